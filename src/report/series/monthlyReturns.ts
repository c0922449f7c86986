import type { PlayedTrade } from '../../results/ledger.ts'
import { liveCurve } from '../../results/liveCurve.ts'
import type { RunResult } from '../../results/runResult.ts'
import { type AppliedFlow, growthIndex } from '../../stats/metrics/growthIndex.ts'
import { isTimed } from './equitySeries.ts'
import { liveRows } from './liveRun.ts'

/** Returns of one calendar year (UTC), cash flows left out. */
export interface YearReturns {
  readonly year: number
  /** January first; null outside the run. */
  readonly months: readonly (number | null)[]
  readonly total: number
}

/** Time-weighted returns by calendar month and year; empty where the trades have no times. */
export function monthlyReturns(result: RunResult): readonly YearReturns[] {
  const { summary } = result
  const curve = liveCurve(result.curve, result.summary.ruin)
  const { time } = curve
  if (time.length === 0 || !isTimed(time)) return []
  const flows = flowsByRow(liveRows(result), time, summary.period.bars === null)
  const { index } = growthIndex({ time: null, equity: [summary.facts.start, ...curve.equity], flows })
  const first = monthOf(new Date(summary.period.start ?? time[0]!).getTime())
  const last = monthOf(time[index.length - 2] ?? time[0]!)
  const ends = monthEnds(time, index, first, last)
  const years: YearReturns[] = []
  for (let year = Math.floor(first / 12); year <= Math.floor(last / 12); year++) {
    const months = Array.from({ length: 12 }, (_, m) => {
      const month = year * 12 + m
      return month < first || month > last ? null : ends[month - first + 1]! / ends[month - first]! - 1
    })
    const end = ends[Math.min(last, year * 12 + 11) - first + 1]!
    years.push({ year, months, total: end / ends[Math.max(first, year * 12) - first]! - 1 })
  }
  return years
}

/** Index at the start, then at the end of each month; a month without a row keeps the one before. */
function monthEnds(time: Float64Array, index: ArrayLike<number>, first: number, last: number): number[] {
  const ends = [index[0]!]
  let row = 0
  for (let month = first; month <= last; month++) {
    while (row + 1 < index.length && monthOf(time[row]!) <= month) row++
    ends.push(index[row]!)
  }
  return ends
}

/** The first row of the curve, the start before it counted, whose equity includes the flow. */
function flowsByRow(rows: readonly PlayedTrade[], time: Float64Array, byTrade: boolean): AppliedFlow[] {
  let at = 0
  return rows.flatMap(row => {
    if (row.cashFlow === 0) return []
    while (at < time.length - 1 && time[at]! < row.entryTime) at++
    return [
      {
        row: byTrade ? row.trade : at + 1,
        time: row.entryTime,
        amount: row.cashFlow,
        equityBefore: row.equityBefore - row.cashFlow,
      },
    ]
  })
}

/** Months since year 0. */
function monthOf(ms: number): number {
  const date = new Date(ms)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
