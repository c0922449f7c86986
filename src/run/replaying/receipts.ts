import type { Account, Position } from '../../core/account.ts'
import { crossingCost, exitFill, priceGain } from '../../core/costs.ts'
import { maintenanceAtEntry } from '../../core/margin.ts'
import type { Plan } from '../../core/plan.ts'
import { entryCrossing, LOT_WIDTH, Lot, type Quotes } from '../../core/quotes.ts'
import { riskBudget } from '../../core/sizing.ts'
import { confidenceBound, UnlockTest } from '../../core/steps.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import type { EveningReceipt, SizingReceipt, TierReceipt, UnlockReceipt } from '../../results/receipt.ts'

/** The tests of an unlock with what each one met, as the account stood when they were made. */
export function unlockReceipt(
  plan: Plan,
  quotes: Quotes,
  i: number,
  tier: number,
  failures: number,
  account: Account,
): UnlockReceipt {
  const j = i * quotes.contracts.tiers + tier
  const n = account.stageTrades
  return {
    tier: quotes.contracts.names[tier]!,
    unlocked: failures === 0,
    failed: Object.entries(UnlockTest)
      .filter(([, bit]) => (failures & bit) !== 0)
      .map(([name]) => name),
    trades: { have: n, need: plan.qualifyTrades },
    meanR: { have: n === 0 ? null : account.stageSumR / n, above: plan.qualifyExpectancy },
    winRate: { have: n === 0 ? null : account.stageWins / n, need: plan.qualifyWinRate },
    confidenceBound:
      plan.qualifyT === null
        ? null
        : { have: finiteOrNull(confidenceBound(account, plan.qualifyT)), above: plan.qualifyExpectancy },
    equity: { have: account.equity, need: plan.unlockEquity[tier]! },
    riskOfOne: { have: quotes.risk[j]!, atMost: riskBudget(plan, account.base, account.equity) },
    marginOfOne: { have: quotes.initialMargin[j]!, atMost: account.equity * plan.marginShare },
  }
}

/** A row of the ledger with the level at which a venue warns; NaN = nowhere. */
interface WarnedRow extends LedgerRow {
  readonly warningPrice: number
}

/** Why this size: every limit of every tier tried, largest first. */
export function sizingReceipt(plan: Plan, quotes: Quotes, row: WarnedRow, account: Account): SizingReceipt {
  const { contracts } = quotes
  const { position } = account
  const sized = position.contracts.some(n => n > 0)
  const refused = sized && row.status !== 'taken'
  const first = (row.trade - 1) * contracts.tiers
  const tiers: TierReceipt[] = []
  for (let k = contracts.tiers - 1; k >= 0; k--) {
    if (position.byRisk[k] !== -1) tiers.push(tierReceipt(quotes, first, k, position, row, refused))
  }
  return {
    risk: plan.risk,
    budget: account.budget,
    marginLimit: account.marginLimit,
    tiers,
    riskTaken: row.riskTaken,
    marginPosted: row.margin,
    maintenance: sized ? maintenanceAtEntry(contracts, position) : null,
    backing: sized ? (contracts.isolated ? position.margin : row.equityBefore - position.entryFee) : null,
    liquidationPrice: finiteOrNull(row.liquidationPrice),
    warningPrice: finiteOrNull(row.warningPrice),
  }
}

/** What the account could hold over night at the close of a day margin, largest tier first, once the rest has left. */
export function eveningReceipt(
  quotes: Quotes,
  i: number,
  position: Position,
  time: number,
  equity: number,
  marginFactor: number,
): EveningReceipt {
  const { contracts } = quotes
  const { initialMargin } = quotes.byBar!.exchange
  const raised = marginFactor / position.marginFactor
  const tiers = contracts.names.map((tier, k) => ({
    tier,
    held: position.left[k]! + position.leaving[k]!,
    initialMarginPerContract: initialMargin[i * contracts.tiers + k]! * raised,
    stay: position.left[k]!,
  }))
  return {
    time: new Date(time).toISOString(),
    equity,
    fee: contracts.dayMargin!.fee,
    tiers: tiers.filter(({ held }) => held > 0).reverse(),
  }
}

function tierReceipt(
  quotes: Quotes,
  first: number,
  k: number,
  position: Position,
  row: LedgerRow,
  refused: boolean,
): TierReceipt {
  const { contracts } = quotes
  const j = first + k
  const depth = quotes.lots[j * LOT_WIDTH + Lot.most]!
  const { inverse } = contracts
  const m = contracts.multiplier[k]!
  const stopDistanceCost = Math.abs(priceGain(inverse, 1, m, row.entry, row.stop))
  const crossing = entryCrossing(contracts, quotes.tape, row.trade - 1)[k]!
  const stopFill = exitFill(row.stop, row.side, crossing)
  const spreadAndSlippage = quotes.entrySpread[j]! + crossingCost(inverse, m, row.stop, stopFill, crossing)
  const costsIncluded = quotes.riskIncludesCosts
  const byRisk = position.byRisk[k]!
  const byMargin = position.byMargin[k]!
  const byVenue = position.byVenue[k]!
  const n = position.contracts[k]!
  return {
    tier: contracts.names[k]!,
    stopDistanceCost,
    spreadAndSlippage: costsIncluded ? spreadAndSlippage : 0,
    fees: costsIncluded ? quotes.risk[j]! - stopDistanceCost - spreadAndSlippage : 0,
    riskPerContract: quotes.risk[j]!,
    initialMarginPerContract: quotes.initialMargin[j]!,
    byRisk,
    byMargin,
    depth: finiteOrNull(depth),
    ...(Number.isFinite(byVenue) ? { byVenue } : {}),
    contracts: row.contracts[k]!,
    bound: refused && n > 0 ? 'maintenance' : boundBy(n, byRisk, byMargin, depth, byVenue),
  }
}

function boundBy(n: number, byRisk: number, byMargin: number, depth: number, byVenue: number): TierReceipt['bound'] {
  const allowed = Math.min(byRisk, byMargin, depth, byVenue)
  if (n > allowed) return 'minimum one'
  if (n < allowed) return 'smallest order'
  if (byRisk === allowed) return 'risk'
  if (byMargin === allowed) return 'margin'
  return depth === allowed ? 'depth' : 'largest position'
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
