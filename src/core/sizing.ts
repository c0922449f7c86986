import type { Account, Position } from './account.ts'
import type { Journal, SkipReason } from './journal.ts'
import { weighPosition } from './legs.ts'
import type { Plan } from './plan.ts'
import { LOT_WIDTH, Lot, type Quotes } from './quotes.ts'
import { above, wholeContracts } from './tolerance.ts'

const { risk: RISK, initialMargin: INITIAL_MARGIN, fewest: FEWEST, most: MOST } = Lot

/** The money that the next trade may lose (§4). */
export function riskBudget({ risk, follow }: Plan, base: number, equity: number): number {
  return risk * (follow ? Math.min(base, equity) : base)
}

/** Contracts of one tier that what is left of budget and margin allows; 0 where they are too few to make an order. */
export function fittingContracts(lots: Float64Array, lot: number, budgetLeft: number, marginLeft: number): number {
  const quotient = Math.min(budgetLeft / lots[lot + RISK]!, marginLeft / lots[lot + INITIAL_MARGIN]!)
  const n = Math.min(wholeContracts(quotient), lots[lot + MOST]!)
  const fewest = lots[lot + FEWEST]!
  // Most orders need one contract: asked first, it is a branch that is always foreseen.
  return fewest > 1 && n < fewest ? 0 : n
}

/**
 * Contracts by tier for trade i (§6), from the largest unlocked tier down, written into the position, with what they
 * make if the tape ends the trade; what limited each tier only where a journal may ask. Equity is untouched.
 * @returns null when at least one contract fits, else why none does
 */
export function sizePosition(
  account: Account,
  plan: Plan,
  quotes: Quotes,
  i: number,
  journal: Journal | null,
): SkipReason | null {
  const { contracts, lots, mostMargin } = quotes
  const { position } = account
  const first = i * contracts.tiers * LOT_WIDTH
  let budgetLeft = riskBudget(plan, account.base, account.equity)
  let marginLeft = account.equity * plan.marginShare
  let shareLeft = 1
  account.budget = budgetLeft
  account.marginLimit = marginLeft
  position.overBudget = 0
  position.marginCut = 0
  if (journal !== null) position.byRisk.fill(-1)
  let any = false
  let riskTaken = 0
  for (let k = account.stage; k >= 0; k--) {
    position.contracts[k] = 0
    if (any && plan.single) continue
    const lot = first + k * LOT_WIDTH
    const risk = lots[lot + RISK]!
    const initialMargin = lots[lot + INITIAL_MARGIN]!
    const largest = mostMargin === null ? Number.POSITIVE_INFINITY : mostMargin[i * contracts.tiers + k]!
    const venueLeft = shareLeft * largest
    if (journal !== null) {
      const [byRisk, byMargin] = [wholeContracts(budgetLeft / risk), wholeContracts(marginLeft / initialMargin)]
      position.byVenue[k] = wholeContracts(venueLeft / initialMargin)
      noteLimits(position, k, byRisk, byMargin, Math.min(lots[lot + MOST]!, position.byVenue[k]!))
    }
    let n = fittingContracts(lots, lot, budgetLeft, Math.min(marginLeft, venueLeft))
    if (n === 0) {
      if (k > 0 || any) continue
      const refusal = refusalOfOne(account, plan, lots, lot, venueLeft)
      if (refusal !== null) return refusal
      n = 1
      position.overBudget = 1
    }
    any = true
    position.contracts[k] = n
    budgetLeft -= n * risk
    marginLeft -= n * initialMargin
    shareLeft -= (n * initialMargin) / largest
    riskTaken += n * risk
  }
  position.riskTaken = riskTaken
  weighPosition(position, quotes, i, account.stage)
  return null
}

function noteLimits(position: Position, k: number, byRisk: number, byMargin: number, depth: number): void {
  position.byRisk[k] = byRisk
  position.byMargin[k] = byMargin
  if (byMargin < byRisk && byMargin < depth) position.marginCut = 1
}

/** Whether one contract of the smallest tier, of this lot, risks too much, and the plan does not take it all the same. */
export function isRefusedForRisk(plan: Plan, lots: Float64Array, lot: number, budget: number): boolean {
  return above(lots[lot + RISK]!, budget) && !plan.minimumOne
}

/** Why not even one contract fits; or null where the plan takes one smallest contract over the budget all the same. */
function refusalOfOne(
  account: Account,
  plan: Plan,
  lots: Float64Array,
  lot: number,
  venueLeft: number,
): SkipReason | null {
  if (isRefusedForRisk(plan, lots, lot, account.budget)) return 'risk'
  if (above(lots[lot + INITIAL_MARGIN]!, account.marginLimit)) return 'margin'
  const none = lots[lot + FEWEST]! > 1 || lots[lot + MOST]! < 1 || above(lots[lot + INITIAL_MARGIN]!, venueLeft)
  if (none || !above(lots[lot + RISK]!, account.budget)) return 'depth'
  return null
}
