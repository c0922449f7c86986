import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Ended, files, stepup, stepupInTurn, workFolder } from './commandLine.ts'
import { perpetualYaml, readRows, scenarioYaml, wavyPrices } from './scenarios.ts'

const root = files(workFolder(), { 'prices.csv': wavyPrices(300) })
const KIT = resolve('src/strategy.ts')
const INSIDE_DAY = resolve('scenarios/strategies/inside-day.ts')

/** A fifth of the history: that a strategy does not look ahead is tested by playing it again and again. */
const SPY = `file: ${resolve('data/prices/sp500-2000.csv')}, from: 2016-01-01`

/** Writes a scenario that uses a strategy by path, and gives the command line that runs it. */
function lineOf(name: string, use: string, prices = 'file: prices.csv') {
  const scenario = scenarioYaml({ strategy: `{ use: ${use} }`, prices: `{ history: { ${prices} } }` })
  files(root, { [`${name}.yaml`]: scenario })
  const out = join(root, `${name}-out`)
  return { name, out, line: ['run', join(root, `${name}.yaml`), '--quiet', '--no-report', '--out', out] }
}

async function runWith(...scenario: Parameters<typeof lineOf>) {
  const { out, line } = lineOf(...scenario)
  return { ...(await stepup(line)), out }
}

/** A strategy file whose decisions are this expression of i and the columns. */
const strategyFile = (decision: string) => `import { defineStrategy, z } from ${JSON.stringify(KIT)}
export default defineStrategy({
  name: 'own',
  about: 'A test.',
  params: z.strictObject({}),
  start: ({ close, low }) => (i, trade) => ${decision},
})
`

/** Strategies of one's own that run, by the name of their scenario: the path that it says, and its prices where they are others. */
const RUNNING: readonly Parameters<typeof lineOf>[] = [
  ['inside', relative(root, INSIDE_DAY), SPY],
  ['dip', relative(root, resolve('scenarios/strategies/dip-in-trend.ts')), SPY],
  ['older', './older/own.ts'],
  ['changing', './changing.ts'],
]

describe('a strategy of one’s own', () => {
  const outOf = (name: string) => join(root, `${name}-out`)
  const ran = new Map<string, Ended>()
  let verified: Ended
  let reported: Ended
  let verifiedOther: Ended

  beforeAll(async () => {
    const changing = (share: number) =>
      strategyFile(`trade === null ? { enter: "long", stop: low[i] * ${share} } : { exit: true }`)
    files(root, { 'changing.ts': changing(0.9) })
    files(join(root, 'older'), {
      'package.json': '{ "type": "commonjs" }',
      'own.ts': `import { FAR } from './far.js'\n${strategyFile('trade === null ? { enter: "long", stop: low[i] * FAR } : { exit: true }')}`,
      'far.js': 'import share from "./share.js"\nexport const FAR = share\n',
      'share.js': 'module.exports = 0.9\n',
    })
    const runs = await stepupInTurn(RUNNING.map(scenario => lineOf(...scenario).line))
    for (const [i, [name]] of RUNNING.entries()) ran.set(name, runs[i]!)
    files(root, { 'changing.ts': changing(0.8) })
    const looked = await stepupInTurn([
      ['verify', outOf('inside'), '--run-code'],
      ['report', outOf('dip'), '--quiet'],
      ['verify', outOf('changing'), '--run-code'],
    ])
    ;[verified, reported, verifiedOther] = looked as [Ended, Ended, Ended]
  })

  const RUNS = { code: 0, stderr: '' }

  it('runs by its path: the example that comes with the program', () => {
    expect(ran.get('inside')).toMatchObject(RUNS)
    const taken = readRows(join(outOf('inside'), 'trades.csv')).filter(row => row['status'] === 'taken')
    expect(taken.length).toBeGreaterThan(20)
    expect(JSON.parse(readFileSync(join(outOf('inside'), 'summary.json'), 'utf8')).inputs).toHaveLength(2)
    expect(verified.code).toBe(0)
  })

  it('enters by an order and leaves in parts: the second example', () => {
    expect(ran.get('dip')).toMatchObject(RUNS)
    const facts = JSON.parse(readFileSync(join(outOf('dip'), 'summary.json'), 'utf8')).facts
    expect(facts.orders_filled).toBeGreaterThan(10)
    expect(facts.orders_filled + facts.orders_expired + facts.orders_replaced).toBe(facts.orders_placed)
    const fills = readRows(join(outOf('dip'), 'fills.csv')).filter(row => row['trade'] === '1')
    expect(fills.map(row => row['leg'])).toContain('0')
    expect(reported.code).toBe(0)
  })

  it('may lie in a project of scripts of the older kind, with what it imports', () => {
    expect(ran.get('older')).toMatchObject(RUNS)
  })

  it('is part of what verify looks at', () => {
    expect(ran.get('changing')!.code).toBe(0)
    expect(verifiedOther.code).toBe(3)
    expect(verifiedOther.stdout).toContain('changing.ts')
  })
})

/** A strategy file whose start does this first. */
const starting = (what: string) => `import { isMainThread } from 'node:worker_threads'
${strategyFile('null').replace('start: ({ close, low }) => (i, trade) => null', `start: () => { ${what}; return () => null }`)}`

