import { SLACK } from '../../core/tolerance.ts'
import type { GrowthIndex } from './growthIndex.ts'
import { DAY } from './time.ts'

/** A fall from a peak until equity is back at it, or the record ends. */
export interface DrawdownEpisode {
  /** Share of the peak lost at the trough, above 0; above 1 where a debt is left. */
  readonly depth: number
  /** Money lost at the trough. */
  readonly depthMoney: number
  /** Rows: last time at the peak; first time at the deepest point; first time back at the peak, null if never. */
  readonly peak: number
  readonly trough: number
  readonly recovery: number | null
  /** Rows from peak to recovery, or to the last row. */
  readonly periods: number
  /** UTC epoch milliseconds and days; null where the curve has no times. */
  readonly peakTime: number | null
  readonly troughTime: number | null
  readonly recoveryTime: number | null
  readonly durationDays: number | null
}

/**
 * The drawdown episodes in order of time. Touching the old peak ends one; the later of equal peaks starts the next; one
 * that opens on the last row counts.
 */
export function drawdownEpisodes(curve: GrowthIndex): DrawdownEpisode[] {
  const { index } = curve
  const episodes: DrawdownEpisode[] = []
  let peak = 0
  let top = index[0]!
  let trough = 0
  for (let row = 1; row < index.length; row++) {
    const value = index[row]!
    if (value >= top * (1 - SLACK)) {
      if (trough > peak) episodes.push(episode(curve, top, peak, trough, row))
      peak = row
      top = Math.max(top, value)
    } else if (trough <= peak || value < index[trough]!) {
      trough = row
    }
  }
  if (trough > peak) episodes.push(episode(curve, top, peak, trough, null))
  return episodes
}

/** Deepest first; of equally deep ones the earlier first. */
export function deepestFirst(episodes: readonly DrawdownEpisode[]): DrawdownEpisode[] {
  return episodes.toSorted((a, b) => b.depth - a.depth)
}

/** Largest fall from a peak in money, which need not be the deepest in share. */
export function maxDrawdownMoney({ index, scale }: GrowthIndex): number {
  let peak = 0
  let worst = 0
  for (let row = 0; row < index.length; row++) {
    const value = index[row]!
    if (value > peak) peak = value
    if (value < peak * (1 - SLACK)) worst = Math.max(worst, (peak - value) * scale[row]!)
  }
  return worst
}

function episode(
  { index, scale, time }: GrowthIndex,
  top: number,
  peak: number,
  trough: number,
  recovery: number | null,
): DrawdownEpisode {
  const end = recovery ?? index.length - 1
  return {
    depth: 1 - index[trough]! / top,
    depthMoney: (top - index[trough]!) * scale[trough]!,
    peak,
    trough,
    recovery,
    periods: end - peak,
    peakTime: time && time[peak]!,
    troughTime: time && time[trough]!,
    recoveryTime: time && recovery !== null ? time[recovery]! : null,
    durationDays: time && (time[end]! - time[peak]!) / DAY,
  }
}
