/**
 * Simple returns r_t = E_t ÷ E_{t−1} − 1 of values above zero, of which the last may be less and counts as zero; one
 * fewer than values.
 */
export function simpleReturns(values: Float64Array): number[] {
  return Array.from(values.subarray(1), (value, i) => Math.max(value, 0) / values[i]! - 1)
}

/** The return per period that compounds to an annual rate: (1 + annual)^(1/P) − 1. */
export function perPeriod(annual: number, periodsPerYear: number): number {
  return (1 + annual) ** (1 / periodsPerYear) - 1
}
