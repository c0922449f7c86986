import { type Account, resetCounts } from './account.ts'
import type { Journal } from './journal.ts'
import type { Plan } from './plan.ts'
import type { Quotes } from './quotes.ts'
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
  if (account.stage > 0 && !atLeast(account.equity, plan.keepShare * account.unlockedAt[account.stage]!)) {
    journal?.demoted(account.stage)
    account.position.contracts[account.stage] = 0
    account.stage -= 1
    resetCounts(account)
    return
  }
  const next = account.stage + 1
  if (next === quotes.contracts.tiers) return
  const failures = unlockFailures(account, plan, quotes, i, next, journal !== null)
  journal?.unlockTested(next, failures, account)
  if (failures !== 0) return
  account.stage = next
  account.unlockedAt[next] = account.equity
  if (account.firstTradeOfStage[next] === 0) account.firstTradeOfStage[next] = n + 1
  resetCounts(account)
}

/** Bits of the tests that stand in the way; with `all` false the search may end at the first. */
function unlockFailures(account: Account, plan: Plan, quotes: Quotes, i: number, next: number, all: boolean): number {
  let failures = qualificationFailures(account, plan, all)
  if (failures !== 0 && !all) return failures
  const j = i * quotes.contracts.tiers + next
  if (!atLeast(account.equity, plan.unlockEquity[next]!)) failures |= UnlockTest.equity
  if (above(quotes.risk[j]!, riskBudget(account, plan))) failures |= UnlockTest.risk
  if (above(quotes.initialMargin[j]!, account.equity * plan.marginShare)) failures |= UnlockTest.margin
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
  if (r > SLACK) account.stageWins += 1
  account.stageSumR += r
  account.stageSquaresR += r * r
}

/** Moves the base after a settled trade (§4). */
export function moveBase(account: Account, plan: Plan, journal: Journal | null): void {
  const { equity } = account
  if (equity <= 0) return
  const before = account.base
  if (plan.rebase === 0) {
    account.base = plan.hold ? Math.max(before, equity) : equity
  } else {
    const step = 1 + plan.rebase
    while (atLeast(equity, account.base * step)) account.base *= step
    if (plan.stepDown) while (!atLeast(equity, account.base / step)) account.base /= step
  }
  if (account.base !== before) journal?.rebased(account.base > before ? 1 : -1)
}
