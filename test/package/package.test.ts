import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as library from '../../src/index.ts'
import { VERSION } from '../../src/results/version.ts'
import * as kit from '../../src/strategy.ts'
import { EXAMPLES } from '../docs/examples.ts'
import { installPackage, output } from './installed.ts'
import { leftUnder, nodeNamed, OTHER_NODES } from './otherNodes.ts'

const folder = mkdtempSync(join(tmpdir(), 'stepup-package-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let project = ''
beforeAll(async () => {
  project = await installPackage(folder)
  writeFileSync(join(project, 'own.ts'), OWN_STRATEGY)
})

const node = (...args: string[]) => output(project, process.execPath, ...args)
const stepup = (...args: string[]) => node(join(project, 'node_modules/.bin/stepup'), ...args)

describe('the installed package', () => {
  it('is of the version that the program says, and holds nothing but what users need', async () => {
    const installed = join(project, 'node_modules/stepup')
    expect(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).version).toBe(VERSION)
    expect(await stepup('--version')).toBe(`${VERSION}\n`)
    const top = ['LICENSE', 'README.md', 'data', 'dist', 'package.json', 'scenarios', 'src']
    expect(readdirSync(installed).sort()).toEqual(top)
    expect(readdirSync(join(installed, 'src'), { recursive: true }).sort()).toEqual([
      'core',
      'core/RULEBOOK.md',
      'guides',
      ...readdirSync('src/guides')
        .map(name => `guides/${name}`)
        .sort(),
      'stepup.js',
    ])
  })

  it('runs the default scenario where no command is named', async () => {
    const text = await stepup()
    expect(text).toContain('S&P 500 breakout, MES to ES')
    expect(readFileSync(join(project, 'reports/sp500-mes-es/report.html'), 'utf8')).toContain('</html>')
  })

  it('leaves the same bytes as the source, in threads and with a report', async () => {
    const scenario = join(project, 'node_modules/stepup/scenarios/sp500-mes-es.yaml')
    const few = ['run', scenario, '--set', 'samples.count=2000', '--set', 'samples.risks=[2%]', '--workers', '2']
    await stepup(...few, '--out', 'packed')
    await node(resolve('src/cli.ts'), ...few, '--out', 'source')
    const names = readdirSync(join(project, 'source'), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(join(project, 'source').length))
    expect(names).toContain('/report.html')
    const differing = names.filter(
      name => !readFileSync(join(project, 'packed', name)).equals(readFileSync(join(project, 'source', name))),
    )
    expect(differing).toEqual([])
  })

  it('joins parts to the same bytes, and says which packages a queue needs', async () => {
    const few = ['run', 'plan-example', '--set', 'samples.count=500', '--no-report', '--out']
    await stepup(...few, 'whole')
    await stepup(...few, 'whole.part', '--shard', '1/1')
    await stepup('merge', 'whole.part', '--out', 'joined', '--no-report')
    const names = readdirSync(join(project, 'whole'))
    expect(names).toContain('samples.csv')
    const bytes = (folder: string) => names.map(name => readFileSync(join(project, folder, name), 'utf8'))
    expect(bytes('joined')).toEqual(bytes('whole'))
    await expect(stepup('worker', '--queue', 'redis://127.0.0.1:1')).rejects.toThrow(
      /ended with 2: [\s\S]*packages that are not installed[\s\S]*npm install bullmq ioredis/,
    )
  })

  it('runs a strategy file that imports the kit, and draws its chart as a picture', async () => {
    await stepup('init', 'mine')
    const mine = readFileSync(join(project, 'mine.yaml'), 'utf8')
    writeFileSync(
      join(project, 'mine.yaml'),
      mine.replace(/^strategy:(\n +.*)+/m, 'strategy: { use: ./own.ts, every: 40 }'),
    )
    const run = JSON.parse(await stepup('run', 'mine.yaml', '--no-report', '--json', '--set', 'samples.count=0'))
    expect(run.facts.trades).toBeGreaterThan(20)
    await stepup('report', 'reports/mine', '--chart', 'equity', '--out', 'equity.png')
    expect(readFileSync(join(project, 'equity.png')).subarray(1, 4).toString()).toBe('PNG')
  })

  it('is a library with types: every export has an example, which runs in TypeScript and in JavaScript', async () => {
    const shown = new Set(EXAMPLES.flatMap(({ imports }) => imports))
    expect(Object.keys({ ...library, ...kit }).filter(name => !shown.has(name))).toEqual([])
    writeFileSync(
      join(project, 'my-trades.csv'),
      'entry,stop,exit,side,pnl\n100,99,102,long,20\n102,103,101,short,10\n',
    )
    const files = EXAMPLES.map(({ name, code }) => {
      writeFileSync(join(project, `${name}.ts`), code)
      writeFileSync(join(project, `${name}.js`), stripTypeScriptTypes(code))
      return `${name}.ts`
    })
    const strict = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--types', '']
    await node(resolve('node_modules/typescript/bin/tsc'), ...strict, ...files, 'own.ts')
    const play = (names: readonly string[]) =>
      node('--input-type=module', '-e', names.map(name => `await import('./${name}')`).join('\n'))
    const printed = await play(files)
    expect(printed).toContain('0.01 breakout\n')
    expect(printed).toContain('files are the same\n')
    expect(printed).toContain('after two trades 20171\nevery account true\n')
    expect(printed).not.toContain('is too small')
    const few = files.filter(name => /indicators|loadScenario/.test(name))
    const inJavaScript = await play(few.map(name => name.replace('.ts', '.js')))
    expect(inJavaScript).toContain('0.01 breakout\n')
    const lines = printed.split('\n')
    expect(inJavaScript.split('\n').filter(line => !lines.includes(line))).toEqual([])
  })
})

describe.skipIf(OTHER_NODES.length === 0)('the installed package, under other versions of Node', () => {
  let own: Record<string, string> = {}
  beforeAll(async () => {
    own = await leftUnder(process.execPath, project)
  })

  it.each(OTHER_NODES)('%s leaves the same bytes as the Node of the project', async name => {
    expect(await output(project, nodeNamed(name), '--version')).toMatch(new RegExp(`^v${name.split('-')[1]}\\.`))
    const found = await leftUnder(nodeNamed(name), project)
    expect(Object.keys(found)).toContain('/nodes/tape/report.html')
    expect(Object.keys(found).sort()).toEqual(Object.keys(own).sort())
    expect(Object.keys(found).filter(path => found[path] !== own[path])).toEqual([])
  })
})

const OWN_STRATEGY = `import { defineStrategy, z } from 'stepup/strategy'

export default defineStrategy({
  name: 'clock',
  about: 'Buys every so many bars and leaves at a target or a stop.',
  params: z.strictObject({ every: z.int().min(2).default(20) }),
  start({ close }, { every }) {
    return (i, trade) => {
      if (trade !== null || i % every > 0) return null
      return { enter: 'long', stop: close[i]! * 0.97, target: close[i]! * 1.03 }
    }
  },
})
`
