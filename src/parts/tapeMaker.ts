import type { Bars } from '../core/bars.ts'
import { type BarFunding, fundingAtOpen, fundingInside } from '../core/funding.ts'
import { isVoidEntry, makeTape, Place, Reason, type Tape, type TapeTrade } from '../core/tape.ts'
import { checkDecisionFields } from './decisionFields.ts'
import type { FillRules } from './fillRules.ts'
import { checkEntry, checkExit, checkStopMove } from './orders.ts'
import { Position } from './position.ts'
import type { Decide, Decision, Entry } from './strategy.ts'

/** What happened on the way to a tape and is not a row of it, or is worth a total. */
export interface TapeCounts {
  /** Trades that ended in a bar that held stop and target both. */
  ambiguous: number
  /** Entries at or beyond their own stop or target. */
  voids: number
  /** Stop moves away from the price, ignored. */
  refusedStopMoves: number
  /** Entries decided while in a trade, ignored: there is one position at a time. */
  entriesInTrade: number
  /** Stop moves and exits decided while flat, ignored. */
  decisionsWhenFlat: number
  /** Entries decided at the close of the last bar, which nothing can fill. */
  unfilledEntries: number
}

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
): { tape: Tape; counts: TapeCounts } {
  const { time, open, high, low, close } = bars
  const last = time.length - 1
  const position = new Position()
  const trades: TapeTrade[] = []
  const counts: TapeCounts = {
    ambiguous: 0,
    voids: 0,
    refusedStopMoves: 0,
    entriesInTrade: 0,
    decisionsWhenFlat: 0,
    unfilledEntries: 0,
  }
  let order: Entry | null = null

  for (let i = 0; i <= last; i++) {
    if (order !== null) {
      position.open(order, i, open[i]!, fills)
      order = null
      const belowZero = fills.stopsAboveZero === true && position.stop <= 0
      if (belowZero || isVoidEntry(position.side, position.entry, position.stop, position.target)) {
        counts.voids++
        trades.push(position.row(time, i, true))
        position.side = 0
      }
    } else if (position.side !== 0) {
      if (funding !== null) position.fundingPerUnit += fundingAtOpen(bars, funding, i)
      position.leaveAtOpen(open[i]!, fills)
    }
    if (position.side !== 0) {
      if (position.reason === Reason.none) position.leaveInside(open[i]!, high[i]!, low[i]!, fills)
      if (position.reason !== Reason.none) {
        trades.push(position.row(time, i, false))
        if (position.ambiguous) counts.ambiguous++
        position.side = 0
      } else if (funding !== null) position.fundingPerUnit += fundingInside(bars, funding, i)
    }
    const decision = decide(i, position.side === 0 ? null : position)
    if (decision !== null) order = take(decision, i, i === last, position, counts)
  }
  if (position.side !== 0) {
    position.leave(close[last]!, Reason.end, Place.close)
    trades.push(position.row(time, last, false))
  }
  return { tape: makeTape(trades), counts }
}

/** Takes a decision on, or counts why not. Returns the entry to fill at the next open, if it is one. */
function take(decision: Decision, bar: number, isLast: boolean, position: Position, counts: TapeCounts): Entry | null {
  checkDecisionFields(decision, bar)
  const inTrade = position.side !== 0
  if ('enter' in decision) {
    checkEntry(decision, bar)
    if (!inTrade && !isLast) return decision
    if (inTrade) counts.entriesInTrade++
    else counts.unfilledEntries++
    return null
  }
  if ('exit' in decision) checkExit(decision.exit, bar)
  else checkStopMove(decision.stop, bar)
  if (!inTrade) counts.decisionsWhenFlat++
  else if ('exit' in decision) position.leaving = true
  else if (!isLast && !position.moveStop(decision.stop)) counts.refusedStopMoves++
  return null
}
