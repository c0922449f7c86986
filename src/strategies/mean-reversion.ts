import { z } from 'zod'
import { wilderAtr } from '../parts/indicators/wilderAtr.ts'
import { windowMoments } from '../parts/indicators/windowMoments.ts'
import { defineStrategy } from '../parts/strategy.ts'
import { atrStopParam, sideParam } from '../parts/strategyParams.ts'

const params = z.strictObject({
  lookback: z.int().min(2).default(20).describe('closes of the mean and the deviation, the present one included'),
  entry: z.number().positive().default(2).describe('distance from the mean to enter at, in population deviations'),
  side: sideParam,
  stop: atrStopParam,
})

/** Scores this near to a threshold are on it: a mean of decimals is rounded in binary. */
const SLACK = 1e-9

export default defineStrategy({
  name: 'mean-reversion',
  about: 'Enters against a close far from the mean of the last closes and leaves when a close is back at the mean.',
  params,
  start(bars, { lookback, entry, side, stop }) {
    const { close } = bars
    const { mean, deviation } = windowMoments(close, lookback)
    const atr = wilderAtr(bars, stop.period)
    const firstBar = Math.max(lookback, stop.period) - 1

    return (i, trade) => {
      if (i < firstBar || deviation[i] === 0) return null
      const score = (close[i]! - mean[i]!) / deviation[i]!
      if (trade !== null) return trade.side * score >= -SLACK ? { exit: true } : null
      const beyond = Math.abs(score) > entry + SLACK
      if (beyond && score < 0 && side !== 'short') return { enter: 'long', stopDistance: stop.atr * atr[i]! }
      if (beyond && score > 0 && side !== 'long') return { enter: 'short', stopDistance: stop.atr * atr[i]! }
      return null
    }
  },
})
