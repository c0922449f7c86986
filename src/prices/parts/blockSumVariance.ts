/** Autocovariances are left out where blocks that long are rarer than this. */
const NEGLIGIBLE = 1e-12

/**
 * Variance of the sum of m draws of the stationary bootstrap, given the data: draws k apart have the covariance
 * (1 - 1/L)^k C(k), with C the circular autocovariance of divisor n (Politis and Romano 1994).
 * @param block L, the mean length of a block
 */
export function blockSumVariance(values: Float64Array, block: number, m: number): number {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const circular = (k: number) => {
    let sum = 0
    for (let i = 0; i < n; i++) sum += (values[i]! - mean) * (values[(i + k) % n]! - mean)
    return sum / n
  }
  let total = m * circular(0)
  let kept = 1 - 1 / block
  for (let k = 1; k < m && kept > NEGLIGIBLE; k++) {
    total += 2 * (m - k) * kept * circular(k)
    kept *= 1 - 1 / block
  }
  return total
}
