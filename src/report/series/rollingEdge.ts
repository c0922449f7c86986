import type { RunResult } from '../../results/runResult.ts'
import { edgeOf } from '../../stats/edge.ts'
import { closedRows } from './closedRows.ts'

/** Trades of a window, the most that there are two separate windows of: fewer tell nothing. */
const WINDOWS = [50, 30]

/** The mean R of the last trades after each trade, with the interval of that window alone. */
export interface RollingEdge {
  readonly window: number
  readonly timed: boolean
  readonly points: readonly RollingPoint[]
  /** Of all trades. */
  readonly mean: number
}

export interface RollingPoint {
  /** Exit of the last trade of the window, epoch milliseconds; its number where trades have no times. */
  readonly x: number
  readonly trade: number
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** At most about `limit` windows, the last one among them; null where there are too few trades for two separate ones. */
export function rollingEdge({ rows }: Pick<RunResult, 'rows'>, limit: number): RollingEdge | null {
  const closed = closedRows(rows)
  const window = WINDOWS.find(trades => closed.length >= 2 * trades)
  if (window === undefined) return null
  const r = closed.map(row => row.r)
  const { mean } = edgeOf(r)
  if (mean === null || !Number.isFinite(mean)) return null
  const timed = closed.every(({ exitTime }) => !Number.isNaN(exitTime))
  const step = Math.ceil((r.length - window + 1) / limit)
  const points: RollingPoint[] = []
  for (let end = window + ((r.length - window) % step); end <= r.length; end += step) {
    const { mean, low, high } = edgeOf(r.slice(end - window, end))
    const { trade, exitTime } = closed[end - 1]!
    points.push({ x: timed ? exitTime : trade, trade, mean: mean!, low: low!, high: high! })
  }
  return { window, timed, points, mean }
}
