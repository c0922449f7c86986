import { z } from 'zod'
import { sma } from '../parts/indicators/sma.ts'
import { wilderAtr } from '../parts/indicators/wilderAtr.ts'
import { defineStrategy, type Entry } from '../parts/strategy.ts'
import {
  atrStopParam,
  oneKindOfTarget,
  oneKindOfTargetSays,
  sideParam,
  targetFields,
  targetParams,
} from '../parts/strategyParams.ts'
import { trailingStop, trailParam } from '../parts/trailingStop.ts'

const params = z
  .strictObject({
    average: z.int().min(1).default(20).describe('closes of the moving average that the order stands at'),
    trend: z
      .int()
      .min(2)
      .default(100)
      .describe('closes of the slow moving average that tells the trend, more than average'),
    side: sideParam,
    stop: atrStopParam,
    ...targetParams,
    trail: trailParam,
  })
  .refine(oneKindOfTarget, oneKindOfTargetSays)
  .refine(({ average, trend }) => average < trend, { path: ['average'], message: 'average must be less than trend' })

/** Averages nearer than this share of the price are equal: a mean of decimals is rounded in binary. */
const SLACK = 1e-12

/**
 * Known as buying the dip of a trend: a resting order pays no spread, and its stop is nearer than that of a breakout. Its
 * pitfalls: the strongest trends never come back to the average, so that the best trades are those it does not have; every
 * trend that breaks passes the order on its way; and a limit that a bar only touches may not have been filled: see
 * `fills.entryLimit`, and how many touches a run counts.
 */
export default defineStrategy({
  name: 'pullback',
  about:
    'Waits with a limit order at a moving average while the price is beyond it in a trend, and leaves as the trend turns.',
  params,
  start(bars, { average, trend, side, stop, trail, ...targets }) {
    const { close } = bars
    const [fast, slow] = [sma(close, average), sma(close, trend)]
    const atr = wilderAtr(bars, stop.period)
    const moveStop = trailingStop(bars, trail)
    const firstBar = Math.max(trend, stop.period) - 1

    const isAbove = (a: number, b: number) => a - b > SLACK * Math.abs(b)
    const enter = (direction: Entry['enter'], i: number): Entry => {
      const stopDistance = stop.atr * atr[i]!
      return { enter: direction, limit: fast[i]!, stopDistance, ...targetFields(targets, stopDistance) }
    }
    return (i, trade) => {
      if (i < firstBar) return null
      const [up, down] = [isAbove(fast[i]!, slow[i]!), isAbove(slow[i]!, fast[i]!)]
      if (trade !== null) return (trade.side > 0 ? down : up) ? { exit: true } : moveStop(i, trade)
      if (!(atr[i]! > 0)) return null
      if (up && isAbove(close[i]!, fast[i]!) && side !== 'short') return enter('long', i)
      if (down && isAbove(fast[i]!, close[i]!) && side !== 'long') return enter('short', i)
      return null
    }
  },
})
