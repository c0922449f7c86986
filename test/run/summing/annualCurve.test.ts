import { describe, expect, it } from 'vitest'
import type { Curve } from '../../../src/core/curve.ts'
import type { PlayedTrade } from '../../../src/results/ledger.ts'
import { tradeCurve } from '../../../src/run/replaying/tradeCurve.ts'
import { annualCurve, appliedFlows } from '../../../src/run/summing/annualCurve.ts'
import { drawdownRows } from '../../../src/run/summing/drawdownRows.ts'
import { curveMetrics } from '../../../src/stats/metrics/curveMetrics.ts'
import { growthIndex } from '../../../src/stats/metrics/growthIndex.ts'
import { HOUR_MS, makeTrade, results } from '../../core/support.ts'
import { playLedger } from '../playLedger.ts'

const DAY_MS = 24 * HOUR_MS
/** A Thursday. */
const START = Date.UTC(2026, 0, 1)

/** Equity at a step of time from the start. */
function curveOf(equity: readonly number[], step: number, from = START): Curve {
  const { equity: _, time: __, ...rest } = tradeCurve([], 1)
  return { ...rest, time: Float64Array.from(equity, (_, i) => from + i * step), equity: Float64Array.from(equity) }
}

const hourly = (count: number) => Array.from({ length: count }, (_, i) => 1000 + i)

describe('annualCurve', () => {
  it('takes the last equity of each UTC day from shorter bars, the start before the first', () => {
    const { curve, steps, periods } = annualCurve(curveOf(hourly(60), HOUR_MS), [], 1000, START, '24x7', HOUR_MS)
    expect(periods).toBe('UTC days')
    expect(curve.equity).toHaveLength(60)
    expect(steps!.equity).toEqual([1000, 1023, 1047, 1059])
    expect(steps!.time).toEqual([START, START + 23 * HOUR_MS, START + 47 * HOUR_MS, START + 59 * HOUR_MS])
  })

  it('annualises by the session: 365 days, or 252', () => {
    const perYear = (session: string, barMs: number) =>
      annualCurve(curveOf(hourly(60), barMs), [], 1000, START, session, barMs).periodsPerYear
    expect([perYear('24x7', HOUR_MS), perYear('cme', HOUR_MS)]).toEqual([365, 252])
    expect([perYear('24x7', DAY_MS), perYear('cme', DAY_MS)]).toEqual([365, 252])
    expect([perYear('cme', 7 * DAY_MS), perYear('24x7', 30 * DAY_MS), perYear('24x7', 91 * DAY_MS)]).toEqual([
      52, 12, 4,
    ])
  })

  it('keeps bars of a day and longer as they are', () => {
    const daily = curveOf([1000, 1010, 990], DAY_MS)
    const { curve, steps, periods } = annualCurve(daily, [], 1000, START, '24x7', DAY_MS)
    expect([curve.equity, curve.time, steps, periods]).toEqual([daily.equity, daily.time, undefined, 'daily bars'])
    expect(annualCurve(daily, [], 1000, START, '24x7', 7 * DAY_MS).periods).toBe('bars')
  })

  it('gives the same path the same volatility from hours and from days', () => {
    const days = Array.from({ length: 80 }, (_, day) => 1000 * (1 + 0.05 * Math.sin(day) + 0.001 * day))
    const hours = days.flatMap((equity, day) =>
      Array.from({ length: 24 }, (_, h) => (h === 23 ? equity : equity + 20 * Math.sin(day + h))),
    )
    const volatility = (equity: readonly number[], step: number) => {
      const series = annualCurve(curveOf(equity, step), [], equity[0]!, START, '24x7', step)
      return curveMetrics(series.curve, series).values
    }
    const [fromHours, fromDays] = [volatility(hours, HOUR_MS), volatility(days, DAY_MS)]
    expect(fromHours.annual_volatility! / fromDays.annual_volatility!).toBeCloseTo(1, 1)
  })

  it('fills the days of a trade list on which nothing closed with the equity before', () => {
    const exits = curveOf([1100, 1200], 3 * DAY_MS, START + DAY_MS)
    const { curve, steps, periods, periodsPerYear } = annualCurve(exits, [], 1000, START, '24x7', null)
    expect([periods, periodsPerYear]).toEqual(['UTC days', 365])
    expect(curve.equity).toEqual([1000, 1100, 1200])
    expect(steps!.equity).toEqual([1000, 1000, 1100, 1100, 1100, 1200])
    expect(steps!.time!.length).toBe(6)
  })

  it('leaves weekends out where the market does, a weekend close in Monday', () => {
    // Exits on Friday the 2nd and Saturday the 3rd; the series ends there, and Monday has the next.
    const exits = curveOf([1100, 1150, 1150, 1300], DAY_MS, START + DAY_MS)
    const { steps, periodsPerYear } = annualCurve(exits, [], 1000, START, 'cme', null)
    expect(periodsPerYear).toBe(252)
    expect(steps!.equity).toEqual([1000, 1000, 1100, 1300])
  })

  it('never annualises trades without times', () => {
    const timeless = curveOf([1100, 1050], Number.NaN)
    const found = annualCurve(timeless, [], 1000, Number.NaN, '24x7', null)
    expect(found).toMatchObject({
      curve: { time: null, equity: [1000, 1100, 1050] },
      periods: 'trades, not annualised',
    })
    const { values, reasons } = curveMetrics(found.curve, found)
    const yearly = [
      'cagr_by_calendar',
      'cagr_by_periods',
      'sharpe',
      'sortino',
      'annual_volatility',
      'martin_ratio',
    ] as const
    for (const key of yearly) expect(values[key], key).toBeNull()
    expect(reasons.sharpe).toBe('the trades have no times')
    expect(values.max_drawdown).toBeCloseTo(50 / 1100, 12)
  })

  it('divides a deposit out: growth is what the trades made', () => {
    const trades = results(1, 1, -1)
    const { rows } = playLedger({
      trades: trades.map((trade, i) => ({ ...trade, entryTime: START + i * DAY_MS, exitTime: START + i * DAY_MS })),
      plan: { rebase: 0 },
      flows: { dated: [{ time: START + DAY_MS, amount: 500 }] },
    })
    expect(rows.map(row => row.cashFlow)).toEqual([0, 500, 0])
    const { curve } = annualCurve(tradeCurve(rows, 1), rows, 1000, START, '24x7', null)
    expect(curve.equity.length).toBe(4)
    const { index } = growthIndex(curve)
    const growth = rows.reduce((product, row) => product * (1 + row.net / row.equityBefore), 1)
    expect(index.at(-1)! / index[0]!).toBeCloseTo(growth, 12)
  })
})

