/** How regular the times of a file are. */
export interface Intervals {
  /** Milliseconds; null for a single row. */
  readonly medianMs: number | null
  /** Steps longer than 1.5 times the median. */
  readonly gaps: number
  /** UTC epoch milliseconds of the two rows around the longest such step, the first of equals; null without one. */
  readonly largestGap: { readonly from: number; readonly to: number } | null
}

const GAP = 1.5

/**
 * Median step between increasing times, and the gaps.
 * @param closedMs how much of the time from one moment to another is none to be counted
 */
export function intervals(time: Float64Array, closedMs: (from: number, to: number) => number = () => 0): Intervals {
  if (time.length < 2) return { medianMs: null, gaps: 0, largestGap: null }
  const steps = new Float64Array(time.length - 1)
  for (let i = 0; i < steps.length; i++) steps[i] = time[i + 1]! - time[i]! - closedMs(time[i]!, time[i + 1]!)
  const sorted = Float64Array.from(steps).sort()
  const middle = sorted.length >> 1
  const medianMs = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  let gaps = 0
  let largest = -1
  for (let i = 0; i < steps.length; i++) {
    if (steps[i]! <= GAP * medianMs) continue
    gaps++
    if (largest < 0 || steps[i]! > steps[largest]!) largest = i
  }
  return { medianMs, gaps, largestGap: largest < 0 ? null : { from: time[largest]!, to: time[largest + 1]! } }
}
