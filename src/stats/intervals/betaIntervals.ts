import { betaQuantile } from '../distributions/beta.ts'
import type { Interval } from './interval.ts'

/**
 * Exact interval of a proportion: never covers less than the confidence (Clopper & Pearson 1934). Without a trial it is
 * [0, 1].
 */
export function clopperPearson(successes: number, trials: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes, trials - successes + 1),
    high: successes === trials ? 1 : betaQuantile(1 - tail, successes + 1, trials - successes),
  }
}

/**
 * Interval of a proportion from the prior Beta(½, ½), ends 0 and 1 without failures or successes (Brown, Cai &
 * DasGupta 2001).
 */
export function jeffreys(successes: number, trials: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2
  const [a, b] = [successes + 0.5, trials - successes + 0.5]
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, a, b),
    high: successes === trials ? 1 : betaQuantile(1 - tail, a, b),
  }
}
