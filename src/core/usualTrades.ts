import type { Account, Position } from './account.ts'
import { greaterOf, lesserOf } from './branchless.ts'
import { isFlowDue } from './flows.ts'
import { weighPosition } from './legs.ts'
import { clearOfLiquidation } from './margin.ts'
import type { Plan } from './plan.ts'
import { LEG_LOT_WIDTH, LegLot, LOT_WIDTH, Lot, type Quotes } from './quotes.ts'
import { fittingContracts, isRefusedForRisk, riskBudget } from './sizing.ts'
import { countTrade, keepsStage, movedBase, unlockFailures } from './steps.ts'
import { Reason } from './tape.ts'
import { deeperDrawdown, isRuinous, isStalled, rMultiple } from './trade.ts'

const { risk: RISK, initialMargin: INITIAL_MARGIN } = Lot
const { net: NET, worstLoss: WORST_LOSS, exposure: EXPOSURE, dearest: DEAREST } = LegLot

/**
 * Plays the usual trades of a sample, which most are: no cash flow due, no stage taken or unlocked, a margin within the venue's
 * largest position, a size found or refused for its risk, clear of liquidation and of ruin. Then the account's numbers can stay in local variables, moved by the same rules as in
 * `playTrade`, to which every other trade is left untouched.
 *
 * @param picks the drawn trades; those of this account are picks[first] … picks[first + trades - 1]
 * @param from number of its trade to begin with, from 0
 * @param equityAt where the equity after trade n is kept, at row + n; or empty
 * @returns number of the first trade that is not usual; `trades` when there is none
 */
export function playUsualTrades(
  account: Account,
  plan: Plan,
  quotes: Quotes,
  picks: Uint32Array,
  first: number,
  from: number,
  trades: number,
  equityAt: Float64Array,
  row: number,
): number {
  if (account.ruined === 1 || plan.flows.length > 0) return from
  const { contracts, lots, legLots, tape, withinMargin } = quotes
  const { tiers } = contracts
  const { legFirst, reason } = tape
  const { stage, ruinLevel, position } = account
  const next = stage + 1
  const limited = quotes.mostMargin !== null
  const atUnlock = account.unlockedAt[stage]!
  let { equity, base, peak, worstDrawdown, riskAsked, riskTaken, taken, skipsInRow } = account
  let n = from
  for (; n < trades; n++) {
    const i = picks[first + n]!
    const leg = legFirst[i]!
    if (tape.void[i] === 1 || isFlowDue(plan, n)) break
    if (stage > 0 && !keepsStage(plan, equity, atUnlock)) break
    const budget = riskBudget(plan, base, equity)
    if (next < tiers && unlockFailures(account, plan, quotes, i, next, equity, budget, false) === 0) break

    let budgetLeft = budget
    let marginLeft = equity * plan.marginShare
    if (limited && marginLeft > withinMargin[i]!) break
    let risked = 0
    let net = 0
    let worstLoss = 0
    let exposure = 0
    let dearest = 0
    if (legFirst[i + 1] !== leg + 1) {
      risked = sizeInLegs(position, plan, quotes, i, stage, budgetLeft, marginLeft)
      ;({ net, worstLoss, exposure, dearest } = position)
    } else {
      for (let k = stage; k >= 0; k--) {
        const lot = (i * tiers + k) * LOT_WIDTH
        const size = fittingContracts(lots, lot, budgetLeft, marginLeft)
        const legLot = (leg * tiers + k) * LEG_LOT_WIDTH
        budgetLeft -= size * lots[lot + RISK]!
        marginLeft -= size * lots[lot + INITIAL_MARGIN]!
        risked += size * lots[lot + RISK]!
        net += size * legLots[legLot + NET]!
        worstLoss += size * legLots[legLot + WORST_LOSS]!
        exposure += size * legLots[legLot + EXPOSURE]!
        dearest += size * legLots[legLot + DEAREST]!
        if (plan.single && size > 0) break
      }
    }
    if (risked === 0) {
      if (!isRefusedForRisk(plan, lots, i * tiers * LOT_WIDTH, budget)) break
      riskAsked += budget
      skipsInRow++
      if (equityAt.length > 0) equityAt[row + n] = equity
      continue
    }
    const worstEquity = lesserOf(equity + net, equity - worstLoss)
    if (!clearOfLiquidation(contracts, equity, exposure, dearest)) break
    if (isRuinous(worstEquity, ruinLevel)) break

    equity += net
    worstDrawdown = deeperDrawdown(worstDrawdown, peak, worstEquity)
    peak = greaterOf(peak, equity)
    riskAsked += budget
    riskTaken += risked
    taken++
    skipsInRow = 0
    if (reason[i] !== Reason.end) countTrade(account, rMultiple(net, risked))
    base = movedBase(plan, base, equity)
    if (equityAt.length > 0) equityAt[row + n] = equity
  }
  if (n === from) return n
  account.equity = equity
  account.base = base
  account.peak = peak
  account.worstDrawdown = worstDrawdown
  account.riskAsked = riskAsked
  account.riskTaken = riskTaken
  account.taken = taken
  account.skipsInRow = skipsInRow
  account.stalled = isStalled(skipsInRow) ? 1 : 0
  return n
}

/** Sizes a trade that leaves in parts, and weighs what it makes, in the position. @returns what it risks */
function sizeInLegs(
  position: Position,
  plan: Plan,
  quotes: Quotes,
  i: number,
  stage: number,
  budget: number,
  marginLimit: number,
): number {
  const { lots, contracts } = quotes
  let budgetLeft = budget
  let marginLeft = marginLimit
  let risked = 0
  for (let k = stage; k >= 0; k--) {
    const lot = (i * contracts.tiers + k) * LOT_WIDTH
    const size = plan.single && risked > 0 ? 0 : fittingContracts(lots, lot, budgetLeft, marginLeft)
    position.contracts[k] = size
    budgetLeft -= size * lots[lot + RISK]!
    marginLeft -= size * lots[lot + INITIAL_MARGIN]!
    risked += size * lots[lot + RISK]!
  }
  weighPosition(position, quotes, i, stage)
  return risked
}
