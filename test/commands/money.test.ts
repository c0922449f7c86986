import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { files, inProcess, workFolder } from './commandLine.ts'
import { fundingCsv, perpetualYaml, readRows, scenarioYaml, wavyPrices } from './scenarios.ts'

const root = files(workFolder(), {
  'prices.csv': wavyPrices(120, { price: 40_000 }),
  'whole.csv': fundingCsv(360),
  'holes.csv': fundingCsv(360, [9, 10, 50, 200]),
  'local.csv': anHourAhead(fundingCsv(360)),
})

/** The same as a clock an hour ahead of UTC writes it, without saying so. */
function anHourAhead(funding: string): string {
  return funding.replaceAll(/^\d+/gm, ms =>
    new Date(Number(ms) + 3_600_000).toISOString().slice(0, 19).replace('T', ' '),
  )
}

async function run(name: string, yaml: string, page = '--no-report') {
  files(root, { [`${name}.yaml`]: yaml })
  const out = join(root, name)
  const ended = await inProcess('run', join(root, `${name}.yaml`), '--out', out, page)
  if (ended.code !== 0) return { ...ended, rows: [], summary: null }
  const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))
  return { ...ended, summary, rows: readRows(join(out, 'trades.csv')) }
}

const withFunding = (funding: string) =>
  perpetualYaml({ prices: `{ history: { file: prices.csv, funding: ${funding} } }` })
const total = (rows: Record<string, string>[], column: string) =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0)

describe('funding', () => {
  let whole: Awaited<ReturnType<typeof run>>
  beforeAll(async () => {
    whole = await run('whole', withFunding('whole.csv'))
  })

  it('is charged from a file without holes', () => {
    const { code, rows, summary } = whole
    expect(code).toBe(0)
    expect(total(rows, 'funding')).not.toBe(0)
    expect(summary.data.fundingFilledShare).toBe(0)
    expect(summary.data.facts).toContainEqual(expect.stringContaining('none missing'))
  })

  it('with holes is refused, with their number and a way out', async () => {
    const { code, stderr } = await run('holes', withFunding('holes.csv'))
    expect(code).toBe(2)
    expect(stderr).toContain('holes.csv: 4 of 359 funding settlements of the period are missing')
    expect(stderr).toContain('fill: 0.01%')
  })

  it('with holes that a stated rate fills runs, and reports the share', async () => {
    const filled = await run('filled', withFunding('{ file: holes.csv, fill: 0.01% }'), '--report')
    expect(filled.code).toBe(0)
    expect(filled.summary.data.fundingFilledShare).toBeCloseTo(4 / 359, 12)
    expect(readFileSync(join(root, 'filled', 'report.html'), 'utf8')).toContain('4 of 359 settlements')
    // The file gives 0.01% at every settlement, so filling the holes with it gives the same account.
    expect(filled.rows).toEqual(whole.rows)
  })

  it('of another zone is refused, filled or not, and charged as usual once the zone is stated', async () => {
    for (const [name, funding] of [
      ['local', 'local.csv'],
      ['local-filled', '{ file: local.csv, fill: 0.01% }'],
    ] as const) {
      const { code, stderr } = await run(name, withFunding(funding))
      expect(code).toBe(2)
      expect(stderr).toContain('rates in the period is at a settlement, every 8 h from 00:00 UTC: the first is at')
      expect(stderr).toContain('funding: { file: …, zone: Europe/Berlin }')
    }
    const stated = await run('local-stated', withFunding('{ file: local.csv, zone: Etc/GMT-1 }'))
    expect(stated.code).toBe(0)
    expect(stated.rows).toEqual(whole.rows)
  })

  it('is left out where nobody gives it, and said', async () => {
    const { code, stdout, rows } = await run('none', perpetualYaml())
    expect(code).toBe(0)
    expect(stdout).toContain('without funding')
    expect(total(rows, 'funding')).toBe(0)
  })

  it('means nothing for contracts that have none', async () => {
    const prices = '{ history: { file: prices.csv, funding: whole.csv } }'
    const { code, stderr } = await run('cme', scenarioYaml({ prices }))
    expect(code).toBe(2)
    expect(stderr).toContain('prices.history.funding: found funding on a market')
  })
})

