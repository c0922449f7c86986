import { z } from 'zod'
import { lowest } from '../parts/indicators/highest.ts'
import { defineStrategy, type Entry } from '../parts/strategy.ts'
import { oneKindOfTarget, oneKindOfTargetSays, sideParam, targetFields, targetParams } from '../parts/strategyParams.ts'
import { trailingStop, trailParam } from '../parts/trailingStop.ts'

const params = z
  .strictObject({
    bars: z.int().min(2).default(7).describe('bars of which the last one must have the narrowest range'),
    inside: z.boolean().default(false).describe('whether it must lie within the bar before it, too'),
    hold: z.int().min(1).default(3).describe('bars to stay at most'),
    side: sideParam,
    stop: z
      .strictObject({
        range: z.number().positive().default(1).describe('distance of the stop, in heights of that bar'),
      })
      .prefault({})
      .describe('the stop'),
    ...targetParams,
    trail: trailParam,
  })
  .refine(oneKindOfTarget, oneKindOfTargetSays)
  .refine(({ hold, trail }) => hold > 1 || trail === undefined, {
    path: ['trail'],
    message: 'found trail with hold: 1, which leaves before a stop has moved; allowed: with hold of 2 or more',
  })

/**
 * Known as NR7, of Crabel, 1990: quiet days are followed by wide ones, as volatility comes in clusters and returns to its
 * mean. Its pitfalls: a range says nothing of the direction, so that half of the breaks are false; the stop is narrow, and
 * what spread, slippage and a gap take is a large part of 1 R; and of the two sides the order stands at the nearer one
 * alone, for there is one order at a time.
 */
export default defineStrategy({
  name: 'nr7',
  about: 'Enters by a stop entry at the nearer end of a bar with the narrowest range of the last bars.',
  params,
  start(columns, { bars, inside, hold, side, stop, trail, ...targets }) {
    const { high, low, close } = columns
    const range = high.map((top, i) => top - low[i]!)
    const before = lowest(range, bars - 1)
    const moveStop = trailingStop(columns, trail)

    const enter = (direction: Entry['enter'], i: number, trigger: number): Entry => {
      const stopDistance = stop.range * range[i]!
      return { enter: direction, trigger, stopDistance, ...targetFields(targets, stopDistance) }
    }
    return (i, trade) => {
      if (trade !== null) return i - trade.entryBar + 1 >= hold ? { exit: true } : moveStop(i, trade)
      const isNarrowest = range[i]! > 0 && range[i]! < before[i]!
      const isInside = i > 0 && high[i]! < high[i - 1]! && low[i]! > low[i - 1]!
      if (!isNarrowest || (inside && !isInside)) return null
      const up = side === 'both' ? high[i]! - close[i]! <= close[i]! - low[i]! : side === 'long'
      return up ? enter('long', i, high[i]!) : enter('short', i, low[i]!)
    }
  },
})
