import { describe, expect, it } from 'vitest'
import { type Annualisation, curveMetrics } from '../../../src/stats/metrics/curveMetrics.ts'
import { deepestFirst, drawdownEpisodes } from '../../../src/stats/metrics/drawdownEpisodes.ts'
import { episodeRecord } from '../../../src/stats/metrics/episodeRecord.ts'
import { type EquityCurve, growthIndex } from '../../../src/stats/metrics/growthIndex.ts'
import { tradeMetrics } from '../../../src/stats/metrics/tradeMetrics.ts'
import { expectLike, type Json, referenceJson, referenceSeries } from '../reference.ts'

const DAY = 86_400_000

/** Everything under the names of the reference files. */
function reported(curve: EquityCurve, annualisation: Annualisation): Json {
  const { values, episodes } = curveMetrics(curve, annualisation)
  const records = episodes.map(episodeRecord)
  return { ...values, max_drawdown_episode: records[0] ?? null, top5_drawdowns: records.slice(0, 5) }
}

describe('curveMetrics', () => {
  for (const { name, time, equity, json } of referenceSeries()) {
    it(`reproduces every metric of ${name}`, () => {
      const periodsPerYear = json.periods_per_year
      expectLike(reported({ time, equity }, { periodsPerYear }), json.recommended)
      expectLike(reported({ time, equity }, { periodsPerYear, riskFree: 0.03 }), json.recommended_rf_3pct)
    })
  }

  for (const { id, what, equity, periods_per_year, expected } of referenceJson('metrics/edge_cases.json').cases) {
    if (!equity) continue
    it(`reproduces edge case ${id}: ${what}`, () => {
      const time = equity.map((_: number, i: number) => Date.UTC(2024, 0, 1) + i * DAY)
      const net = equity.slice(1).map((e: number, i: number) => e - equity[i])
      const trades = tradeMetrics({ net, r: null, startEquity: equity[0], holdDays: null }).values
      const curve = reported({ time, equity }, { periodsPerYear: periods_per_year })
      const actual = {
        ...curve,
        calmar: curve.calmar_by_periods,
        recovery_factor: curve.recovery_factor_money,
        profit_factor: trades.profit_factor,
        payoff_ratio: trades.payoff_ratio,
        kelly: trades.kelly_fraction,
        recovered: curve.max_drawdown_episode?.recovered,
        episodes: drawdownEpisodes(growthIndex({ time, equity })).map(episodeRecord),
        log_return_metrics: null,
      }
      expectLike(actual, expected)
    })
  }

  it('gives a reason for every null and for nothing else', () => {
    for (const equity of [[1000], [1000, 1050], [1000, 1000, 1000], [1000, 700, 0, 5], [1000, 900, 1100, 1050]]) {
      const { values, reasons } = curveMetrics({ time: null, equity }, { periodsPerYear: 252 })
      const nulls = Object.entries(values).filter(([, value]) => value === null)
      expect(Object.keys(reasons).sort()).toEqual(nulls.map(([key]) => key).sort())
      for (const value of Object.values(values)) expect(value === null || Number.isFinite(value)).toBe(true)
    }
  })

  it('names the missing times', () => {
    const { values, reasons } = curveMetrics({ time: null, equity: [100, 110, 99] }, { periodsPerYear: 12 })
    expect(values.cagr_by_calendar).toBeNull()
    expect(reasons.cagr_by_calendar).toBe('no times')
    expect(values.cagr_by_periods).not.toBeNull()
  })

  it('has no calendar growth for less than one day', () => {
    const grow = (hours: number) =>
      curveMetrics({ time: [0, hours * 3_600_000], equity: [100, 101] }, { periodsPerYear: 8760 }).values
    expect(grow(23).cagr_by_calendar).toBeNull()
    expect(grow(24).cagr_by_calendar).not.toBeNull()
  })

  it('ends the curve where equity reaches zero', () => {
    const alone = curveMetrics({ time: null, equity: [1000, 700, 0] }, { periodsPerYear: 252 })
    const after = curveMetrics({ time: null, equity: [1000, 700, -20, 500] }, { periodsPerYear: 252 })
    const revived = {
      time: null,
      equity: [1000, 700, 0, 500],
      flows: [{ row: 3, time: 0, amount: 500, equityBefore: 1 }],
    }
    expect(after.values).toEqual(alone.values)
    expect(after.values.total_return).toBe(-1)
    expect(curveMetrics(revived, { periodsPerYear: 252 }).values.recovery_factor_money).toBe(-1)
  })

  it('ends a losing streak with a return of zero', () => {
    const { values } = curveMetrics({ time: null, equity: [100, 90, 80, 80, 70] }, { periodsPerYear: 252 })
    expect(values.longest_losing_streak_periods).toBe(2)
    expect(values.win_rate_periods_nonzero).toBe(0)
  })

  it('ends before a withdrawal of everything, which is no loss', () => {
    const flows = [{ row: 2, time: DAY, amount: -1100, equityBefore: 1100 }]
    const curve = { time: [0, DAY, 2 * DAY, 3 * DAY], equity: [1000, 1100, 0, 0], flows }
    const { values } = curveMetrics(curve, { periodsPerYear: 365 })
    expect(values).toMatchObject({ n_returns: 1, max_drawdown: 0 })
    expect(values.total_return).toBeCloseTo(0.1, 12)
  })

  it('refuses a curve that does not start above zero', () => {
    expect(() => curveMetrics({ time: null, equity: [0, 1] }, { periodsPerYear: 252 })).toThrow(RangeError)
    expect(() => curveMetrics({ time: null, equity: [] }, { periodsPerYear: 252 })).toThrow(RangeError)
  })

  it('is not moved by deposits and withdrawals', () => {
    const time = [0, 1, 2, 3, 4].map(day => day * DAY)
    const plain = curveMetrics({ time, equity: [1000, 1100, 990, 1200, 1150] }, { periodsPerYear: 365 })
    const flows = [
      { row: 2, time: 1.5 * DAY, amount: 1100, equityBefore: 1100 },
      { row: 4, time: 3 * DAY, amount: -600, equityBefore: 2400 },
    ]
    const curve = { time, equity: [1000, 1100, 1980, 2400, 1725], flows }
    const { values } = curveMetrics(curve, { periodsPerYear: 365 })
    expectLike(
      [values.total_return, values.sharpe, values.max_drawdown, values.ulcer_index, values.time_weighted_return],
      [
        plain.values.total_return,
        plain.values.sharpe,
        plain.values.max_drawdown,
        plain.values.ulcer_index,
        plain.values.cagr_by_calendar,
      ],
    )
    expect(values.max_drawdown_money).toBeCloseTo(220, 9)
    expect(values.recovery_factor_money).toBeCloseTo((1725 - 1000 - 500) / 220, 9)
    expect(plain.values.time_weighted_return).toBeNull()
  })
})

describe('deepestFirst', () => {
  it('puts the earlier of equally deep episodes first', () => {
    const equity = [100, 90, 100, 110, 99, 120, 60]
    const order = deepestFirst(drawdownEpisodes(growthIndex({ time: null, equity }))).map(e => e.peak)
    expect(order).toEqual([5, 0, 3])
  })
})
