import { frequentStep } from '../../core/frequentStep.ts'

/** How regular the times of a file are. */
export interface Intervals {
  /** The usual step in milliseconds: the length of a bar; null for a single row. */
  readonly usualMs: number | null
  /** Whether no step is the usual one, and the median stands for it. */
  readonly isUneven: boolean
  /** Steps longer than 1.5 times the usual one. */
  readonly gaps: number
  /** UTC epoch milliseconds of the two rows around the longest such step, the first of equals; null without one. */
  readonly largestGap: { readonly from: number; readonly to: number } | null
}

const GAP = 1.5

/**
 * The usual step between increasing times, and the gaps: the step of more than half of them, else the most frequent, of
 * equals the shortest, where it divides all others, as one bar does holes of whole bars; else the median.
 */
export function intervals(time: Float64Array): Intervals {
  if (time.length < 2) return { usualMs: null, isUneven: false, gaps: 0, largestGap: null }
  const usual = mostOfAll(time) ?? dividingStep(time)
  const usualMs = usual ?? medianStep(time)
  const longest = GAP * usualMs
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
  const largestGap = at < 0 ? null : { from: time[at - 1]!, to: time[at]! }
  return { usualMs, isUneven: usual === null, gaps, largestGap }
}

/** The step of more than half of all, which is their median, too; null where there is none (Boyer and Moore 1991). */
function mostOfAll(time: Float64Array): number | null {
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

function dividingStep(time: Float64Array): number | null {
  const steps = stepsOf(time)
  const { step } = frequentStep(steps, 'shorter')
  return steps.every(other => other % step === 0) ? step : null
}

function stepsOf(time: Float64Array): Float64Array {
  return time.subarray(1).map((ms, i) => ms - time[i]!)
}

/** Of two or more increasing times. */
export function medianStep(time: Float64Array): number {
  return medianOf(stepsOf(time))
}

/** NaN of none. */
export function medianOf(values: Float64Array): number {
  const sorted = values.toSorted()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
