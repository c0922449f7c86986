import { normalQuantile } from '../distributions/normal.ts'
import type { Interval } from './interval.ts'

/** Two-sided Wilson interval of a proportion (Wilson 1927), never outside [0, 1]. Without a trial it is [0, 1]. */
export function wilson(successes: number, trials: number, confidence = 0.95): Interval {
  return scoreInterval(successes, trials, normalQuantile((1 + confidence) / 2))
}

/** One-sided lower Wilson bound: the proportion is above it with this confidence. */
export function wilsonLower(successes: number, trials: number, confidence = 0.95): number {
  return scoreInterval(successes, trials, normalQuantile(confidence)).low
}

/** One-sided upper Wilson bound: the proportion is below it with this confidence. */
export function wilsonUpper(successes: number, trials: number, confidence = 0.95): number {
  return scoreInterval(successes, trials, normalQuantile(confidence)).high
}

function scoreInterval(successes: number, trials: number, z: number): Interval {
  if (trials === 0) return { low: 0, high: 1 }
  const p = successes / trials
  const square = (z * z) / trials
  const centre = (p + square / 2) / (1 + square)
  const half = (z / (1 + square)) * Math.sqrt((p * (1 - p)) / trials + square / (4 * trials))
  return {
    low: successes === 0 ? 0 : centre - half,
    high: successes === trials ? 1 : centre + half,
  }
}
