import { z } from 'zod'
import type { Bars } from '../core/bars.ts'
import type { BarSessions } from '../parts/barSessions.ts'
import { barsTooLong, noWholeBars } from '../parts/shortestStep.ts'
import { defineStrategy, type Entry } from '../parts/strategy.ts'
import { oneKindOfTarget, oneKindOfTargetSays, sideParam, targetFields, targetParams } from '../parts/strategyParams.ts'
import { trailingStop, trailParam } from '../parts/trailingStop.ts'

const params = z
  .strictObject({
    minutes: z
      .number()
      .positive()
      .default(30)
      .describe('first minutes of the session, whose extremes are the range: whole bars'),
    entry: z
      .enum(['close', 'trigger'])
      .default('close')
      .describe('at the open after a close beyond the range, or by a stop entry at its nearer side'),
    side: sideParam,
    stop: z
      .strictObject({
        range: z.number().positive().default(1).describe('distance of the stop, in heights of the range'),
      })
      .prefault({})
      .describe('the stop'),
    ...targetParams,
    trail: trailParam,
  })
  .refine(oneKindOfTarget, oneKindOfTargetSays)

/**
 * Known from index futures, where the first minutes set the extremes of many days: Crabel, Day Trading with Short Term
 * Price Patterns and Opening Range Breakout, 1990. Its pitfalls: most breaks fail, and those at the end of the range pay
 * spread and slippage at the worst time; a range of a quiet open is so narrow that costs are a large part of 1 R; it enters
 * again after a stop unless `entries: { perSession: 1 }` forbids it; and the session that counts is the ladder's, which for
 * index futures opens in the evening.
 */
export default defineStrategy({
  name: 'opening-range',
  about: 'Enters on a break of the extremes of the first minutes of the session and leaves at its end.',
  params,
  check: (bars, { minutes }) => [
    ...barsTooLong(bars, minutes, ['minutes'], `the first ${minutes} of a session`),
    ...noWholeBars(bars, minutes, ['minutes'], `the first ${minutes} minutes of a session`),
  ],
  start(bars, { minutes, entry, side, stop, trail, ...targets }, session) {
    const { close } = bars
    const { top, bottom } = openingRanges(bars, session, minutes)
    const moveStop = trailingStop(bars, trail)
    const enter = (direction: Entry['enter'], i: number, order: Pick<Entry, 'trigger'> = {}): Entry | null => {
      const stopDistance = stop.range * (top[i]! - bottom[i]!)
      if (!(stopDistance > 0)) return null
      return { enter: direction, ...order, stopDistance, ...targetFields(targets, stopDistance) }
    }
    return (i, trade) => {
      const isOver = session.minutesToEnd(i) <= 0
      if (trade !== null) {
        return isOver || session.day(i) !== session.day(trade.entryBar) ? { exit: true } : moveStop(i, trade)
      }
      if (isOver || session.minutesFromStart(i) < minutes) return null
      const price = close[i]!
      if (entry === 'trigger') {
        const up = side === 'both' ? top[i]! - price <= price - bottom[i]! : side === 'long'
        return up ? enter('long', i, { trigger: top[i]! }) : enter('short', i, { trigger: bottom[i]! })
      }
      if (price > top[i]! && side !== 'short') return enter('long', i)
      return price < bottom[i]! && side !== 'long' ? enter('short', i) : null
    }
  },
})

/** Extremes of the first minutes of each bar's session, as far as they are over; NaN before there are any. */
function openingRanges({ time, high, low }: Bars, session: BarSessions, minutes: number) {
  const [top, bottom] = [new Float64Array(time.length).fill(Number.NaN), new Float64Array(time.length).fill(Number.NaN)]
  for (let i = 0; i < time.length; i++) {
    const isNew = i === 0 || session.day(i) !== session.day(i - 1)
    const [before, after] = isNew ? [Number.NaN, Number.NaN] : [top[i - 1]!, bottom[i - 1]!]
    const now = session.minutesFromStart(i)
    const counts = now > 0 && now <= minutes
    top[i] = counts && !(before >= high[i]!) ? high[i]! : before
    bottom[i] = counts && !(after <= low[i]!) ? low[i]! : after
  }
  return { top, bottom }
}
