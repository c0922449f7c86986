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
  const medianMs = usualOf(steps) ?? medianOf(steps)
  let gaps = 0
  let largest = -1
  for (let i = 0; i < steps.length; i++) {
    if (steps[i]! <= GAP * medianMs) continue
    gaps++
    if (largest < 0 || steps[i]! > steps[largest]!) largest = i
  }
  return { medianMs, gaps, largestGap: largest < 0 ? null : { from: time[largest]!, to: time[largest + 1]! } }
}

/** The value of more than half of all steps, which is their median, too; null where there is none (Boyer and Moore 1991). */
function usualOf(steps: Float64Array): number | null {
  let [candidate, lead] = [0, 0]
  for (let i = 0; i < steps.length; i++) {
    if (lead === 0) candidate = steps[i]!
    lead += steps[i] === candidate ? 1 : -1
  }
  let count = 0
  for (let i = 0; i < steps.length; i++) if (steps[i] === candidate) count++
  return count > steps.length / 2 ? candidate : null
}

function medianOf(steps: Float64Array): number {
  const sorted = Float64Array.from(steps).sort()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
