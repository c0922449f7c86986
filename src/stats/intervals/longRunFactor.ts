/**
 * Variance of the mean of dependent values ÷ that of independent ones, at least 1: 1 + 2 Σ (1 − k ÷ (L + 1)) ρ_k over the
 * lags k to L = ⌊∛n⌋ (Newey & West 1987). Never below 1, as results that seem to take turns are no ground for more trust.
 * @param deviations from the mean, in their order
 */
export function longRunFactor(deviations: Float64Array): number {
  const size = deviations.length
  const lags = Math.floor(Math.cbrt(size))
  const variance = lagged(deviations, 0)
  if (variance === 0) return 1
  let sum = 0
  for (let k = 1; k <= lags; k++) sum += (1 - k / (lags + 1)) * lagged(deviations, k)
  return Math.max(1, 1 + (2 * sum) / variance)
}

function lagged(deviations: Float64Array, lag: number): number {
  let sum = 0
  for (let i = lag; i < deviations.length; i++) sum += deviations[i]! * deviations[i - lag]!
  return sum
}
