import type { HedgeCurve, HedgeResult } from '../../results/hedge.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'

/** The holding alone, with the account idle beside it, and with the hedge: its value ÷ its start, and how far below its peak. */
export interface HedgeLine {
  readonly what: 'alone' | 'idle' | 'hedged'
  readonly name: string
  readonly points: readonly HedgePoint[]
}

/** `drawdown` is at or below zero. */
export interface HedgePoint {
  readonly x: number
  readonly growth: number
  readonly drawdown: number
}

/** The one that decides last, to be drawn on top; what it must beat before it. */
export function hedgeSeries({ curve, summary }: Pick<HedgeResult, 'curve' | 'summary'>, limit: number): HedgeLine[] {
  const { spotValue, total } = curve
  const { start } = summary.hedge
  return [
    lineOf('alone', 'held alone', curve, spotValue, limit),
    lineOf(
      'idle',
      'account idle',
      curve,
      spotValue.map(value => value + start),
      limit,
    ),
    lineOf('hedged', 'with the hedge', curve, total, limit),
  ]
}

function lineOf(
  what: HedgeLine['what'],
  name: string,
  { time }: HedgeCurve,
  values: Float64Array,
  limit: number,
): HedgeLine {
  const below = belowPeak(values)
  const kept = thinnedRows(values.length, [i => values[i]!, i => -values[i]!, i => -below[i]!], limit)
  return { what, name, points: kept.map(i => ({ x: time[i]!, growth: values[i]! / values[0]!, drawdown: below[i]! })) }
}

function belowPeak(values: Float64Array): Float64Array {
  let peak = Number.NEGATIVE_INFINITY
  return values.map(value => {
    peak = Math.max(peak, value)
    return peak > 0 ? (value - peak) / peak : 0
  })
}
