import type { Bars } from '../core/bars.ts'
import { type BarFunding, fundingAtOpen, fundingInside } from '../core/funding.ts'
import { makeTape, Place, Reason, type Tape, type TapeTrade } from '../core/tape.ts'
import { leaveAtOpen, leaveInFillBar, leaveInside, meetOpen } from './barExits.ts'
import { checkDecision } from './checkDecision.ts'
import { drawerOf, type ExtremesDrawer } from './drawnBars.ts'
import { EntryDesk } from './entryDesk.ts'
import type { FillRules } from './fillRules.ts'
import { PathPosition } from './position.ts'
import type { Decide, Decision } from './strategy.ts'
import { noCounts, type TapeCounts } from './tapeCounts.ts'
import { NO_TIME_RULES, type TimeRules } from './timeRules.ts'
import { Fill } from './workingOrder.ts'

/** A bar of trade `trade` of the tape that leaves open what came first: the fill, the stop or the target. */
export interface OpenQuestion {
  readonly trade: number
  readonly bar: number
}

/** What an entry was placed as; NaN = it has no limit, no trigger. */
export interface EntryOrder {
  readonly limit: number
  readonly trigger: number
}

/** What playing a strategy has made. A trade may have two open questions: in the bar of its fill and in that of its exit. */
export interface MadeTape {
  readonly tape: Tape
  readonly counts: TapeCounts
  readonly questions: readonly OpenQuestion[]
  /** By trade of the tape, voids included. */
  readonly orders: readonly EntryOrder[]
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
  rules: TimeRules = NO_TIME_RULES,
): MadeTape {
  const drawer = drawerOf(bars)
  const known = drawer?.drawn ?? bars
  const { time, open, high, low, close } = known
  const last = time.length - 1
  const position = new PathPosition(time)
  const counts = noCounts()
  const { afterBars, leaves, barOf } = rules
  const desk = new EntryDesk(rules, counts, fills)
  const made: Made = { trades: [], counts, questions: [], orders: [] }

  for (let i = 0; i <= last; i++) {
    if (position.side !== 0) {
      position.bar = i
      if (funding !== null) position.fundingPerUnit += fundingAtOpen(bars, funding, i)
      const barsHeld = barOf === null ? i - position.entryBar : barOf[i]! - barOf[position.entryBar]!
      const outOfTime = barsHeld >= afterBars
      const isQuiet = drawer !== null && !outOfTime && staysInSketch(drawer, i, position)
      if (!isQuiet && (outOfTime || !position.staysIn(high[i]!, low[i]!))) {
        leaveAtOpen(position, open[i]!, outOfTime, fills)
        if (position.side !== 0) leaveInside(position, open[i]!, high[i]!, low[i]!, fills)
        if (position.side === 0) finish(position, made)
      }
    } else if (desk.order !== null) {
      drawer?.draw(i)
      workOrder(known, i, desk, position, fills, made)
    }
    if (position.side !== 0) {
      if (funding !== null) position.fundingPerUnit += fundingInside(bars, funding, i)
      const reason = leaves === null ? Reason.none : leaves[i]!
      if (reason !== Reason.none) {
        position.leaveAll(close[i]!, reason, Place.close, close[i]!)
        finish(position, made)
      } else position.closeBar()
    }
    const decision = decide(i, position.side === 0 ? null : position)
    if (decision !== null) take(decision, barOf === null ? i : barOf[i]!, i === last, position, desk, counts)
  }
  if (position.side !== 0) {
    position.leaveAll(close[last]!, Reason.end, Place.close, close[last]!)
    finish(position, made)
  }
  desk.expire()
  return { tape: makeTape(made.trades), counts, questions: made.questions, orders: made.orders }
}

/** Whether the position surely stays in the bar, by as much as is cheaply known of it; where that is open it is drawn. */
function staysInSketch(drawer: ExtremesDrawer, bar: number, position: PathPosition): boolean {
  if (drawer.sketch(bar) && position.staysWithin(drawer.known, drawer.bound, drawer.upIsKnown)) return true
  drawer.draw(bar)
  return false
}

/** What a path has made so far. */
interface Made {
  readonly trades: TapeTrade[]
  readonly counts: TapeCounts
  readonly questions: OpenQuestion[]
  readonly orders: EntryOrder[]
}

/** The order works in bar i. A fill opens the position, which may leave in the same bar, or is void. */
function workOrder(bars: Bars, i: number, desk: EntryDesk, position: PathPosition, fills: FillRules, made: Made): void {
  const filled = desk.work(bars, i, fills)
  if (filled === Fill.none) return
  const order = desk.order!
  desk.order = null
  made.orders.push(order)
  if (position.open(order, i, fills)) {
    made.counts.voids++
    made.trades.push(position.row(true))
    position.side = 0
    return
  }
  desk.countEntry(i)
  const [open, high, low, close] = [bars.open[i]!, bars.high[i]!, bars.low[i]!, bars.close[i]!]
  if (order.rests && order.place === Place.open) meetOpen(position, open)
  if (position.side !== 0) {
    if (filled === Fill.open) leaveInside(position, open, high, low, fills)
    else leaveInFillBar(position, filled, high, low, close, fills)
  }
  if (position.side === 0) finish(position, made)
}

/** The trade has left, whole. */
function finish(position: PathPosition, made: Made): void {
  if (position.openBars.length > 0) keepQuestions(position, made)
  made.trades.push(position.row(false))
}

function keepQuestions({ openBars }: PathPosition, { trades, counts, questions }: Made): void {
  counts.ambiguous++
  for (const bar of openBars) questions.push({ trade: trades.length, bar })
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
