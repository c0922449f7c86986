import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BARE_RUN } from './core/bareRun.ts'
import { play } from './core/support.ts'
import { namedTests } from './namedTests.ts'

const ROOT = join(import.meta.dirname, '..')
const FILES = globSync('src/**/*.ts', { cwd: ROOT }).sort()
const TESTS = globSync('test/**/*.ts', { cwd: ROOT }).sort()

/** What makes a test file one of a kind that its name tells. */
const KINDS: Readonly<Record<string, RegExp>> = {
  laws: /\bholds\(|\.prop\(/,
  reference: /from '(?!.*src\/).*\/reference\w*\.ts'|'[^'\n]*\breference\/|\/\/ Reference values:/,
  golden: /\bgolden\//,
}

/** The line that core is read in: each file imports earlier ones only. */
const CORE_LINE = [
  ...[
    'tolerance',
    'branchless',
    'payoff',
    'bars',
    'tape',
    'bands',
    'nearRanks',
    'exactQuantiles',
    'ladder',
    'stress',
    'plan',
    'contracts',
    'marginColumns',
    'account',
    'curve',
    'journal',
    'costs',
    'frequentStep',
    'settlementHoles',
    'funding',
  ],
  ...[
    'reanchor',
    'margin',
    'barLiquidation',
    'barExtremes',
    'quotes',
    'addUp',
    'dayMargin',
    'legs',
    'sizing',
    'steps',
    'flows',
    'trade',
    'usualTrades',
    'batch',
    'replay',
    'replayBars',
    'hedgeSize',
    'hedge',
  ],
].map(name => `src/core/${name}.ts`)

const MOST_LINES = 250
const MOST_FILES = 40

/** Files of the project that a file imports, types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  return Array.from(text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g), ([, path]) =>
    normalize(join(dirname(file), path!)),
  )
}

function cycleFrom(file: string, path: readonly string[], done: Set<string>): string[] | null {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
  if (done.has(file)) return null
  for (const next of importsOf(file)) {
    const cycle = next.endsWith('.ts') ? cycleFrom(next, [...path, file], done) : null
    if (cycle !== null) return cycle
  }
  done.add(file)
  return null
}

describe('core', () => {
  it('is one line: every file is in it and imports only files before it', () => {
    const core = FILES.filter(file => file.startsWith('src/core/'))
    expect([...CORE_LINE].sort()).toEqual(core)
    const backward = CORE_LINE.flatMap((file, place) =>
      importsOf(file)
        .filter(other => !CORE_LINE.slice(0, place).includes(other))
        .map(other => `${file} imports ${other}`),
    )
    expect(backward).toEqual([])
  })

  it('is tested by core and parts alone', () => {
    const others = globSync('test/core/**/*.ts', { cwd: ROOT }).flatMap(file =>
      importsOf(file)
        .filter(other => !/^(src|test)\/(core|parts)\/|^test\/holds\.ts$/.test(other) && other.endsWith('.ts'))
        .map(other => `${file} imports ${other}`),
    )
    expect(others).toEqual([])
  })

  it('runs in a bare context: no Node, no clock, no chance, only the exact functions of Math', () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--experimental-vm-modules', '--no-warnings', join(ROOT, 'test/core/bareCore.ts')],
      { encoding: 'utf8' },
    )
    expect(status, stderr).toBe(0)
    const { equity, base, stage, worstDrawdown } = play(BARE_RUN).account
    expect(JSON.parse(stdout)).toEqual({ equity, base, stage, worstDrawdown })
    expect(stage).toBe(1)
  })
})

describe('tests', () => {
  const kindsOf = (file: string) => {
    const text = readFileSync(join(ROOT, file), 'utf8')
    return Object.keys(KINDS).filter(kind => KINDS[kind]!.test(text))
  }

  it('tell laws, references and goldens apart by the names of their files', () => {
    // The test of `holds` calls it to see it fail.
    const files = TESTS.filter(file => file.endsWith('.test.ts') && file !== 'test/holds.test.ts')
    const named = (file: string) => `${file.split('.')[0]}${kindsOf(file).map(kind => `.${kind}`)}.test.ts`
    expect(files.filter(file => file !== named(file)).map(file => `${file} holds ${kindsOf(file)}`)).toEqual([])
    for (const kind in KINDS) expect(files.some(file => file.endsWith(`.${kind}.test.ts`))).toBe(true)
  })

  it('read references through files of that name', () => {
    const readers = TESTS.filter(file => !file.endsWith('.test.ts') && kindsOf(file).includes('reference'))
    expect(readers.filter(file => !/\/reference\w*\.ts$/.test(file))).toEqual([])
  })
})

describe('the table of traps', () => {
  it('names tests that there are, in the files where it says', () => {
    const { count, missing } = namedTests(readFileSync(join(ROOT, 'test/TRAPS.md'), 'utf8'))
    expect(missing).toEqual([])
    expect(count).toBeGreaterThan(40)
  })
})

describe('src', () => {
  it('gives no name to two things that are exported, options and handlers of commands apart', () => {
    const homes = new Map<string, string[]>()
    for (const file of FILES) {
      const text = readFileSync(join(ROOT, file), 'utf8')
      const exported = /^export (?:declare |async |abstract )*(?:function\*?|const|class|interface|type) (\w+)/gm
      for (const [, name] of text.matchAll(exported)) homes.set(name!, [...(homes.get(name!) ?? []), file])
    }
    const twice = [...homes].filter(([name, files]) => files.length > 1 && !['builder', 'handler'].includes(name))
    expect(twice).toEqual([])
  })

  it('has no import cycle, types included', () => {
    const done = new Set<string>()
    expect(FILES.map(file => cycleFrom(file, [], done)).find(cycle => cycle !== null)).toBeUndefined()
  })

  it(`has no room of more than ${MOST_FILES} files, those of rooms inside it apart`, () => {
    const rooms = Map.groupBy(FILES, dirname)
    expect([...rooms].filter(([, files]) => files.length > MOST_FILES)).toEqual([])
  })

  it(`has no file of more than ${MOST_LINES} lines, declarations of types apart`, () => {
    const long = FILES.filter(file => {
      const code = stripTypeScriptTypes(readFileSync(join(ROOT, file), 'utf8'))
      return code.split('\n').filter(line => line.trim() !== '').length > MOST_LINES
    })
    expect(long).toEqual([])
  })
})
