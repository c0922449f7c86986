import { studentQuantile } from './student.ts'

/**
 * Student's t at a one-sided confidence in (0, 1) for samples of n values: entry n holds t(confidence, n − 1), NaN for
 * n < 2. Each value is the starting point of the next.
 */
export function studentTable(confidence: number, maxTrades: number): Float64Array {
  const table = new Float64Array(maxTrades + 1).fill(Number.NaN)
  for (let n = 2; n <= maxTrades; n++) {
    const guess = table[n - 1]!
    table[n] = studentQuantile(confidence, n - 1, Number.isNaN(guess) ? undefined : guess)
  }
  return table
}
