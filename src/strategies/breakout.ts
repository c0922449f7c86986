import { z } from 'zod'
import { highest, lowest } from '../parts/indicators/highest.ts'
import { wilderAtr } from '../parts/indicators/wilderAtr.ts'
import { defineStrategy } from '../parts/strategy.ts'
import { atrStopParam, sideParam } from '../parts/strategyParams.ts'

const params = z.strictObject({
  lookback: z.int().min(1).default(20).describe('previous bars whose extremes a close must break to enter'),
  exit: z
    .int()
    .min(1)
    .optional()
    .describe('previous bars whose opposite extreme a close must break to leave; by default half of lookback'),
  side: sideParam,
  stop: atrStopParam,
  target: z
    .strictObject({ r: z.number().positive().describe('distance of the target, in stop distances') })
    .optional()
    .describe('the target, none by default'),
})

export default defineStrategy({
  name: 'breakout',
  about: 'Enters on a close beyond the extremes of the previous bars and leaves on a close beyond the opposite ones.',
  params,
  start(bars, { lookback, exit = Math.max(1, Math.floor(lookback / 2)), side, stop, target }) {
    const { high, low, close } = bars
    const entryHigh = highest(high, lookback)
    const entryLow = lowest(low, lookback)
    const exitHigh = highest(high, exit)
    const exitLow = lowest(low, exit)
    const atr = wilderAtr(bars, stop.period)
    const firstBar = Math.max(lookback, exit, stop.period - 1)

    const enter = (direction: 'long' | 'short', i: number) => {
      const stopDistance = stop.atr * atr[i]!
      return {
        enter: direction,
        stopDistance,
        ...(target && { targetDistance: target.r * stopDistance }),
      }
    }
    return (i, trade) => {
      const price = close[i]!
      if (trade === null) {
        if (i < firstBar) return null
        if (price > entryHigh[i]! && side !== 'short') return enter('long', i)
        if (price < entryLow[i]! && side !== 'long') return enter('short', i)
        return null
      }
      const leaves = trade.side > 0 ? price < exitLow[i]! : price > exitHigh[i]!
      return leaves ? { exit: true } : null
    }
  },
})
