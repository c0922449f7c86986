import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { markdownReport } from '../../src/report/markdown/markdownReport.ts'
import { equitySeries } from '../../src/report/series/equitySeries.ts'
import { monthlyReturns } from '../../src/report/series/monthlyReturns.ts'
import { underwaterSeries } from '../../src/report/series/underwaterSeries.ts'
import { fixed, money, percent } from '../../src/report/words/format.ts'
import type { RunResult } from '../../src/results/runResult.ts'
import type { LoadedScenario } from '../../src/run/loading/loadScenario.ts'
import { runScenario } from '../../src/run/runScenario.ts'
import { PLAIN_STATS, statsOfFile } from '../../src/run/stats/statsOfFile.ts'
import { workFolder } from '../commands/commandLine.ts'
import { readRows, wavyPrices } from '../commands/scenarios.ts'
import { freeLadder, loadFiles } from './loadFiles.ts'
import { quietOptions } from './quietOptions.ts'

const root = workFolder()
const HOUR_MS = 3_600_000

const BREAKOUT = 'strategy: { use: breakout, lookback: 5, stop: { atr: 1, period: 3 }, target: { r: 2 } }'
/** Buys two tops of the wave: a small loss, and one that ruins with three weeks of bars to go. */
const TWO_TOPS =
  'strategy: { use: script, decisions: [{ bar: 500, enter: long, stopDistance: 300 }, { bar: 2497, enter: long, stopDistance: 100 }, { bar: 2800, enter: short, stopDistance: 100 }] }'

/** Hourly bars of about four months. */
function onBars(name: string, blocks: readonly string[]): Promise<LoadedScenario> {
  const yaml = [
    `market: ${freeLadder()}`,
    'prices: { history: { file: prices.csv } }',
    'samples: { count: 0 }',
    ...blocks,
  ].join('\n')
  return loadFiles(join(root, name), yaml, { 'prices.csv': wavyPrices(3000, { step: HOUR_MS }) })
}

/** The same trades every other day for a year, as a list. */
function onList(name: string, r: readonly number[], blocks: readonly string[]): Promise<LoadedScenario> {
  const rows = ['id,side,entry_time,entry,stop,exit_time,exit,reason']
  r.forEach((result, i) => {
    const at = (hour: number) => new Date(Date.UTC(2024, 0, 1 + 4 * i, hour)).toISOString()
    rows.push(`${i + 1},long,${at(2)},1000,990,${at(20)},${1000 + 10 * result},${result === -1 ? 'stop' : 'signal'}`)
  })
  const yaml = [`market: ${freeLadder(1)}`, 'prices: { trades: { file: t.csv } }', 'samples: { count: 0 }', ...blocks]
  return loadFiles(join(root, name), yaml.join('\n'), { 't.csv': `${rows.join('\n')}\n` })
}

const MIXED = Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? 2.5 : -1))

const RUNS: Readonly<Record<string, () => Promise<LoadedScenario>>> = {
  'bars under a day': () => onBars('bars', [BREAKOUT, 'account: { start: 100000 }', 'plan: { risk: 1% }']),
  'bars under a day, ruined': () =>
    onBars('ruined-bars', [TWO_TOPS, 'account: { start: 100000 }', 'plan: { risk: 35% }']),
  'bars with cash flows': () =>
    onBars('flows', [
      BREAKOUT,
      'account: { start: 100000, cashFlows: [{ every: month, amount: 5000 }] }',
      'plan: { risk: 1% }',
    ]),
  'a trade list': () => onList('list', MIXED, ['account: { start: 10000 }', 'plan: { risk: 2% }']),
  'a trade list, ruined': () =>
    onList('ruined-list', new Array(60).fill(-1), ['account: { start: 10000 }', 'plan: { risk: 5% }']),
}

/** Runs whose page is rendered, which is slow: its twin report.md has the same tables. */
const PAGES = ['bars under a day', 'a trade list, ruined']

async function play(name: string) {
  const loaded = await RUNS[name]!()
  const { result, folder } = await runScenario(loaded, quietOptions(join(root, 'out', name), PAGES.includes(name)))
  const markdown = markdownReport(result)
  const pages = PAGES.includes(name) ? [markdown, readFileSync(join(folder, 'report.html'), 'utf8')] : [markdown]
  return { result, folder, markdown, pages }
}

function worstShown(result: RunResult): number {
  return Math.max(...underwaterSeries(result, 1e9).points.map(({ marked }) => -marked))
}

const close = (value: number) => expect.closeTo(value, 9)

