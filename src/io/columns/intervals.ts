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

/** Median step between increasing times, and the gaps. */
export function intervals(time: Float64Array): Intervals {
  if (time.length < 2) return { medianMs: null, gaps: 0, largestGap: null }
  const medianMs = usualStep(time) ?? medianStep(time)
  const longest = GAP * medianMs
  let gaps = 0
  let largest = 0
  let at = -1
  for (let i = 1; i < time.length; i++) {
    const step = time[i]! - time[i - 1]!
    if (step <= longest) continue
    gaps++
    if (step <= largest) continue
    largest = step
    at = i
  }
  return { medianMs, gaps, largestGap: at < 0 ? null : { from: time[at - 1]!, to: time[at]! } }
}

/** The step of more than half of all, which is their median, too; null where there is none (Boyer and Moore 1991). */
function usualStep(time: Float64Array): number | null {
  let [candidate, lead] = [0, 0]
  for (let i = 1; i < time.length; i++) {
    const step = time[i]! - time[i - 1]!
    if (lead === 0) candidate = step
    lead += step === candidate ? 1 : -1
  }
  let count = 0
  for (let i = 1; i < time.length; i++) if (time[i]! - time[i - 1]! === candidate) count++
  return count > (time.length - 1) / 2 ? candidate : null
}

function medianStep(time: Float64Array): number {
  const sorted = Float64Array.from({ length: time.length - 1 }, (_, i) => time[i + 1]! - time[i]!).sort()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
