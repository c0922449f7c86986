import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { VERSION } from '../../src/results/version.ts'
import { files, inProcess, namesIn, workFolder } from '../commands/commandLine.ts'
import { perpetualYaml, wavyPrices } from '../commands/scenarios.ts'
import { MANUAL, manualFences, PAGES } from './manual.ts'
import { codeOf, localLinks, names } from './markdown.ts'

const root = workFolder()
const code = codeOf(MANUAL)

/** What the page does not name in code. */
const missing = (wanted: readonly string[]) => wanted.filter(name => !names(code, name))
/** Flags that every program has. */
const OBVIOUS = ['--help', '--version']
/** Files of a folder that are plug-ins or data, without their ending. */
const filesOf = (folder: string, ending: string) =>
  namesIn(folder)
    .filter(name => name.endsWith(ending))
    .map(name => name.slice(0, -ending.length))
/** A column of a tier, as it stands for all of them. */
const ofAnyTier = (column: string) => column.replace(/_(micro|mini|standard)(?=_|$)/, '_<tier>')

const EVENTS = [
  'rebase_up',
  'rebase_down',
  'unlock:<tier>',
  'demote:<tier>',
  'skip:risk',
  'skip:margin',
  'skip:depth',
  'over_budget',
  'margin_cut',
  'day_margin',
  'liquidated',
  'ruined',
  'stalled',
  'cash_flow',
  'void',
]

describe('the manual', () => {
  const out = join(root, 'out')
  beforeAll(async () => {
    files(root, {
      'prices.csv': wavyPrices(100, { price: 40_000 }),
      'all.yaml': perpetualYaml({ samples: '{ count: 50, trades: 10, risks: [1%, 2%] }' }),
    })
    expect((await inProcess('run', join(root, 'all.yaml'), '--out', out, '--quiet')).code).toBe(0)
  })

  it('names every command and every flag', async () => {
    const pages = new Map<string, string>()
    const commands = helpedCommands(await helpOf(''))
    for (const command of commands) {
      pages.set(command, await helpOf(command))
      commands.push(...helpedBehind(command, pages.get(command)!))
    }
    expect(commands).toContain('data inspect')
    const final = [...pages.keys()].filter(command => helpedBehind(command, pages.get(command)!).length === 0)
    expect(final.length).toBeGreaterThan(5)
    expect(missing(final.map(command => `stepup ${command}`))).toEqual([])
    const flags = new Set(
      [...pages.values()].flatMap(page => [...page.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag!)),
    )
    expect(flags).toContain('--seed')
    const unnamed = missing([...flags]).filter(flag => missing([flag.replace('--', '--no-')]).length > 0)
    expect(unnamed.filter(flag => !OBVIOUS.includes(flag))).toEqual([])
  })

  it('begins with a page that can be read in one go', () => {
    expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThan(300)
  })

  it('names every event', () => {
    expect(missing(EVENTS)).toEqual([])
  })

  it('names every file of the results and every column of its tables', () => {
    const results = namesIn(out).filter(name => !name.startsWith('.'))
    expect(missing(results)).toEqual([])
    for (const table of results.filter(name => name.endsWith('.csv'))) {
      const [header = ''] = readFileSync(join(out, table), 'utf8').split('\n', 1)
      expect({ table, missing: missing(header.split(',').map(ofAnyTier)) }).toEqual({ table, missing: [] })
    }
  })

  it.each([
    ['strategy', filesOf('src/strategies', '.ts')],
    ['price model', filesOf('src/prices', '.ts')],
    ['ladder', filesOf('data/ladders', '.yaml')],
    ['venue', filesOf('data/venues', '.yaml')],
    ['broker', filesOf('data/brokers', '.yaml')],
    ['scenario', filesOf('scenarios', '.yaml')],
  ])('names every %s', (_, wanted) => {
    expect(wanted).not.toEqual([])
    expect(missing(wanted)).toEqual([])
  })
})