describe.each(Object.keys(RUNS))('the numbers of one run do not contradict each other: %s', name => {
  const played = play(name)

  it('one final equity', async () => {
    const { result, folder, pages } = await played
    const { facts, costs, curve, ruin } = result.summary
    const last = readRows(join(folder, 'equity.csv')).at(-1)!
    const final = facts.final_equity
    expect(Number(readRows(join(folder, 'trades.csv')).at(-1)!['equity_after'])).toBe(final)
    expect(Number(last['equity'])).toBe(final)
    expect(facts.start + facts.total_cash_flows + costs.net).toBeCloseTo(final, 6)
    if (ruin === null) expect(equitySeries(result, 1e9).points.at(-1)!.equity).toBe(final)
    if (facts.total_cash_flows === 0) expect(facts.start * (1 + curve.values['total_return']!)).toBeCloseTo(final, 6)
    for (const page of pages) expect(page).toContain(money(final, 'USD'))
  })

  it('one worst drawdown of a kind, and its episodes', async () => {
    const { result, folder, pages } = await played
    const { facts, curve } = result.summary
    const { values } = curve
    const episodes = readRows(join(folder, 'drawdowns.csv'))
    const worst = facts.worst_drawdown_marked ?? facts.worst_drawdown_closed
    expect(worst).toBeGreaterThan(0)
    const column = readRows(join(folder, 'equity.csv')).map(row => Number(row['drawdown']))
    const told = [values['max_drawdown'], Number(episodes[0]!['depth']), Math.max(...column), worstShown(result)]
    expect(told).toEqual(told.map(() => close(worst)))
    const days = episodes.map(row => Number(row['duration_days']))
    expect(values['longest_drawdown_days']).toBeCloseTo(Math.max(...days), 9)
    expect(values['n_drawdown_episodes']).toBe(episodes.length)
    const depths = episodes.map(row => Number(row['depth']))
    expect(values['average_drawdown']).toBeCloseTo(depths.reduce((a, b) => a + b) / depths.length, 9)
    expect(values['max_drawdown_money']).toBeCloseTo(Math.max(...episodes.map(row => Number(row['depth_money']))), 6)
    for (const page of pages) expect(page).toContain(percent(worst))
  })

  it('every ratio is that of its parts, as the page prints it', async () => {
    const { result, markdown } = await played
    const { values, reasons } = result.summary.curve
    const ratio = (of: string, top: string, bottom: string) => {
      if (values[top] == null) expect([values[of], reasons[of]]).toEqual([null, reasons[top]])
      else expect(values[of]).toBeCloseTo(values[top] / values[bottom]!, 9)
    }
    ratio('calmar_by_calendar', 'cagr_by_calendar', 'max_drawdown')
    ratio('martin_ratio', 'cagr_by_periods', 'ulcer_index')
    ratio('recovery_factor_ratio', 'total_return', 'max_drawdown')
    const calmar = values['calmar_by_calendar'] ?? null
    const shown = Math.abs(calmar ?? 0) < 1e12 ? fixed(calmar, 2) : calmar!.toExponential(2)
    expect(markdown).toContain(`Calmar ratio, by the calendar | ${shown}`)
  })

  it('months and years multiply to the total', async () => {
    const { result } = await played
    const years = monthlyReturns(result)
    const product = (factors: readonly (number | null)[]) => factors.reduce<number>((all, r) => all * (1 + (r ?? 0)), 1)
    const total = 1 + result.summary.curve.values['total_return']!
    expect(product(years.map(year => year.total))).toBeCloseTo(total, 9)
    expect(product(years.flatMap(year => year.months))).toBeCloseTo(total, 9)
  })

  it('after ruin there is nothing: no chart, no month, no drawdown', async () => {
    const { result } = await played
    const { ruin, period } = result.summary
    const last = ruin === null ? period.end : ruin.time
    const end = Date.parse(last!)
    expect(equitySeries(result, 1e9).points.at(-1)!.x).toBe(end)
    expect(underwaterSeries(result, 1e9).points.at(-1)!.x).toBe(end)
    expect(monthlyReturns(result).at(-1)!.year).toBe(new Date(end).getUTCFullYear())
    expect(result.summary.curve.values['years_by_calendar']! * 365.25).toBeCloseTo(
      (end - Date.parse(period.start!)) / 86_400_000,
      6,
    )
    if (ruin !== null) expect(Date.parse(period.end!)).toBeGreaterThan(end)
    expect(ruin !== null).toBe(name.includes('ruined'))
  })

  it('stats on its files finds the same', async () => {
    const { result, folder } = await played
    const { curve, tradeMetrics, facts, ruin, period } = result.summary
    const options = { ...PLAIN_STATS, start: facts.start }
    const trades = await statsOfFile(join(folder, 'trades.csv'), options)
    expect(trades.values).toMatchObject(numbersLike(tradeMetrics.values))
    // A ruined account's file goes on to the last bar, and a list's begins after the first trade.
    if (ruin !== null || period.bars === null || facts.total_cash_flows !== 0) return
    const own = await statsOfFile(join(folder, 'equity.csv'), { ...options, start: null })
    expect(own.values).toMatchObject(numbersLike(curve.values))
  })
})

function numbersLike(values: Readonly<Record<string, number | null>>): object {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value === null ? null : expect.closeTo(value, 6)]),
  )
}
