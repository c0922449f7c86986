import { type Account, resetCounts } from './account.ts'
import type { Journal } from './journal.ts'
import type { Plan } from './plan.ts'
import { LOT_WIDTH, Lot, type Quotes } from './quotes.ts'
import { riskBudget } from './sizing.ts'
import { above, atLeast, SLACK } from './tolerance.ts'

/** The tests of an unlock (§5), as bits: what a refusal names on the receipt. */
export const UnlockTest = {
  trades: 1,
  expectancy: 2,
  winRate: 4,
  confidence: 8,
  equity: 16,
  risk: 32,
  margin: 64,
} as const

/** Takes a stage away, or unlocks the next; at most one of the two, before sizing (§5). */
export function changeStage(
  account: Account,
  plan: Plan,
  quotes: Quotes,
  i: number,
  n: number,
  journal: Journal | null,
): void {
  const { equity } = account
  if (account.stage > 0 && !keepsStage(plan, equity, account.unlockedAt[account.stage]!)) {
    journal?.demoted(account.stage)
    account.position.contracts[account.stage] = 0
    account.stage -= 1
    resetCounts(account)
    return
  }
  const next = account.stage + 1
  if (next === quotes.contracts.tiers) return
  const budget = riskBudget(plan, account.base, equity)
  const failures = unlockFailures(account, plan, quotes, i, next, equity, budget, journal !== null)
  journal?.unlockTested(next, failures, account)
  if (failures !== 0) return
  account.stage = next
  account.unlockedAt[next] = equity
  if (account.firstTradeOfStage[next] === 0) account.firstTradeOfStage[next] = n + 1
  resetCounts(account)
}

/** Whether an equity keeps the stage that was unlocked at another. */
export function keepsStage(plan: Plan, equity: number, atUnlock: number): boolean {
  return atLeast(equity, plan.keepShare * atUnlock)
}

/**
 * Bits of the tests that stand in the way of the next stage; with `all` false the search may end at the first.
 * @param account of which only the counts are asked
 */
export function unlockFailures(
  account: Account,
  plan: Plan,
  quotes: Quotes,
  i: number,
  next: number,
  equity: number,
  budget: number,
  all: boolean,
): number {
  // Most trades that do not unlock risk too much with one contract: asked first, it is all that most are asked.
  const failures = sizeFailures(plan, quotes, i, next, equity, budget, all)
  return failures !== 0 && !all ? failures : failures | qualificationFailures(account, plan, all)
}

/** Of these bits those of equity, and of risk and margin of one contract. */
function sizeFailures(
  plan: Plan,
  { contracts, lots }: Quotes,
  i: number,
  next: number,
  equity: number,
  budget: number,
  all: boolean,
): number {
  const lot = (i * contracts.tiers + next) * LOT_WIDTH
  let failures = above(lots[lot + Lot.risk]!, budget) ? UnlockTest.risk : 0
  if (failures !== 0 && !all) return failures
  if (!atLeast(equity, plan.unlockEquity[next]!)) failures |= UnlockTest.equity
  if (above(lots[lot + Lot.initialMargin]!, equity * plan.marginShare)) failures |= UnlockTest.margin
  return failures
}

/** Bits of the tests of the qualification alone (§5); with `all` false the search may end at the first. */
export function qualificationFailures(account: Account, plan: Plan, all: boolean): number {
  const n = account.stageTrades
  let failures = n < plan.qualifyTrades ? UnlockTest.trades : 0
  if (failures !== 0 && !all) return failures
  if (!(account.stageSumR > n * (plan.qualifyExpectancy + SLACK))) failures |= UnlockTest.expectancy
  const tooFewWins = n === 0 ? plan.qualifyWinRate > 0 : account.stageWins < n * (plan.qualifyWinRate - SLACK)
  if (tooFewWins) failures |= UnlockTest.winRate
  if (plan.qualifyT !== null && !(confidenceBound(account, plan.qualifyT) > plan.qualifyExpectancy + SLACK)) {
    failures |= UnlockTest.confidence
  }
  return failures
}

/** Lower one-sided bound of the mean R: mean - t(c, n-1) s / sqrt(n); NaN below two trades. */
export function confidenceBound(account: Account, tTable: Float64Array): number {
  const n = account.stageTrades
  const mean = account.stageSumR / n
  const variance = Math.max(0, account.stageSquaresR - n * mean * mean) / (n - 1)
  return mean - (tTable[n] ?? Number.NaN) * Math.sqrt(variance / n)
}

/** Counts a settled trade towards qualification; a win is R above the slack. */
export function countTrade(account: Account, r: number): void {
  account.stageTrades += 1
  account.stageWins += +(r > SLACK)
  account.stageSumR += r
  account.stageSquaresR += r * r
}

/** The base after a trade that ended at this equity (§4). */
export function movedBase(plan: Plan, base: number, equity: number): number {
  if (equity <= 0) return base
  if (plan.rebase === 0) return plan.hold ? Math.max(base, equity) : equity
  const step = 1 + plan.rebase
  let moved = base
  while (atLeast(equity, moved * step)) moved *= step
  if (plan.stepDown) while (!atLeast(equity, moved / step)) moved /= step
  return moved
}

/** Moves the base after a settled trade. */
export function moveBase(account: Account, plan: Plan, journal: Journal | null): void {
  const before = account.base
  account.base = movedBase(plan, before, account.equity)
  if (account.base !== before) journal?.rebased(account.base > before ? 1 : -1)
}