describe('links of the pages', () => {
  const pages = [...PAGES, 'src/README.md', 'src/core/RULEBOOK.md', 'data/README.md', 'data/prices/README.md']
  it.each(pages)('%s points to files that are there', page => {
    const links = localLinks(readFileSync(page, 'utf8'))
    expect(links.filter(link => !existsSync(join(dirname(page), link)))).toEqual([])
  })
})

/** The file of the example of `stepup stats`. */
const MY_TRADES = `entry_time,exit_time,net,r
${[...'llwllwlwlwlw']
  .map((end, i) => [day(2 * i + 1), day(2 * i + 2), ...(end === 'w' ? [32, 1.6] : [-20, -1])].join(','))
  .join('\n')}
`

function day(n: number): string {
  return `2024-01-${String(n).padStart(2, '0')}`
}

/**
 * A block that begins with `$ ` is a command and what it prints, or the beginning of that; one whose fence says `sh run` is commands that must
 * pass. Both are run in a copy of the project, in order: a block may go on from what those before it have made.
 */
describe('commands of the manual', () => {
  const copy = join(root, 'project')
  const blocks = manualFences()

  beforeAll(() => {
    files(copy, { 'my-trades.csv': MY_TRADES })
    for (const name of ['scenarios', 'package.json']) cpSync(name, join(copy, name), { recursive: true })
    for (const name of ['src', 'data', 'node_modules']) symlinkSync(resolve(name), join(copy, name))
    files(join(root, 'bin'), { npx: '#!/bin/sh\nshift\nexec node src/stepup.js "$@"\n' })
    chmodSync(join(root, 'bin', 'npx'), 0o755)
  })

  /** npx finds the program once, by itself; then it only costs time. */
  const inCopy = (commands: string, ...ahead: string[]) =>
    spawnSync('sh', ['-e', '-c', commands], {
      cwd: copy,
      env: {
        ...process.env,
        PATH: [...ahead, join(copy, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
      },
      encoding: 'utf8',
    })
  const quickly = (commands: string) => inCopy(commands, join(root, 'bin'))

  it('are found by npx', () => {
    const { status, stdout } = inCopy('npx stepup --version')
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${VERSION}\n` })
  })

  it.for(blocks.filter(block => block.text.startsWith('$ ')))('$page, line $line, prints what it shows', block => {
    const [prompt = '', ...shown] = block.text.split('\n')
    const { status, stdout, stderr } = quickly(prompt.slice('$ '.length))
    expect({ status, failure: status === 0 ? '' : stderr }).toEqual({ status: 0, failure: '' })
    expect(stdout.split('\n').slice(0, shown.length)).toEqual(shown)
  })

  it.for(blocks.filter(({ info }) => info === 'sh run'))('$page, line $line, passes', block => {
    const { status, stderr } = quickly(block.text)
    expect({ status, failure: status === 0 ? '' : stderr }).toEqual({ status: 0, failure: '' })
  })

  it('shows what the first run says', async () => {
    const { stdout } = await inProcess('run', 'sp500-mes-es', '--out', join(root, 'first'))
    const inOneLine = (words: string) => words.replaceAll(/\s+/g, ' ').trim()
    const shown = blocks.find(block => block.text.startsWith('S&P 500 breakout'))
    expect(inOneLine(stdout)).toContain(inOneLine(shown!.text))
  })
})

/** The page of help of a command. */
async function helpOf(command: string): Promise<string> {
  return (await inProcess(...command.split(' ').filter(word => word !== ''), '--help')).stdout
}

/** The commands that stand behind a word, by its page of help. */
function helpedBehind(command: string, page: string): string[] {
  return helpedCommands(page).filter(name => name.startsWith(`${command} `))
}

/** The commands that help lists, with their second words where they have them. */
function helpedCommands(help: string): string[] {
  return [...help.matchAll(/^ {2}stepup ([a-z]+(?: [a-z]+)*)/gm)].map(([, command]) => command!)
}