describe('appliedFlows', () => {
  const flow = (time: number, cashFlow: number) =>
    ({ entryTime: time, cashFlow, equityBefore: 1000 + cashFlow }) as PlayedTrade

  it('puts a flow on the first row at or after its trade, never on the start', () => {
    const rows = [flow(0, 100), flow(10, 0), flow(20, -50), flow(21, 7)]
    expect(appliedFlows([0, 10, 20, 30], rows, false)).toEqual([
      { row: 1, time: 0, amount: 100, equityBefore: 1000 },
      { row: 2, time: 20, amount: -50, equityBefore: 1000 },
      { row: 3, time: 21, amount: 7, equityBefore: 1000 },
    ])
  })

  it('leaves out a flow that no row comes after', () => {
    expect(appliedFlows([0, 10], [flow(11, 100)], false)).toEqual([])
  })

  it('puts a flow of a trade list on the row of its trade, also where the one before ends at the same moment', () => {
    const rows = [flow(0, 0), flow(10, 100)].map((row, i) => ({ ...row, trade: i + 1 }))
    expect(appliedFlows([0, 10, 20], rows, true).map(({ row }) => row)).toEqual([2])
    expect(appliedFlows([0, 10], rows, true)).toEqual([])
  })
})

describe('drawdownRows', () => {
  const timed = (...r: number[]) =>
    results(...r).map((trade, i) => ({ ...trade, entryTime: START + i * DAY_MS, exitTime: START + (i + 0.5) * DAY_MS }))

  it('ranks the episodes of closed trades by depth, the start being the first peak', () => {
    const { rows } = playLedger({ trades: timed(-1, 3, -1, -1, 1), plan: { risk: 0.05, rebase: 0 } })
    const found = drawdownRows(tradeCurve(rows, 1), rows, 1000, true)
    expect(found.map(({ rank, recovered }) => [rank, recovered])).toEqual([
      [1, false],
      [2, true],
    ])
    const [deepest, first] = found as [(typeof found)[0], (typeof found)[0]]
    expect(first).toMatchObject({ depthMoney: 50, peakTime: START, troughTime: START + DAY_MS / 2 })
    expect(first.recoveryTime).toBe(START + 1.5 * DAY_MS)
    expect(first.durationDays).toBe(1.5)
    expect(deepest.depth).toBeGreaterThan(first.depth)
    expect(deepest.recoveryTime).toBeNaN()
    expect(deepest.peakTime).toBe(START + 1.5 * DAY_MS)
  })

  it('does not call a withdrawal a drawdown', () => {
    const flows = { dated: [{ time: START + DAY_MS, amount: -400 }] }
    const { rows } = playLedger({ trades: timed(1, 1, 1), plan: { rebase: 0 }, flows })
    expect(rows[1]!.equityBefore).toBeLessThan(1000)
    expect(drawdownRows(tradeCurve(rows, 1), rows, 1000, true)).toEqual([])
  })

  it('starts at the first bar where there are bars', () => {
    const bars = curveOf([1000, 900, 1000, 950], DAY_MS)
    const found = drawdownRows(bars, [], 1000, false)
    expect(found.map(({ peakTime }) => peakTime)).toEqual([START, START + 2 * DAY_MS])
    expect(found[0]!.depth).toBeCloseTo(0.1, 12)
  })

  it('has no times where the trades have none', () => {
    const { rows } = playLedger({ trades: [makeTrade({ exit: 90, entryTime: Number.NaN, exitTime: Number.NaN })] })
    const [row] = drawdownRows(tradeCurve(rows, 1), rows, 1000, true)
    expect(row!.depth).toBeCloseTo(0.01, 12)
    expect(row).toMatchObject({ peakTime: Number.NaN, durationDays: Number.NaN, recovered: false })
  })
})
