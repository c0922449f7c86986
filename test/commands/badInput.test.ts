import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { files, inProcess, namesIn, workFolder } from './commandLine.ts'
import { fundingCsv, perpetualYaml, scenarioYaml, wavyPrices } from './scenarios.ts'

const root = workFolder()
const HEADER = 'time,open,high,low,close,volume'
const GOOD = wavyPrices(60)
let test = 0

/** A folder with these files, and what `stepup run` in it said. */
async function refusal(contents: Record<string, string>, ...flags: string[]) {
  const folder = files(join(root, String(++test)), { 'scenario.yaml': scenarioYaml(), 'prices.csv': GOOD, ...contents })
  const before = namesIn(folder)
  const ended = await inProcess('run', join(folder, 'scenario.yaml'), '--out', join(folder, 'out'), '--quiet', ...flags)
  expect(namesIn(folder)).toEqual(before)
  return ended
}

const bars = (...rows: string[]) => ({ 'prices.csv': `${[HEADER, ...rows].join('\n')}\n` })
const goodRows = ['2024-01-01,10,11,9,10,5', '2024-01-02,10,11,9,10,5']

describe('wrong input', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'an unknown key',
      { 'scenario.yaml': `${scenarioYaml()}plan: { rsk: 1% }\n` },
      ['scenario.yaml:6:9  plan.rsk: unknown key "rsk"', 'did you mean "risk"?', '6 | plan: { rsk: 1% }'],
    ],
    [
      'a wrong type',
      { 'scenario.yaml': scenarioYaml({ account: '{ start: lots }' }) },
      ['scenario.yaml:1:19  account.start: found "lots"; allowed: a'],
    ],
    ['YAML that is none', { 'scenario.yaml': 'account: { start: 1\nmarket: [' }, ['scenario.yaml:2:']],
    ['an empty scenario', { 'scenario.yaml': '' }, ['scenario.yaml']],
    [
      'no price file',
      { 'scenario.yaml': scenarioYaml({ prices: '{ history: { file: missing.csv } }' }) },
      ['missing.csv: there is no such file', 'time, open, high, low, close'],
    ],
    ['an empty price file', { 'prices.csv': '' }, ['prices.csv: the file is empty']],
    ['a header alone', bars(), ['prices.csv: the file has a header, but no rows']],
    [
      'high below low',
      bars(...goodRows, '2024-01-03,10,9,11,10,5'),
      ['prices.csv:4  high: found 9; allowed: at least 11'],
    ],
    ['NaN', bars(...goodRows, '2024-01-03,10,11,NaN,10,5'), ['prices.csv:4  low: low is not a number: "NaN"']],
    [
      'a time twice',
      bars(...goodRows, '2024-01-02,10,11,9,10,6'),
      ['prices.csv:4  time: 2024-01-02T00:00:00.000Z is the time of line 3 too, and the rows differ'],
    ],
    [
      'dates that may be day or month first',
      bars('03/04/2024,10,11,9,10,5', '04/04/2024,10,11,9,10,5'),
      ['prices.csv:2  time: "03/04/2024" may be day or month first', 'dates: day-first, or dates: month-first'],
    ],
    ['a negative price', bars(...goodRows, '2024-01-03,10,11,-9,10,5'), ['prices.csv:4  low: found -9']],
    ['a negative volume', bars(...goodRows, '2024-01-03,10,11,9,10,-5'), ['prices.csv:4  volume: found -5']],
    ['a short line', bars(...goodRows, '2024-01-03,10,11'), ['prices.csv:4: the line has 3 cells, the others have 6']],
    ['no column of closes', { 'prices.csv': 'time,open,high,low\n' }, ['prices.csv:1', 'close']],
    ['a period without bars', { 'scenario.yaml': periodOf('2030-01-01') }, ['prices.csv', '2024-']],
    [
      'a ladder without margin',
      { 'scenario.yaml': scenarioYaml({ market: `{ ladder: ${ladder('fee: { perContract: 1 }')} }` }) },
      ['scenario.yaml:2:', 'market.ladder.tiers.0.margin: "margin" is missing'],
    ],
    [
      'a ladder without fee',
      { 'scenario.yaml': scenarioYaml({ market: `{ ladder: ${ladder('margin: { initial: 9, maintenance: 8 }')} }` }) },
      ['scenario.yaml:2:', 'market.ladder.tiers.0.fee: micro has no "fee"'],
    ],
    [
      'a ladder that is not there',
      { 'scenario.yaml': scenarioYaml({ market: '{ ladder: sp500-cm }' }) },
      ['market.ladder: there is no ladder "sp500-cm"', 'did you mean "sp500-cme" (mes, es)'],
    ],
    [
      'holes in the funding',
      {
        'scenario.yaml': perpetualYaml({ prices: '{ history: { file: prices.csv, funding: f.csv } }' }),
        'f.csv': fundingCsv(180, [7, 8, 100]),
      },
      ['f.csv: 3 of 179 funding settlements of the period are missing, from 2024-01-03T08:00:00.000Z', 'fill: 0.01%'],
    ],
    [
      'a withdrawal above equity',
      {
        'scenario.yaml': scenarioYaml({
          account: '{ start: 100000, cashFlows: [{ on: 2024-01-20, amount: -2000000 }] }',
        }),
      },
      ['scenario.yaml:1:', 'account.cashFlows', '2024-01-20'],
    ],
    [
      'a trade list without times and dated cash flows',
      {
        'scenario.yaml': `account: { start: 1000, cashFlows: [{ on: 2024-01-20, amount: 50 }] }
market: { ladder: sp500-cme }
prices: { trades: { file: trades.csv } }
samples: { count: 0 }
`,
        'trades.csv': 'side,entry,stop,exit\nlong,100,99,102\nlong,100,99,102\n',
      },
      ['account.cashFlows', 'trades.csv'],
    ],
  ])('%s', async (_, contents, said) => {
    const { code, stdout, stderr } = await refusal(contents)
    for (const part of said) expect(stderr).toContain(part)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  it('tells every problem at once, of the file and of the command line', async () => {
    const { code, stderr } = await refusal(
      { 'scenario.yaml': scenarioYaml({ account: '{ start: -5 }', stratgy: '{}' }) },
      '--set',
      'plan.risk=abc',
      '--set',
      'plan.rebase=25',
    )
    expect(code).toBe(2)
    expect(stderr.split('\n').filter(line => /^\S.*: /.test(line))).toHaveLength(4)
    for (const path of ['account.start', 'stratgy', 'plan.risk', 'plan.rebase']) expect(stderr).toContain(`  ${path}: `)
    expect(stderr).toContain('--set plan.risk=abc  plan.risk: found "abc"; allowed: a percentage such as 1%')
  })

  it('tells every bad line of a price file at once', async () => {
    const { stderr } = await refusal(
      bars('2024-01-01,10,9,9,10,5', '2024-01-01,10,11,9,10,-1', '2024-01-03,0,11,0,9,5'),
    )
    for (const line of [2, 3, 4]) expect(stderr).toContain(`prices.csv:${line}  `)
  })

  it.each([
    ['--set', 'plann.risk=1%', '--set plann.risk=1%  plann: unknown key "plann"', 'did you mean "plan"?'],
    ['--set', 'plan.risk', '--set plan.risk', 'path.to.key=value'],
    ['--workers', '0', '--workers takes a whole number from 1', '--help'],
    ['--workers', '100000', '--workers takes a whole number from 1 to 256, not 100000', '--help'],
    ['--workers', 'many', '--workers takes a whole number from 1', '--help'],
    ['--wrkers', '2', 'wrkers', 'did you mean --workers?'],
    ['--colour', 'red', 'colour', '--help'],
  ])('%s %s', async (flag, value, ...said) => {
    const { code, stderr } = await refusal({}, flag, value)
    expect(code).toBe(2)
    for (const part of said) expect(stderr).toContain(part)
    expect(stderr).not.toContain('defect')
  })

  it('names the flag that lacks its value', async () => {
    const { code, stderr } = await refusal({}, '--seed')
    expect(code).toBe(2)
    expect(stderr).toContain('seed')
  })

  it('refuses an unknown command with the nearest one', async () => {
    const misspelt = await inProcess('chek', 'plan-example')
    expect(misspelt.code).toBe(2)
    expect(misspelt.stderr).toContain('Did you mean check?')
  })

  it('refuses a scenario that does not exist, by name and by path', async () => {
    const byName = await inProcess('run', 'sp500-mes-e')
    expect(byName.code).toBe(2)
    expect(byName.stderr).toContain('did you mean "sp500-mes-es"?')
    files(root, { 'beside.yaml': 'a: 1' })
    const beside = await inProcess('run', join(root, 'beside'))
    expect(beside.stderr).toContain(`did you mean "${join(root, 'beside.yaml')}"?`)
    const byPath = await inProcess('check', join(root, 'no.yaml'))
    expect(byPath.code).toBe(2)
    expect(byPath.stderr).toContain('no.yaml: there is no such file')
  })

  it('says how to get the prices of an example that comes without them', async () => {
    const out = join(root, 'sol')
    const { code, stderr } = await inProcess('run', 'sol-breakout', '--out', out)
    expect(code).toBe(2)
    expect(stderr).toContain('SOLUSDT-1h.csv: there is no such file')
    expect(stderr).toContain('put your own price file there')
    expect(existsSync(out)).toBe(false)
  })
})

