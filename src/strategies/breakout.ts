import { z } from 'zod'
import { highest, lowest } from '../parts/indicators/highest.ts'
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
    lookback: z.int().min(1).default(20).describe('previous bars whose extremes a close must break to enter'),
    exit: z
      .int()
      .min(1)
      .optional()
      .describe('previous bars whose opposite extreme a close must break to leave; by default half of lookback'),
    entry: z
      .enum(['close', 'trigger'])
      .default('close')
      .describe('at the open after a close beyond the channel, or by a stop entry at the nearer side of the channel'),
    side: sideParam,
    stop: atrStopParam,
    ...targetParams,
    trail: trailParam,
  })
  .refine(oneKindOfTarget, oneKindOfTargetSays)

export default defineStrategy({
  name: 'breakout',
  about: 'Enters on a close beyond the extremes of the previous bars and leaves on a close beyond the opposite ones.',
  params,
  start(bars, { lookback, exit = Math.max(1, Math.floor(lookback / 2)), entry, side, stop, trail, ...targets }) {
    const { high, low, close } = bars
    const entryHigh = highest(high, lookback)
    const entryLow = lowest(low, lookback)
    const exitHigh = highest(high, exit)
    const exitLow = lowest(low, exit)
    const atr = wilderAtr(bars, stop.period)
    const moveStop = trailingStop(bars, trail)
    const firstBar = Math.max(lookback, exit, stop.period - 1)

    const enter = (direction: Entry['enter'], i: number, trigger?: number): Entry => {
      const stopDistance = stop.atr * atr[i]!
      const order = trigger === undefined ? {} : { trigger }
      return { enter: direction, ...order, stopDistance, ...targetFields(targets, stopDistance) }
    }
    /** The channel that the next bar meets: the bars up to this one. */
    const atChannel = (i: number): Entry => {
      const from = i - lookback + 1
      const [top, bottom] = [Math.max(...high.subarray(from, i + 1)), Math.min(...low.subarray(from, i + 1))]
      const up = side === 'both' ? top - close[i]! <= close[i]! - bottom : side === 'long'
      return up ? enter('long', i, top) : enter('short', i, bottom)
    }
    return (i, trade) => {
      const price = close[i]!
      if (trade === null) {
        if (i < firstBar) return null
        if (entry === 'trigger') return atChannel(i)
        if (price > entryHigh[i]! && side !== 'short') return enter('long', i)
        if (price < entryLow[i]! && side !== 'long') return enter('short', i)
        return null
      }
      const leaves = trade.side > 0 ? price < exitLow[i]! : price > exitHigh[i]!
      return leaves ? { exit: true } : moveStop(i, trade)
    }
  },
})
