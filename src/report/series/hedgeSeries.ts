import type { HedgeCurve } from '../../results/hedge.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import type { RunPoint, RunSeries } from './runSeries.ts'

/** The holding alone and the whole with its hedge, as multiples of their starts and below their peaks. */
export function hedgeSeries({ time, spotValue, total }: HedgeCurve, limit: number): RunSeries {
  const lines = [
    { label: 'The holding alone', values: spotValue },
    { label: 'Holding and account with the hedge', values: total },
  ]
  return {
    timed: true,
    reason: null,
    kind: 'marked',
    labels: lines.map(({ label }) => label),
    points: lines.flatMap(({ label, values }) => pointsOf(label, time, values, limit)),
  }
}

function pointsOf(run: string, time: Float64Array, values: Float64Array, limit: number): RunPoint[] {
  const below = belowPeak(values)
  const kept = thinnedRows(values.length, [i => values[i]!, i => -values[i]!, i => -below[i]!], limit)
  return kept.map(i => ({ run, x: time[i]!, growth: values[i]! / values[0]!, drawdown: below[i]! }))
}

/** At or below zero. */
function belowPeak(values: Float64Array): Float64Array {
  let peak = Number.NEGATIVE_INFINITY
  return values.map(value => {
    peak = Math.max(peak, value)
    return peak > 0 ? (value - peak) / peak : 0
  })
}