describe('input that is odd and not wrong', () => {
  const play = async (contents: Record<string, string>, ...flags: string[]) => {
    const folder = files(join(root, String(++test)), { 'scenario.yaml': scenarioYaml(), ...contents })
    return inProcess('run', join(folder, 'scenario.yaml'), '--out', join(folder, 'out'), '--no-report', ...flags)
  }

  it('plays prices on which the strategy takes no trade, and says that nothing was tested', async () => {
    const flat = bars(
      ...Array.from({ length: 30 }, (_, i) => `2024-01-${String(i + 1).padStart(2, '0')},5000,5000,5000,5000,5`),
    )
    const { code, stdout } = await play(flat)
    expect(code).toBe(0)
    expect(stdout).toContain('NOT TESTED')
    expect(stdout).toContain('made no trade')
    expect(stdout).not.toMatch(/NaN|Infinity|undefined|null/)
    const { stdout: json } = await play(flat, '--json')
    expect(JSON.parse(json)).toMatchObject({ outcome: 'not tested', samples: null })
  })

  it('has nothing to check where the strategy takes no trade', async () => {
    const folder = files(join(root, String(++test)), {
      'scenario.yaml': scenarioYaml(),
      ...bars('2024-01-01,5000,5001,4999,5000,5'),
    })
    const { code, stderr } = await inProcess('check', join(folder, 'scenario.yaml'))
    expect(code).toBe(2)
    expect(stderr).toContain('the strategy takes no trade on these prices')
  })

  it('reports bars without volume', async () => {
    const { code, stdout } = await play({ 'prices.csv': wavyPrices(60).replaceAll(',1000\n', ',0\n') })
    expect(code).toBe(0)
    expect(stdout.replace(/\s+/g, ' ')).toContain('60 of volume 0')
  })
})

