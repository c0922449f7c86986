import { Account, growthFactor } from './account.ts'
import type { Journal } from './journal.ts'
import type { Plan } from './plan.ts'
import type { Quotes } from './quotes.ts'
import { openTrade, playLegs, settleTrade, startAccount } from './trade.ts'
import { playUsualTrades } from './usualTrades.ts'

/**
 * Plays trade i of a tape for one account, without bars.
 * @param n number of the trade in its account, from 0
 */
export function playTrade(
  account: Account,
  plan: Plan,
  quotes: Quotes,
  i: number,
  n: number,
  journal: Journal | null,
): void {
  if (openTrade(account, plan, quotes, i, n, journal)) {
    if (account.position.clear === 0 || journal !== null) playLegs(account, quotes, i, journal)
    settleTrade(account, plan, quotes, i, journal)
  }
  journal?.finished(account)
}

/** Plays a whole tape in its order for one account: a trade list without bars. */
export function playTape(account: Account, plan: Plan, quotes: Quotes, journal: Journal | null): void {
  startAccount(account, plan)
  for (let i = 0; i < quotes.tape.count; i++) playTrade(account, plan, quotes, i, i, journal)
}

/** What became of many accounts: one slot each. Columns of parts join to those of the whole. */
export interface Outcomes {
  readonly count: number
  readonly finalEquity: Float64Array
  /** Final equity as a multiple of the start, cash flows taken out. */
  readonly growth: Float64Array
  /** Cash flows that were not applied. */
  readonly flowsRefused: Uint32Array
  /** Worst in-trade drawdown (§9). */
  readonly worstDrawdown: Float64Array
  readonly stage: Uint8Array
  /** Trades that came up, whether or not they were taken. */
  readonly offered: Uint32Array
  readonly taken: Uint32Array
  readonly liquidations: Uint32Array
  readonly stalled: Uint8Array
  /** Number of the trade that ruined the account; 0 = not ruined. */
  readonly ruinedAt: Uint32Array
  /** Number of the trade that first unlocked each tier, at account x tiers + tier; 0 = never. */
  readonly firstTrade: Uint32Array
  /** Sums of budgets and of risk taken. */
  readonly riskAsked: Float64Array
  readonly riskTaken: Float64Array
  /** Equity at the start and after each trade, at account x (trades + 1) + trade; empty where nobody asked for it. */
  readonly equityAt: Float64Array
}

/** @param trades trades per account where the equity after each is wanted, else -1 */
export function makeOutcomes(count: number, tiers: number, trades: number): Outcomes {
  return {
    count,
    finalEquity: new Float64Array(count),
    growth: new Float64Array(count),
    flowsRefused: new Uint32Array(count),
    worstDrawdown: new Float64Array(count),
    stage: new Uint8Array(count),
    offered: new Uint32Array(count),
    taken: new Uint32Array(count),
    liquidations: new Uint32Array(count),
    stalled: new Uint8Array(count),
    ruinedAt: new Uint32Array(count),
    firstTrade: new Uint32Array(count * tiers),
    riskAsked: new Float64Array(count),
    riskTaken: new Float64Array(count),
    equityAt: new Float64Array(count * (trades + 1)),
  }
}

/**
 * Plays many accounts over drawn trades.
 * @param picks the drawn trades, account after account, `trades` each
 * @param withEquity whether the equity after every trade is kept
 */
export function playBatch(
  plan: Plan,
  quotes: Quotes,
  picks: Uint32Array,
  trades: number,
  withEquity: boolean,
): Outcomes {
  const { tiers } = quotes.contracts
  const count = picks.length / trades
  const outcomes = makeOutcomes(count, tiers, withEquity ? trades : -1)
  const account = new Account(tiers)
  for (let a = 0; a < count; a++) {
    startAccount(account, plan)
    playPicks(account, plan, quotes, picks, outcomes, a, trades)
    recordOutcome(outcomes, a, account, trades)
  }
  return outcomes
}

function playPicks(
  account: Account,
  plan: Plan,
  quotes: Quotes,
  picks: Uint32Array,
  outcomes: Outcomes,
  a: number,
  trades: number,
): void {
  const first = a * trades
  const row = a * (trades + 1)
  const { equityAt } = outcomes
  const withEquity = equityAt.length > 0
  if (withEquity) equityAt[row] = account.equity
  for (let n = 0; n < trades; n++) {
    n = playUsualTrades(account, plan, quotes, picks, first, n, trades, equityAt, row + 1)
    if (n === trades) return
    playTrade(account, plan, quotes, picks[first + n]!, n, null)
    if (account.ruined === 1 && outcomes.ruinedAt[a] === 0) outcomes.ruinedAt[a] = n + 1
    if (withEquity) equityAt[row + n + 1] = account.equity
  }
}

/** Writes an account's end into its slot; `ruinedAt` and `equityAt` are written while it plays. */
export function recordOutcome(outcomes: Outcomes, a: number, account: Account, offered: number): void {
  outcomes.offered[a] = offered
  outcomes.finalEquity[a] = account.equity
  outcomes.growth[a] = growthFactor(account)
  outcomes.flowsRefused[a] = account.flowsRefused
  outcomes.worstDrawdown[a] = account.worstDrawdown
  outcomes.stage[a] = account.stage
  outcomes.taken[a] = account.taken
  outcomes.liquidations[a] = account.liquidations
  outcomes.stalled[a] = account.stalled
  outcomes.riskAsked[a] = account.riskAsked
  outcomes.riskTaken[a] = account.riskTaken
  outcomes.firstTrade.set(account.firstTradeOfStage, a * account.firstTradeOfStage.length)
}
