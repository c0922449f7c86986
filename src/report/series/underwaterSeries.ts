import type { RunResult } from '../../results/runResult.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import { drawnCurve } from './drawnCurve.ts'
import { isTimed } from './equitySeries.ts'

export interface DrawdownPoint {
  readonly x: number
  /** At bar closes, or of closed trades; a fraction below the peak, as a negative number to be drawn under water. */
  readonly marked: number
  /** At the worst price. */
  readonly worst: number
}

export interface UnderwaterSeries {
  readonly timed: boolean
  readonly points: readonly DrawdownPoint[]
  /** That the scenario sets, as a positive fraction; null = none. */
  readonly limit: number | null
}

/** The drawdown curve to draw, thinned to about `limit` points. */
export function underwaterSeries(result: RunResult, limit: number): UnderwaterSeries {
  const { time, drawdown, drawdownIntrabar } = drawnCurve(result)
  const timed = isTimed(time)
  const kept = thinnedRows(time.length, [i => drawdown[i]!, i => -drawdown[i]!, i => drawdownIntrabar[i]!], limit)
  return {
    timed,
    limit: result.summary.limits.drawdown,
    points: kept.map(i => ({ x: timed ? time[i]! : i, marked: -drawdown[i]!, worst: -drawdownIntrabar[i]! })),
  }
}
