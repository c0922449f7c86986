import { z } from 'zod'
import { wilderAtr } from '../parts/indicators/wilderAtr.ts'
import { windowMoments } from '../parts/indicators/windowMoments.ts'
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
    lookback: z.int().min(2).default(20).describe('closes of the mean and the deviation, the present one included'),
    entry: z
      .union([z.number().positive(), z.literal('limit')])
      .default(2)
      .describe('distance of a close from the mean to enter at, in population deviations; limit: an order at the band'),
    band: z
      .number()
      .positive()
      .optional()
      .describe('with entry: limit, distance of the order from the mean, likewise; 2 by default'),
    side: sideParam,
    stop: atrStopParam,
    ...targetParams,
    trail: trailParam,
  })
  .refine(oneKindOfTarget, oneKindOfTargetSays)
  .refine(({ entry, band }) => entry === 'limit' || band === undefined, {
    path: ['band'],
    message: 'found band without entry: limit, where nothing stands at it; the distance of a close is entry itself',
  })

/** Scores this near to a threshold are on it: a mean of decimals is rounded in binary. */
const SLACK = 1e-9

export default defineStrategy({
  name: 'mean-reversion',
  about: 'Enters against a close far from the mean of the last closes and leaves when a close is back at the mean.',
  params,
  start(bars, { lookback, entry, band = 2, side, stop, trail, ...targets }) {
    const { close } = bars
    const { mean, deviation } = windowMoments(close, lookback)
    const atr = wilderAtr(bars, stop.period)
    const moveStop = trailingStop(bars, trail)
    const firstBar = Math.max(lookback, stop.period) - 1

    const enter = (direction: Entry['enter'], i: number, limit?: number): Entry => {
      const stopDistance = stop.atr * atr[i]!
      const order = limit === undefined ? {} : { limit }
      return { enter: direction, ...order, stopDistance, ...targetFields(targets, stopDistance) }
    }
    /** Where the order stands, on that side of the mean; undefined for an entry at the market. */
    const atBand = (i: number, way: number) => (entry === 'limit' ? mean[i]! + way * band * deviation[i]! : undefined)
    return (i, trade) => {
      if (i < firstBar || deviation[i] === 0) return null
      const score = (close[i]! - mean[i]!) / deviation[i]!
      if (trade !== null) return trade.side * score >= -SLACK ? { exit: true } : moveStop(i, trade)
      if (entry !== 'limit' && Math.abs(score) <= entry + SLACK) return null
      if (score < 0 && side !== 'short') return enter('long', i, atBand(i, -1))
      if (score > 0 && side !== 'long') return enter('short', i, atBand(i, 1))
      return null
    }
  },
})
