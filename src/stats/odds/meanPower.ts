import { normalCdf, normalQuantile } from '../distributions/normal.ts'
import { nearZero } from '../intervals/meanRInterval.ts'
import { type Metric, noValue } from '../metric.ts'

/** What a number of trades can show about a mean: R per trade with mean and sample deviation. */
export interface MeanPower {
  /** Probability that a one-sided test at this confidence finds the mean above zero. */
  readonly power: number
  /** Probability that the sample mean is at or below zero. */
  readonly noGain: number
  /** Trades needed for a power of 80%; undefined unless the mean is above zero. */
  readonly tradesNeeded: Metric
}

const WANTED_POWER = 0.8

/**
 * Power of the one-sided test "mean above zero" after n trades, by the normal approximation: with d = mean ÷ deviation,
 * power = Φ(d √n − z(confidence)) and n for a power p = ((z(confidence) + z(p)) ÷ d)² (Cohen 1988, ch. 2). Trades count as
 * independent; where losses follow losses, more of them are needed.
 * @throws RangeError where the deviation is not above 0: results that do not vary leave nothing to test
 */
export function meanPower(mean: number, deviation: number, trades: number, confidence = 0.95): MeanPower {
  if (!(deviation > 0)) throw new RangeError(`a deviation of ${deviation} leaves nothing to test`)
  const effect = nearZero(mean) / deviation
  const z = normalQuantile(confidence)
  return {
    power: normalCdf(effect * Math.sqrt(trades) - z),
    noGain: normalCdf(-effect * Math.sqrt(trades)),
    tradesNeeded:
      effect > 0
        ? { value: Math.ceil(((z + normalQuantile(WANTED_POWER)) / effect) ** 2), reason: null }
        : noValue('the mean is not above zero'),
  }
}
