import type { Bars } from '../../core/bars.ts'
import { expectedSettlements, type Settlements } from '../../core/funding.ts'
import type { FundingRule } from '../../core/ladder.ts'
import type { FundingModel } from '../../parts/priceModel.ts'
import type { Stream } from '../../parts/random.ts'
import { nextNormal } from './normal.ts'

/** The premium index that a venue's rule turns into rates; fractions. */
export interface Premium {
  /** In the long run. */
  readonly mean: number
  readonly deviation: number
  /** Correlation of the premium with itself 8 hours later. */
  readonly persistence: number
}

/**
 * Set so that the rates, by Binance's rule for BTCUSDT (0.01%, ±0.05%, at most 0.4%), have the mean (0.00739%), the
 * deviation (0.00927%) and the autocorrelation (0.797) of BTCUSDT's 3,316 settlements from 2022-11-03 to 2025-11-12. The
 * rates then are positive in 90% of settlements (data: 89%) and exactly the interest in 82% (data: 33%), which a normal
 * premium cannot both give.
 */
export const BTCUSDT_PREMIUM: Premium = { mean: -0.00007398, deviation: 0.00033234, persistence: 0.8935 }

const PERIOD_HOURS = 8

/** The venue's rule for 8 hours, before the cap. */
export function fundingRate(premium: number, { interest, clamp }: FundingRule): number {
  const distance = interest - premium
  if (Math.abs(distance) <= clamp) return interest
  return distance > 0 ? premium + clamp : premium - clamp
}

/**
 * Funding from a premium index that is a normal AR(1), started in its stationary law. Venues that settle every N hours
 * charge N/8 of the 8-hour rate.
 */
export function premiumFunding(rule: FundingRule, index: Premium = BTCUSDT_PREMIUM): FundingModel {
  return {
    simulate(bars: Bars, everyHours: number, stream: Stream): Settlements {
      const { mean, deviation, persistence } = index
      const periods = everyHours / PERIOD_HOURS
      const kept = Math.exp(Math.log(persistence) * periods)
      const shock = deviation * Math.sqrt(1 - kept * kept)
      const time = expectedSettlements(bars, everyHours)
      const rate = new Float64Array(time.length)
      let premium = mean + deviation * nextNormal(stream)
      for (let k = 0; k < rate.length; k++) {
        rate[k] = Math.max(-rule.cap, Math.min(rule.cap, fundingRate(premium, rule) * periods))
        premium = mean + kept * (premium - mean) + shock * nextNormal(stream)
      }
      return { time, rate }
    },
  }
}
