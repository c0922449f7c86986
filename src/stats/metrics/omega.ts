import { type Metric, ratio } from '../metric.ts'

/** Omega: gains above the threshold per period ÷ losses below it (Keating & Shadwick 2002). */
export function omega(returns: readonly number[], threshold: number): Metric {
  const gains = returns.reduce((sum, r) => sum + Math.max(r - threshold, 0), 0)
  const losses = returns.reduce((sum, r) => sum + Math.max(threshold - r, 0), 0)
  return ratio(gains, losses, 'no return below the threshold')
}

/**
 * Gain to pain: sum of all returns ÷ sum of the losing ones without sign. Schwager (2012) takes monthly returns, so a
 * report says the period.
 */
export function gainToPain(returns: readonly number[]): Metric {
  const total = returns.reduce((sum, r) => sum + r, 0)
  const pain = returns.reduce((sum, r) => sum - Math.min(r, 0), 0)
  return ratio(total, pain, 'no losing return')
}
