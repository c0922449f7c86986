import type { Bars } from '../core/bars.ts'
import { type BarFunding, fundingAtOpen, fundingInside } from '../core/funding.ts'
import { makeTape, Place, Reason, type Tape, type TapeTrade } from '../core/tape.ts'
import { checkDecision } from './checkDecision.ts'
import { EntryDesk } from './entryDesk.ts'
import type { FillRules } from './fillRules.ts'
import { PathPosition } from './position.ts'
import type { Decide, Decision } from './strategy.ts'
import { noCounts, type TapeCounts } from './tapeCounts.ts'
import { NO_TIME_RULES, type TimeRules } from './timeRules.ts'
import { Fill } from './workingOrder.ts'

/**
 * Plays a strategy over bars: from prices and decisions to the trades, without money. Decisions are asked for at every
 * close, the last included, and act from the next bar on; a trade still open after the last bar ends at its close.
 *
 * @param funding what settles in each bar, or null for none
 * @throws StrategyError when a decision has no meaning
 */
export function makeTapeFromBars(
  bars: Bars,
  decide: Decide,
  fills: FillRules,
  funding: BarFunding | null,
  rules: TimeRules = NO_TIME_RULES,
): { tape: Tape; counts: TapeCounts } {
  const { time, open, high, low, close } = bars
  const last = time.length - 1
  const position = new PathPosition()
  const counts = noCounts()
  const desk = new EntryDesk(rules, counts)
  const trades: TapeTrade[] = []
  const finish = (bar: number) => {
    trades.push(position.row(time, bar, false))
    if (position.ambiguous) counts.ambiguous++
  }

  for (let i = 0; i <= last; i++) {
    let filled: number = Fill.none
    if (position.side !== 0) {
      position.bar = i
      if (funding !== null) position.fundingPerUnit += fundingAtOpen(bars, funding, i)
      position.leaveAtOpen(open[i]!, i - position.entryBar >= rules.afterBars, fills)
      if (position.side !== 0) position.leaveInside(open[i]!, high[i]!, low[i]!, fills)
      if (position.side === 0) finish(i)
    } else if (desk.order !== null) {
      filled = desk.work(bars, i, fills)
      if (filled !== Fill.none) {
        const { order } = desk
        if (position.open(order!, i, fills)) {
          counts.voids++
          trades.push(position.row(time, i, true))
          position.side = 0
        } else {
          desk.countEntry(i)
          if (order!.rests && order!.place === Place.open) position.meetOpen(open[i]!)
          if (position.side !== 0) {
            if (filled === Fill.open) position.leaveInside(open[i]!, high[i]!, low[i]!, fills)
            else position.leaveInFillBar(filled, high[i]!, low[i]!, close[i]!, fills)
          }
          if (position.side === 0) finish(i)
        }
        desk.order = null
      }
    }
    if (position.side !== 0) {
      if (funding !== null) position.fundingPerUnit += fundingInside(bars, funding, i)
      const reason = rules.leaves === null ? Reason.none : rules.leaves[i]!
      if (reason !== Reason.none) {
        position.leaveAll(close[i]!, reason, Place.close, close[i]!)
        finish(i)
      } else position.closeBar()
    }
    const decision = decide(i, position.side === 0 ? null : position)
    if (decision !== null) take(decision, i, i === last, position, desk, counts)
  }
  if (position.side !== 0) {
    position.leaveAll(close[last]!, Reason.end, Place.close, close[last]!)
    finish(last)
  }
  desk.expire()
  return { tape: makeTape(trades), counts }
}

/** Takes a decision on, or counts why not. */
function take(
  decision: Decision,
  bar: number,
  isLast: boolean,
  position: PathPosition,
  desk: EntryDesk,
  counts: TapeCounts,
): void {
  checkDecision(decision, bar)
  const inTrade = position.side !== 0
  if ('enter' in decision) {
    if (inTrade) counts.entriesInTrade++
    else desk.place(decision, isLast)
  } else if ('cancel' in decision) desk.cancel()
  else if (!inTrade) counts.decisionsWhenFlat++
  else if ('exit' in decision) position.leaving = true
  else if (!isLast && !position.moveStop(decision.stop)) counts.refusedStopMoves++
}