describe.concurrent('a strategy of one’s own that does more than decide', () => {
  it('prints to standard error, and the kind of scripts of its project is not remarked upon', async () => {
    const noisy = starting('console.log("noise"); process.stdout.write("more\\n")')
    files(join(root, 'typeless'), { 'package.json': '{}', 'noisy.ts': noisy })
    const { line } = lineOf('noisy', './typeless/noisy.ts')
    const { code, stdout, stderr } = await stepup([...line, '--json'])
    expect(code, stderr).toBe(0)
    expect(JSON.parse(stdout)).toHaveProperty('outcome')
    expect(new Set(stderr.trim().split('\n'))).toEqual(new Set(['noise', 'more']))
  })

  it.each([
    ['exits', 'process.exit(0)', 'the strategy ended the program'],
    ['rejects', 'Promise.reject(new Error("late"))', 'what the strategy left to run by itself failed: late'],
  ])('is no success of the program, and no defect: %s', async (name, what, said) => {
    files(root, { [`${name}.ts`]: starting(what) })
    const { code, stdout, stderr } = await runWith(name, `./${name}.ts`)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`${join(root, `${name}.ts`)}: ${said}`)
  })

  it('ends the run at once where it ends a thread', async () => {
    files(root, { 'dies.ts': `${starting('')}if (!isMainThread) process.exit(3)\n` })
    const prices = '{ model: { use: gbm, start: 60000, bar: 4h, bars: 60, params: { mu: 0, sigma: 0.8 } } }'
    const samples = '{ count: 100000, trades: 4, from: paths }'
    files(root, { 'dies.yaml': perpetualYaml({ prices, samples, strategy: '{ use: ./dies.ts }' }) })
    const out = join(root, 'dies-out')
    const { code, stderr } = await stepup(['run', join(root, 'dies.yaml'), '--workers', '2', '--quiet', '--out', out])
    expect(code, stderr).toBe(2)
    expect(stderr).toContain('dies.ts: the strategy ended a thread of the program')
    expect(existsSync(out)).toBe(false)
  })
})

/** Strategy files that are refused, and what is said of each. */
const REFUSED: readonly (readonly [string, string, readonly string[]])[] = [
  ['syntax', 'export default {\n  name: oops oops\n}\n', ['syntax.ts', 'the file cannot be loaded', 'SyntaxError']],
  ['nothing', 'export const name = 1\n', ['nothing.ts: the file has no default export', 'defineStrategy']],
  ['shapeless', 'export default { name: "x" }\n', ['shapeless.ts: "start" is not a function', '"about" is not a text']],
  ['thrower', 'throw new Error("boom")\n', ['thrower.ts:1: the file cannot be loaded: Error: boom']],
  [
    'ahead',
    strategyFile(
      'trade !== null ? { exit: true } : close[i + 1] > close[i] ? { enter: "long", stop: low[i] * 0.9 } : null',
    ),
    ['ahead.ts: the decision at the close of bar', 'looks ahead', 'bars 0 to i only'],
  ],
  ['crash', strategyFile('null.nothing'), ['crash.yaml', 'strategy.use ./crash.ts', 'Cannot read properties']],
  ['stopless', strategyFile('({ enter: "long" })'), ['stopless.yaml', 'strategy.use ./stopless.ts: bar 0', 'stop']],
  [
    'trailing',
    strategyFile('({ enter: "long", stop: low[i] * 0.9, trail: 3 })'),
    ['trailing.yaml', 'strategy.use ./trailing.ts: bar 0', '"trail"; allowed: enter, limit, trigger'],
  ],
  ['nan', strategyFile('({ enter: "long", stop: 0 / 0 })'), ['nan.yaml', 'strategy.use ./nan.ts: bar 0', 'NaN']],
]

describe('a strategy file that is none', () => {
  const ended = new Map<string, Ended>()
  beforeAll(async () => {
    for (const [name, source] of REFUSED) files(root, { [`${name}.ts`]: source })
    const lines = [
      ...REFUSED.map(([name]) => lineOf(name, `./${name}.ts`)),
      lineOf('missing', './gone.ts'),
      lineOf('text', './prices.csv'),
      lineOf('script', './own.cjs'),
    ]
    const all = await stepupInTurn(lines.map(({ line }) => line))
    for (const [i, { name }] of lines.entries()) ended.set(name, all[i]!)
  })

  it.each(REFUSED)('is refused: %s', (name, _, said) => {
    const { code, stdout, stderr } = ended.get(name)!
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    for (const part of said) expect(stderr).toContain(part)
    expect(stderr).not.toContain('defect')
  })

  it('is refused where it is not there, or no program', () => {
    expect(ended.get('missing')!.code).toBe(2)
    expect(ended.get('missing')!.stderr).toContain('gone.ts: there is no such file')
    expect(ended.get('text')!.code).toBe(2)
    expect(ended.get('text')!.stderr).toContain('text.yaml:4:')
    expect(ended.get('script')!.stderr).toContain('a strategy is a .ts, .js, .mts or .mjs file')
  })
})
