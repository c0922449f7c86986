import { regularizedGamma } from './gamma.ts'

/** Complementary error function, by erfc(x) = Q(1/2, x²) for x ≥ 0 (DLMF 7.11.2) and erfc(−x) = 2 − erfc(x). */
export function erfc(x: number): number {
  const { lower, upper } = regularizedGamma(0.5, x * x)
  return x >= 0 ? upper : 1 + lower
}
