import { z } from 'zod'
import type { Bars } from '../core/bars.ts'
import { highest, lowest } from './indicators/highest.ts'
import { wilderAtr } from './indicators/wilderAtr.ts'
import type { OpenTrade, StopMove } from './strategy.ts'
import { percentShare } from './strategyParams.ts'

const period = z.int().min(1).default(14).describe('bars of the average true range (Wilder)')

/** A stop that follows closed bars: never away from the price, in force from the next bar on. */
export const trailParam = z
  .union([
    z.strictObject({ atr: z.number().positive().describe('average true ranges behind the close'), period }),
    z.strictObject({ percent: z.number().positive().max(1).or(percentShare).describe('of the close, behind it') }),
    z.strictObject({
      chandelier: z.int().min(1).describe('bars whose highest high (short: lowest low) the stop hangs from'),
      atr: z.number().positive().default(3).describe('average true ranges behind it'),
      period,
    }),
  ])
  .optional()
  .describe('a trailing stop, none by default')

type Trail = z.output<typeof trailParam>

/** The move of the stop at each close of a trade; null where the level is no nearer than the stop in force. */
export function trailingStop(bars: Bars, trail: Trail): (i: number, trade: OpenTrade) => StopMove | null {
  if (trail === undefined) return () => null
  const levelAt = trailingLevel(bars, trail)
  return (i, { side, stop }) => {
    const level = levelAt(i, side)
    return side * (level - stop) > 0 ? { stop: level } : null
  }
}

/** NaN, which moves nothing, before there are bars enough. */
function trailingLevel(bars: Bars, trail: NonNullable<Trail>): (i: number, side: number) => number {
  const { close, high, low } = bars
  if ('percent' in trail) return (i, side) => close[i]! * (1 - side * trail.percent)
  const atr = wilderAtr(bars, trail.period)
  if (!('chandelier' in trail)) return (i, side) => close[i]! - side * trail.atr * atr[i]!
  const [highs, lows] = [highest(high, trail.chandelier), lowest(low, trail.chandelier)]
  const from = (i: number, side: number) => (side > 0 ? Math.max(high[i]!, highs[i]!) : Math.min(low[i]!, lows[i]!))
  return (i, side) => from(i, side) - side * trail.atr * atr[i]!
}
