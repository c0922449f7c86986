import { z } from 'zod'
import { wilderAtr } from '../parts/indicators/wilderAtr.ts'
import { onPaper } from '../parts/onPaper.ts'
import { barsTooLong } from '../parts/shortestStep.ts'
import { defineStrategy, type Entry } from '../parts/strategy.ts'
import { oneKindOfTarget, oneKindOfTargetSays, sideParam, targetFields, targetParams } from '../parts/strategyParams.ts'
import { trailingStop, trailParam } from '../parts/trailingStop.ts'

/** In minutes. */
const HALF_A_DAY = 720

const params = z
  .strictObject({
    least: z.number().positive().default(1).describe('smallest gap to fade, in average true ranges of a bar'),
    most: z.number().positive().default(10).describe('largest gap to fade, likewise'),
    period: z.int().min(1).default(14).describe('bars of the average true range (Wilder)'),
    side: sideParam,
    stop: z
      .strictObject({ gap: z.number().positive().default(1).describe('distance of the stop, in sizes of the gap') })
      .prefault({})
      .describe('the stop'),
    fill: z
      .number()
      .positive()
      .max(1)
      .optional()
      .describe('share of the gap at which it leaves with a profit, without target and targets; 1 by default'),
    ...targetParams,
    trail: trailParam,
  })
  .refine(oneKindOfTarget, oneKindOfTargetSays)
  .refine(({ fill, target, targets }) => fill === undefined || (target ?? targets) === undefined, {
    path: ['fill'],
    message: 'found fill beside target or targets, which take its place; allowed: one of them',
  })
  .refine(({ least, most }) => least < most, { path: ['least'], message: 'least must be less than most' })

/**
 * Known as fading the gap: most small gaps of index futures and shares are filled within the session. Its pitfalls: the gaps
 * that are not filled are the large ones with news behind them, and one takes the profits of many; the stop is as far as the
 * target, so that the share of gaps filled must pay for spread, slippage and fees twice; in a market that hardly rests there
 * are few gaps; and a file of daily bars cannot play it, for it leaves in the session that it enters in.
 */
export default defineStrategy({
  name: 'gap-fade',
  about:
    'Enters against the gap of a session after its first bar, for the close before, and leaves at the end of the session.',
  params,
  check: bars => barsTooLong(bars, HALF_A_DAY, ['use'], 'half a day: an entry would come in the session after its gap'),
  start(bars, { least, most, period, side, stop, fill = 1, trail, ...targets }, session) {
    const { open, close } = bars
    const atr = wilderAtr(bars, period)
    const moveStop = trailingStop(bars, trail)
    const isAtGap = (targets.target ?? targets.targets) === undefined
    const fade = (i: number, gap: number): Entry => {
      const stopDistance = stop.gap * Math.abs(gap)
      const aim = isAtGap ? { target: onPaper(open[i]! - fill * gap) } : targetFields(targets, stopDistance)
      return { enter: gap > 0 ? 'short' : 'long', stopDistance, ...aim }
    }
    return (i, trade) => {
      const isOver = session.minutesToEnd(i) <= 0
      if (trade !== null) {
        return isOver || session.day(i) !== session.day(trade.entryBar) ? { exit: true } : moveStop(i, trade)
      }
      if (i < period || isOver || session.day(i) === session.day(i - 1)) return null
      const gap = open[i]! - close[i - 1]!
      const size = Math.abs(gap) / atr[i - 1]!
      if (!(size >= least && size <= most) || side === (gap > 0 ? 'long' : 'short')) return null
      return fade(i, gap)
    }
  },
})