describe('a place that cannot be written', () => {
  const good = () => files(join(root, String(++test)), { 'scenario.yaml': scenarioYaml(), 'prices.csv': GOOD })

  it('refuses a file in the place of the folder, and a path through a file', async () => {
    const folder = good()
    for (const out of ['prices.csv', 'prices.csv/out']) {
      const ended = await inProcess('run', join(folder, 'scenario.yaml'), '--out', join(folder, out))
      expect(ended).toMatchObject({ code: 2, stdout: '' })
      expect(ended.stderr).toContain(join(folder, out))
      expect(ended.stderr).toContain('is a file')
    }
    expect(namesIn(folder)).toEqual(['prices.csv', 'scenario.yaml'])
  })

  it.skipIf(process.getuid?.() === 0)('refuses a folder without permission', async () => {
    const folder = good()
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    const ended = await inProcess('run', join(folder, 'scenario.yaml'), '--out', join(closed, 'out'))
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('no permission')
    expect(namesIn(closed)).toEqual([])
  })

  it('leaves a folder alone that is not its own', async () => {
    const folder = files(good(), { 'mine/thesis.txt': 'precious' })
    const ended = await inProcess('run', join(folder, 'scenario.yaml'), '--out', join(folder, 'mine'))
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('not results of this program')
    expect(namesIn(join(folder, 'mine'))).toEqual(['thesis.txt'])
  })
})

function periodOf(from: string): string {
  return scenarioYaml({ prices: `{ history: { file: prices.csv, from: ${from} } }` })
}

function ladder(terms: string): string {
  const tier = `name: micro, symbol: M, multiplier: 1, tick: 1, spreadTicks: 0, slippageTicks: 0, ${terms}`
  return `{ underlying: X, quote: USD, session: cme, tiers: [{ ${tier} }] }`
}
