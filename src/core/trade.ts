import { type Account, openAccount, type Position } from './account.ts'
import { crossingCost, exitFill, fillFee } from './costs.ts'
import { applyDueFlows } from './flows.ts'
import type { Journal, SkipReason } from './journal.ts'
import { holdPosition, leaveLeg } from './legs.ts'
import {
  backing,
  clearOfLiquidation,
  fillProfit,
  liquidationPrice,
  reachesLiquidation,
  triggerAtEntry,
} from './margin.ts'
import { worth } from './payoff.ts'
import type { Plan } from './plan.ts'
import type { Quotes } from './quotes.ts'
import { sizePosition } from './sizing.ts'
import { changeStage, countTrade, moveBase } from './steps.ts'
import { Reason } from './tape.ts'
import { above, atLeast } from './tolerance.ts'

/** Skips in a row, for risk or margin, that stall an account (§9). */
export const STALL_AFTER = 20

/** Puts the account at the plan's start. */
export function startAccount(account: Account, plan: Plan): void {
  openAccount(account, plan.start, plan.ruin)
}

/**
 * The first half of trade i, in the order of §9: flows, ruin, stage, sizing, entry. Nothing but flows and stage has
 * changed when it refuses.
 * @param n number of the trade in its account, from 0; differs from i in samples, where i indexes the drawn trade
 * @returns whether a position is open
 */
export function openTrade(
  account: Account,
  plan: Plan,
  quotes: Quotes,
  i: number,
  n: number,
  journal: Journal | null,
): boolean {
  const { tape } = quotes
  journal?.considered(i, account)
  if (tape.void[i] === 1) {
    journal?.skipped('void', account)
    return false
  }
  if (plan.flowEveryTrades > 0 || plan.flows.length > 0) applyDueFlows(account, plan, tape.entryTime[i]!, n, journal)
  if (account.ruined === 1) {
    journal?.notTaken(account)
    return false
  }
  changeStage(account, plan, quotes, i, n, journal)
  const refusal = sizePosition(account, plan, quotes, i, journal) ?? enterPosition(account, quotes, i, journal)
  account.riskAsked += account.budget
  if (refusal !== null) {
    journal?.skipped(refusal, account)
    countSkip(account, refusal, journal)
    return false
  }
  account.skipsInRow = 0
  account.stalled = 0
  account.taken += 1
  account.riskTaken += account.position.riskTaken
  journal?.opened(account)
  return true
}

/** Whether an account has stalled, by its skips in a row (§9). */
export function isStalled(skipsInRow: number): boolean {
  return skipsInRow >= STALL_AFTER
}

function countSkip(account: Account, reason: SkipReason, journal: Journal | null): void {
  account.skipsInRow = reason === 'depth' ? 0 : account.skipsInRow + 1
  account.stalled = isStalled(account.skipsInRow) ? 1 : 0
  if (account.skipsInRow === STALL_AFTER) journal?.stalled()
}

/** Fills the sized position, or refuses it whole where nothing is left above its maintenance, or no table reaches it (§7). */
export function enterPosition(account: Account, quotes: Quotes, i: number, journal: Journal | null): SkipReason | null {
  const { contracts } = quotes
  const { position } = account
  position.liquidated = 0
  position.clear = clearOfLiquidation(contracts, account.equity, position.exposure, position.dearest) ? 1 : 0
  if (position.clear === 1 && journal === null) return null
  holdPosition(position, quotes, i)
  if (above(position.entryNotional, contracts.tableEnd)) return 'margin'
  return atLeast(triggerAtEntry(contracts, position), backing(contracts, account)) ? 'margin' : null
}

/** The open position leaves leg by leg where the tape leaves, or is liquidated on the way: a tape alone, no bars. */
export function playLegs(account: Account, quotes: Quotes, i: number, journal: Journal | null): void {
  const { tape } = quotes
  for (let leg = tape.legFirst[i]!; leg < tape.legFirst[i + 1]!; leg++) {
    const level = tapeLiquidationLevel(account, quotes, leg)
    if (!Number.isNaN(level)) {
      liquidatePosition(account.position, quotes, level, tape.fundingPerUnit[i]!)
      journal?.liquidated(level, account, tape.legs.time[leg]!)
      return
    }
    leaveLeg(account, quotes, i, leg, journal !== null)
    journal?.left(leg, account)
  }
}

/**
 * All that is held is closed at the liquidation level (§7). Isolated: what the exit costs beyond the posted margin is taken
 * off the liquidation fee, then the exit fee, the exit spread, the gross.
 * @param level the liquidation price, or the open beyond it
 * @param fundingPerUnit what a long of one unit has paid
 */
