import { erfc } from '../distributions/erfc.ts'
import { bisect } from '../numeric/bisect.ts'
import { CATALAN } from '../numeric/constants.ts'

/**
 * The maximum drawdown of Brownian motion without drift has the law of the largest |σW| (Lévy): mean σ√(πT/2), second
 * moment 2Gσ²T with Catalan's constant G, and quantiles.
 */
export function driftlessDrawdown(volatility: number, time: number) {
  const scale = volatility * Math.sqrt(time)
  const mean = scale * Math.sqrt(Math.PI / 2)
  const secondMoment = 2 * CATALAN * scale * scale
  return {
    mean,
    secondMoment,
    variance: secondMoment - mean * mean,
    /** The depth that the drawdown stays below with this probability, in (0, 1). */
    quantile: (level: number) => scale * bisect(h => largestBelow(h) - level, 0.1, 40),
  }
}

/** P(sup |W| < h) on [0, 1], by the series that converges fast: over modes for small h, over images for large. */
function largestBelow(h: number): number {
  let sum = 0
  if (h < 1.5) {
    for (let n = 0; n < 6; n++) {
      const k = 2 * n + 1
      sum += ((n % 2 === 0 ? 1 : -1) / k) * Math.exp(-((k * Math.PI) ** 2) / (8 * h * h))
    }
    return (4 / Math.PI) * sum
  }
  for (let n = 0; n < 6; n++) sum += (n % 2 === 0 ? 1 : -1) * erfc(((2 * n + 1) * h) / Math.SQRT2)
  return 1 - 2 * sum
}
