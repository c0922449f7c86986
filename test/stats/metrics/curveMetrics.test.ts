import { describe, expect, it } from 'vitest'
import { curveMetrics } from '../../../src/stats/metrics/curveMetrics.ts'
import { deepestFirst, drawdownEpisodes } from '../../../src/stats/metrics/drawdownEpisodes.ts'
import { growthIndex } from '../../../src/stats/metrics/growthIndex.ts'
import { expectLike } from '../expectLike.ts'

const DAY = 86_400_000

describe('curveMetrics', () => {
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
    const after = curveMetrics({ time: null, equity: [1000, 700, 0, 500] }, { periodsPerYear: 252 })
    const revived = {
      time: null,
      equity: [1000, 700, 0, 500],
      flows: [{ row: 3, time: 0, amount: 500, equityBefore: 1 }],
    }
    expect(after.values).toEqual(alone.values)
    expect(after.values.total_return).toBe(-1)
    expect(curveMetrics(revived, { periodsPerYear: 252 }).values.recovery_factor_money).toBe(-1)
  })

  it('counts a debt in full, but no growth below the loss of everything', () => {
    const time = [0, 60, 152, 366].map(days => days * DAY)
    const { values } = curveMetrics({ time, equity: [10_000, 4000, -10_517, -9000] }, { periodsPerYear: 4 })
    expect(values.max_drawdown).toBeCloseTo(2.0517, 12)
    expect(values.total_return).toBeCloseTo(-2.0517, 12)
    expect([values.cagr_by_calendar, values.cagr_by_periods, values.worst]).toEqual([-1, -1, -1])
    expect(values.recovery_factor_money).toBe(-1)
  })

  it('takes returns from the steps, and drawdowns from every row', () => {
    const hours = [0, 8, 16, 24, 32].map(h => h * 3_600_000)
    const curve = { time: hours, equity: [1000, 1200, 700, 1100, 1050] }
    const steps = { time: [0, 16, 32].map(h => h * 3_600_000), equity: [1000, 700, 1050] }
    const { values, episodes } = curveMetrics(curve, { periodsPerYear: 365, steps })
    expect(values).toMatchObject({ n_returns: 2, n_drawdown_episodes: 1, max_drawdown_money: 500 })
    expect(values.max_drawdown).toBeCloseTo(5 / 12, 12)
    expect(episodes[0]!.depth).toBe(values.max_drawdown)
    expect(values.time_under_water).toBe(3 / 4)
    expect([values.best, values.worst]).toEqual([expect.closeTo(0.5, 12), expect.closeTo(-0.3, 12)])
    expect(values.calmar_by_calendar).toBeCloseTo(values.cagr_by_calendar! / values.max_drawdown!, 12)
    expect(values.martin_ratio).toBeCloseTo(values.cagr_by_periods! / values.ulcer_index!, 12)
  })

  it('tells no growth a year of a curve that is too short, and all the rest', () => {
    const curveOf = (days: number) => ({ time: [0, 40, days].map(day => day * DAY), equity: [100, 90, 110] })
    const tell = (days: number) => curveMetrics(curveOf(days), { periodsPerYear: 12, leastDays: 90 })
    const yearly = [
      'cagr_by_calendar',
      'cagr_by_periods',
      'cagr_by_calendar',
      'calmar_by_calendar',
      'arithmetic_annual_return',
      'calmar_by_calendar',
      'calmar_by_periods',
      'martin_ratio',
      'pain_ratio',
      'sharpe_geometric',
    ] as const
    const [short, long] = [tell(89.9), tell(90)]
    for (const key of yearly) {
      expect(short.values[key], key).toBeNull()
      expect(short.reasons[key], key).toBe('fewer than 90 days')
      expect(long.values[key], key).not.toBeNull()
    }
    for (const { values } of [short, long])
      expect([values.sharpe, values.sortino, values.ulcer_index]).not.toContain(null)
    const flows = [{ row: 1, time: DAY, amount: 10, equityBefore: 90 }]
    const paid = (days: number) =>
      curveMetrics({ ...curveOf(days), flows }, { periodsPerYear: 12, leastDays: 90 }).values
    expect([paid(80).time_weighted_return, paid(80).money_weighted_return]).toEqual([null, null])
    expect([paid(90).time_weighted_return, paid(90).money_weighted_return]).not.toContain(null)
  })

  it('annualises nothing of uneven steps but growth by the calendar', () => {
    const curve = { time: [0, 10, 400].map(day => day * DAY), equity: [100, 90, 110] }
    const { values, reasons } = curveMetrics(curve, { periodsPerYear: 12, uneven: 'uneven' })
    const annualised = [
      'periods_per_year',
      'years_by_periods',
      'cagr_by_periods',
      'arithmetic_annual_return',
      'annual_volatility',
      'sharpe',
      'sharpe_population_sd',
      'sharpe_geometric',
      'downside_deviation_annual',
      'sortino',
      'calmar_by_periods',
      'martin_ratio',
      'pain_ratio',
    ] as const
    for (const key of annualised) expect([values[key], reasons[key]], key).toEqual([null, 'uneven'])
    expect([values.total_return, values.years_by_calendar, values.sharpe_per_period]).not.toContain(null)
    expect(values.cagr_by_calendar).toBeCloseTo(1.1 ** (365.25 / 400) - 1, 12)
    expect(values.calmar_by_calendar).toBeCloseTo(values.cagr_by_calendar! / 0.1, 12)
    expect(curveMetrics(curve, { periodsPerYear: 12, riskFree: 0.01, uneven: 'uneven' }).values.psr_0).toBeNull()
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