describe('cash flows', () => {
  const flowing = (flows: string) => scenarioYaml({ account: `{ start: 1000000, cashFlows: [${flows}] }` })

  it('are paid in and out between trades', async () => {
    const { code, rows } = await run(
      'flows',
      flowing('{ on: 2024-02-01, amount: 5000 }, { every: month, amount: -100 }'),
    )
    expect(code).toBe(0)
    const net = total(rows, 'net')
    const months = ['2024-02-01', '2024-03-01', '2024-04-01'].filter(day => day <= rows.at(-1)!['entry_time']!).length
    expect(Number(rows.at(-1)!['equity_after'])).toBeCloseTo(1_000_000 + net + 5000 - 100 * months, 6)
    expect(
      rows.flatMap(row => row['events']!.split(';')).filter(event => event === 'cash_flow').length,
    ).toBeGreaterThan(0)
  })

  it('that the account cannot pay are refused, where they stand', async () => {
    const { code, stderr } = await run('too-much', flowing('{ on: 2024-02-01, amount: -3000000 }'))
    expect(code).toBe(2)
    expect(stderr).toMatch(/too-much\.yaml:1:\d+ {2}account\.cashFlows: the withdrawal of 3000000 on 2024-02-01/)
    expect(stderr).toContain('withdraw less, or later')
  })

  it('that only another plan could not pay leave the run alone', async () => {
    // Before the third trade the account holds 11,594; with micros alone it would hold 11,328.
    const winner = (day: number) => `long,2024-01-0${day},100,90,2024-01-0${day},110`
    files(root, { 'winners.csv': ['side,entry_time,entry,stop,exit_time,exit', ...[1, 2, 3].map(winner)].join('\n') })
    const tier = (name: string, multiplier: number) =>
      `{ name: ${name}, symbol: ${name}, multiplier: ${multiplier}, tick: 1, spreadTicks: 0, slippageTicks: 0,
        fee: { perContract: 1 }, margin: { initial: 1, maintenance: 1 } }`
    const { code, summary, rows } = await run(
      'rich',
      `account: { start: 10000, cashFlows: [{ on: 2024-01-03, amount: -11500 }] }
market: { ladder: { underlying: X, quote: USD, session: cme, tiers: [${tier('micro', 1)}, ${tier('big', 10)}] } }
prices: { trades: { file: winners.csv, pricesAre: mid } }
plan: { risk: 10%, rebase: 1, qualify: { trades: 1 } }
samples: { count: 0 }
`,
    )
    expect(code).toBe(0)
    expect(Number(rows[2]!['equity_before'])).toBe(94)
    expect(summary.largerContracts).toBeNull()
  })

  it('before the start and after the last trade are not paid, and said', async () => {
    const { code, stdout } = await run(
      'outside',
      flowing('{ on: 2020-01-01, amount: 50 }, { on: 2030-01-01, amount: 50 }'),
    )
    expect(code).toBe(0)
    const said = stdout.replaceAll(/\s+/g, ' ')
    expect(said).toContain('1 cash flow before the start: not applied')
    expect(said).toContain('1 cash flow after the last entry: not applied')
  })
})

describe('a trade list', () => {
  const list = (file: string, account = '{ start: 100000 }') => `account: ${account}
market: { ladder: sp500-cme }
prices: { trades: { file: ${file} } }
samples: { count: 0 }
`
  const rows = (...trades: string[]) => `${trades.join('\n')}\n`
  files(root, {
    'plain.csv': rows('side,entry,stop,exit', 'long,4000,3990,4020', 'short,4000,4010,4010'),
    'r.csv': rows('r', '1', '-1', '2.5'),
    'odd.csv': rows('side,entry,stop,exit', 'long,4000,4010,4020', 'up,4000,3990,4020', 'long,x,3990,4020'),
    'void.csv': rows('side,entry,stop,exit', 'long,4000,4010,4020', 'long,4000,3990,4020'),
  })

  it('needs no times, and says what it assumed', async () => {
    const { code, stdout, rows: ledger } = await run('plain', list('plain.csv'))
    expect(code).toBe(0)
    expect(ledger.map(row => [row['reason'], row['entry_time']])).toEqual([
      ['signal', ''],
      ['stop', ''],
    ])
    expect(stdout).toContain('mid prices')
    expect(stdout).not.toMatch(/NaN|Infinity|Invalid|undefined|\bnull\b/)
  })

  it.each(['{ on: 2024-02-01, amount: 5 }', '{ every: month, amount: 5 }'])(
    'without times cannot be told before or after a cash flow: %s',
    async flow => {
      const { code, stderr } = await run('dated', list('plain.csv', `{ start: 100000, cashFlows: [${flow}] }`))
      expect(code).toBe(2)
      expect(stderr).toMatch(
        /dated\.yaml:1:\d+ {2}account\.cashFlows: cash flows have dates, and plain\.csv has trades/,
      )
      expect(stderr).toContain('give every trade its entry_time')
    },
  )

  it('of R alone needs to be told what one R is', async () => {
    const { code, stderr } = await run('r', list('r.csv'))
    expect(code).toBe(2)
    expect(stderr).toContain('r.csv:1  r: the list gives results in R alone')
    const scaled = list('r.csv').replace('r.csv', 'r.csv, entry: 4000, stopDistance: 10')
    expect((await run('r-scaled', scaled)).code).toBe(0)
  })

  it('is refused with every wrong cell and its line', async () => {
    const { code, stderr } = await run('odd', list('odd.csv'))
    expect(code).toBe(2)
    expect(stderr).toContain('odd.csv:3  side:')
    expect(stderr).toContain('odd.csv:4  entry:')
  })

  it('keeps a row with its stop on the wrong side as void, with a warning and its line', async () => {
    const { code, stdout, rows: ledger } = await run('void', list('void.csv'))
    expect(code).toBe(0)
    expect(stdout).toMatch(/line 2\b/)
    expect(ledger[0]).toMatchObject({ status: 'skipped', skip_reason: 'void', events: 'void' })
  })
})
