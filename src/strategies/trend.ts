import { z } from 'zod'
import { sma } from '../parts/indicators/sma.ts'
import { wilderAtr } from '../parts/indicators/wilderAtr.ts'
import { defineStrategy } from '../parts/strategy.ts'
import { atrStopParam, sideParam } from '../parts/strategyParams.ts'

const params = z
  .strictObject({
    fast: z.int().min(1).default(20).describe('closes of the fast moving average'),
    slow: z.int().min(2).default(100).describe('closes of the slow moving average, more than fast'),
    side: sideParam,
    stop: atrStopParam,
  })
  .refine(({ fast, slow }) => fast < slow, { path: ['fast'], message: 'fast must be less than slow' })

/** Averages nearer than this share of the price are equal: a mean of decimals is rounded in binary. */
const SLACK = 1e-12

export default defineStrategy({
  name: 'trend',
  about: 'Enters when the fast moving average of the closes crosses the slow one and leaves when it crosses back.',
  params,
  start(bars, { fast, slow, side, stop }) {
    const signs = crossSigns(sma(bars.close, fast), sma(bars.close, slow))
    const atr = wilderAtr(bars, stop.period)

    return (i, trade) => {
      const sign = signs[i]!
      const before = i === 0 ? 0 : signs[i - 1]!
      if (before === 0 || sign === before) return null
      if (trade !== null) return { exit: true }
      if (i < stop.period - 1) return null
      if (sign > 0 && side !== 'short') return { enter: 'long', stopDistance: stop.atr * atr[i]! }
      if (sign < 0 && side !== 'long') return { enter: 'short', stopDistance: stop.atr * atr[i]! }
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