export function liquidatePosition(position: Position, quotes: Quotes, level: number, fundingPerUnit: number): void {
  const { contracts } = quotes
  const { inverse } = contracts
  let exitFee = 0
  let exitSpread = 0
  let liquidationFee = 0
  for (let k = 0; k < contracts.tiers; k++) {
    const n = position.left[k]!
    if (n === 0) continue
    const multiplier = contracts.multiplier[k]!
    const fill = exitFill(level, position.side, contracts.crossingOutside[k]!)
    exitSpread += n * crossingCost(inverse, multiplier, level, fill, contracts.crossingOutside[k]!)
    exitFee += n * fillFee(inverse, contracts.feePerContract[k]!, contracts.taker[k]!, multiplier, fill)
    liquidationFee += n * multiplier * contracts.liquidationFee * worth(inverse, fill)
  }
  let loss = -fillProfit(contracts, position, level)
  if (contracts.isolated) {
    if (contracts.bankruptcyFill) loss = position.margin
    loss = Math.min(loss, position.margin)
    exitSpread = Math.min(exitSpread, position.margin - loss)
    exitFee = Math.min(exitFee, position.margin - loss - exitSpread)
    liquidationFee = Math.min(liquidationFee, position.margin - loss - exitSpread - exitFee)
  }
  const gross = position.entrySpread - loss
  const funding = position.side * position.quantity * fundingPerUnit
  noteLoss(position, quotes, level)
  position.liquidated = 1
  position.exitSpread = exitSpread
  position.exitFee = exitFee
  position.exitFunding = funding
  position.net += gross - (position.entrySpread + exitSpread) - (position.entryFee + exitFee) - funding - liquidationFee
  position.gross += gross
  position.spreadCost += exitSpread
  position.fees += exitFee
  position.funding += funding
  position.liquidationFee += liquidationFee
}

/**
 * The open loss at a price counts among those of the trade: margins that rise may liquidate at a level that is better than
 * what bars have shown before.
 */
export function noteLoss(position: Position, quotes: Quotes, price: number): void {
  const loss = position.entryFee - openProfit(position, quotes, price) - position.net
  position.worstLoss = Math.max(position.worstLoss, loss)
}

/** With a tape alone: where the worst price before a leg liquidates what is held; NaN = it does not (§7). */
export function tapeLiquidationLevel(account: Account, quotes: Quotes, leg: number): number {
  const { contracts } = quotes
  const { legs } = quotes.tape
  const { position } = account
  if (position.clear === 1) return Number.NaN
  const liquidation = liquidationPrice(contracts, position, backing(contracts, account))
  if (!reachesLiquidation(position.side, legs.worst[leg]!, liquidation)) return Number.NaN
  const exit = legs.price[leg]!
  const beyond = legs.reason[leg] === Reason.gap && position.side * (exit - liquidation) < 0
  return beyond ? exit : liquidation
}

/** Open profit at a price; an isolated loss counts at most the posted margin. */
export function openProfit(position: Position, quotes: Quotes, price: number): number {
  const profit = fillProfit(quotes.contracts, position, price)
  return quotes.contracts.isolated ? Math.max(profit, -position.margin) : profit
}

/**
 * The second half of a trade, after its exit or liquidation, in the order of §9: net, worst equity, peak, drawdown,
 * ruin, counts, base.
 */
export function settleTrade(account: Account, plan: Plan, quotes: Quotes, i: number, journal: Journal | null): void {
  const { position } = account
  const worstOpen = account.equity - position.worstLoss
  account.equity += position.net
  position.worstEquity = Math.min(account.equity, worstOpen)
  account.worstDrawdown = deeperDrawdown(account.worstDrawdown, account.peak, position.worstEquity)
  account.peak = Math.max(account.peak, account.equity)
  if (position.liquidated === 1) account.liquidations += 1
  ruinOrNot(account, quotes, journal)
  if (quotes.tape.reason[i] !== Reason.end || position.liquidated === 1) {
    countTrade(account, rMultiple(position.net, position.riskTaken))
  }
  moveBase(account, plan, journal)
}

/** R: the net result in units of the risk taken. */
export function rMultiple(net: number, riskTaken: number): number {
  return net / riskTaken
}

/** The worst in-trade drawdown, once a trade has fallen from a peak to an equity. */
export function deeperDrawdown(before: number, peak: number, worstEquity: number): number {
  const fall = peak - worstEquity
  return fall > before * peak ? fall / peak : before
}

/** Whether the worst equity of a trade ruins (§9), a liquidation that is not isolated apart. */
export function isRuinous(worstEquity: number, ruinLevel: number): boolean {
  return !above(worstEquity, ruinLevel)
}

function ruinOrNot(account: Account, quotes: Quotes, journal: Journal | null): void {
  const { position } = account
  const closedOut = position.liquidated === 1 && !quotes.contracts.isolated
  if (!closedOut && !isRuinous(position.worstEquity, account.ruinLevel)) return
  account.ruined = 1
  journal?.ruined()
}
