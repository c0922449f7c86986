/** Mean and deviation of whole numbers of cents, exact up to the last division and root. */
export function exact(cents: readonly number[], end: number, period: number): { mean: number; deviation: number } {
  let sum = 0n
  let squares = 0n
  for (const value of cents.slice(end - period, end)) {
    sum += BigInt(value)
    squares += BigInt(value) ** 2n
  }
  const n = BigInt(period)
  return {
    mean: Number(sum) / (100 * period),
    deviation: Math.sqrt(Number(n * squares - sum * sum)) / (100 * period),
  }
}
