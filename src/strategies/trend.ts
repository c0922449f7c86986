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
    fast: z.int().min(1).default(20).describe('closes of the fast moving average'),
    slow: z.int().min(2).default(100).describe('closes of the slow moving average, more than fast'),
    side: sideParam,
    stop: atrStopParam,
    ...targetParams,
    trail: trailParam,
  })
  .refine(oneKindOfTarget, oneKindOfTargetSays)
  .refine(({ fast, slow }) => fast < slow, { path: ['fast'], message: 'fast must be less than slow' })

/** Averages nearer than this share of the price are equal: a mean of decimals is rounded in binary. */
const SLACK = 1e-12

export default defineStrategy({
  name: 'trend',
  about: 'Enters when the fast moving average of the closes crosses the slow one and leaves when it crosses back.',
  params,
  start(bars, { fast, slow, side, stop, trail, ...targets }) {
    const signs = crossSigns(sma(bars.close, fast), sma(bars.close, slow))
    const atr = wilderAtr(bars, stop.period)
    const moveStop = trailingStop(bars, trail)
    const enter = (direction: Entry['enter'], i: number): Entry => {
      const stopDistance = stop.atr * atr[i]!
      return { enter: direction, stopDistance, ...targetFields(targets, stopDistance) }
    }

    return (i, trade) => {
      const sign = signs[i]!
      const before = i === 0 ? 0 : signs[i - 1]!
      const crosses = before !== 0 && sign !== before
      if (trade !== null) return crosses ? { exit: true } : moveStop(i, trade)
      if (!crosses) return null
      if (i < stop.period - 1) return null
      if (sign > 0 && side !== 'short') return enter('long', i)
      if (sign < 0 && side !== 'long') return enter('short', i)
      return null
    }
  },
})

/** Sign of fast - slow at each bar, where they are equal the sign before; 0 until they first differ. */
function crossSigns(fast: Float64Array, slow: Float64Array): Int8Array {
  const signs = new Int8Array(slow.length)
  for (let i = 0; i < signs.length; i++) {
    const difference = fast[i]! - slow[i]!
    const differs = Math.abs(difference) > SLACK * Math.abs(slow[i]!)
    signs[i] = differs ? Math.sign(difference) : i === 0 ? 0 : signs[i - 1]!
  }
  return signs
}
