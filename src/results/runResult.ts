import type { Contracts } from '../core/contracts.ts'
import type { AccountTerms, PlanTerms } from '../core/plan.ts'
import type { Curve } from '../core/replay.ts'
import type { Tape } from '../core/tape.ts'
import type { Summary } from './summary.ts'

/** One tape trade as the account met it: a row of trades.csv. NaN = empty. Money in the account currency. */
export interface LedgerRow {
  /** From 1, in order of the tape. */
  trade: number
  id: string
  side: number
  entryTime: number
  entry: number
  stop: number
  target: number
  exitTime: number
  exit: number
  reason: string
  worst: number
  best: number
  ambiguous: boolean
  status: 'taken' | 'skipped' | 'not_taken'
  skipReason: string
  /** Stage, base, equity and budget are those of the sizing. */
  stage: number
  base: number
  equityBefore: number
  budget: number
  contracts: number[]
  quantity: number
  riskTaken: number
  margin: number
  liquidationPrice: number
  gross: number
  spreadCost: number
  fees: number
  funding: number
  liquidationFee: number
  net: number
  r: number
  equityAfter: number
  worstEquity: number
  peak: number
  /** Highest closed equity before this trade, after its cash flows. */
  peakBefore: number
  baseAfter: number
  drawdown: number
  closestLiquidation: number
  /** Cash flows applied before this trade. */
  cashFlow: number
  /** Tokens of RULEBOOK §11, in the order in which they happened. */
  events: string[]
}

/** The arithmetic of one decision: a line of decisions.jsonl. `null` = not reached. */
export interface Receipt {
  trade: number
  id: string
  time: string | null
  side: 'long' | 'short'
  entry: number
  stop: number
  decision: string
  equity: number
  base: number
  stage: number
  cashFlow: number
  demoted: string | null
  unlock: UnlockReceipt | null
  sizing: SizingReceipt | null
  events: string[]
}

/** Every test of the next tier's unlock, with what was there and what was asked; `failed` names the ones not met. */
export interface UnlockReceipt {
  tier: string
  unlocked: boolean
  failed: string[]
  trades: { have: number; need: number }
  meanR: { have: number | null; above: number }
  winRate: { have: number | null; need: number }
  confidenceBound: { have: number | null; above: number } | null
  equity: { have: number; need: number }
  riskOfOne: { have: number; atMost: number }
  marginOfOne: { have: number; atMost: number }
}

export interface SizingReceipt {
  risk: number
  budget: number
  marginLimit: number
  tiers: TierReceipt[]
  riskTaken: number
  marginPosted: number
  /** Money of maintenance at the entry fills, and what backs it. */
  maintenance: number | null
  backing: number | null
  liquidationPrice: number | null
}

/** One tier in the sizing, largest unlocked first. `bound` names what set the number of contracts. */
export interface TierReceipt {
  tier: string
  stopDistanceCost: number
  spreadAndSlippage: number
  fees: number
  riskPerContract: number
  initialMarginPerContract: number
  byRisk: number
  byMargin: number
  depth: number | null
  contracts: number
  bound: 'risk' | 'margin' | 'depth' | 'smallest order' | 'minimum one' | 'maintenance'
}

/** A row of drawdowns.csv, deepest first. Times UTC epoch ms, NaN = none. */
export interface DrawdownRow {
  rank: number
  depth: number
  depthMoney: number
  peakTime: number
  troughTime: number
  recoveryTime: number
  durationDays: number
  recovered: boolean
}

/** What a report needs, and nothing else. */
export interface RunResult {
  readonly summary: Summary
  readonly rows: readonly LedgerRow[]
  /** One row per bar, or per trade of a trade list. */
  readonly curve: Curve
  readonly drawdowns: readonly DrawdownRow[]
  /** Rows of bands.csv; empty without samples. */
  readonly bands: readonly BandRow[]
  /** What the samples were drawn from, so that the page can play them again; null where they cannot be. */
  readonly pool: SamplePool | null
}

/** Everything that the samples of a tape depend on, risk levels apart. */
export interface SamplePool {
  /** The trades to draw, at their own prices. */
  readonly tape: Tape
  /** Price that every drawn trade enters at; null = its own. */
  readonly anchor: number | null
  readonly contracts: Contracts
  readonly terms: PlanTerms
  readonly account: AccountTerms
  readonly cashFlows: { readonly everyTrades: number; readonly amount: number } | null
  readonly count: number
  readonly trades: number
  readonly block: number
  readonly seed: string
  /** False: quantiles are read from fixed bins. */
  readonly exact: boolean
}

/** Pointwise quantiles of equity after a trade (0 = the start), ruined accounts included. */
export interface BandRow {
  readonly risk: number
  readonly trade: number
  readonly p05: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p95: number
  readonly mean: number
  /** Share of the accounts that are not ruined after that trade. */
  readonly alive: number
}
