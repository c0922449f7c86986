import type { Contracts, CostScale } from '../core/contracts.ts'
import type { Curve } from '../core/curve.ts'
import type { AccountTerms, PlanTerms } from '../core/plan.ts'
import type { Tape } from '../core/tape.ts'
import type { BandRow, DrawdownRow, FillRow, PlayedTrade } from './ledger.ts'
import type { FileHash } from './origin.ts'
import type { Receipt } from './receipt.ts'
import type { SampledAccounts } from './sampledAccounts.ts'
import type { Summary } from './summary.ts'

/** What a report needs, and nothing else. */
export interface RunResult {
  readonly summary: Summary
  readonly rows: readonly PlayedTrade[]
  /** Of the trades taken; none in results of before they were kept. */
  readonly fills: readonly FillRow[]
  /** One row per bar, or per trade of a trade list. */
  readonly curve: Curve
  /** Close of the bar of every row of the curve; null without bars of a market, or where they cannot be read again. */
  readonly closes: Float64Array | null
  readonly drawdowns: readonly DrawdownRow[]
  /** Rows of bands.csv; empty without samples. */
  readonly bands: readonly BandRow[]
  /** What the samples were drawn from, so that the page can play them again; null where they cannot be. */
  readonly pool: SamplePool | null
  /** The tables of the results folder with their hashes; none before they are written. */
  readonly outputs: readonly FileHash[]
}

/** A run as it came out, before anything of it is written: all that a results folder holds. */
export interface CompleteRun extends RunResult {
  readonly tape: Tape
  readonly ids: readonly string[]
  readonly receipts: readonly Receipt[]
  /** Equity of a coin-margined account in the currency of the prices, by row of the curve; null for any other. */
  readonly equityQuote: Float64Array | null
  /** The rows of samples.csv, level by level; null where outcomes are not kept one by one. */
  readonly accounts: readonly SampledAccounts[] | null
}

/** Everything that samples depend on, risk levels apart, so that a page can play them again. */
export type SamplePool = TapePool | PathPool

interface PlayedPool {
  /** With the costs that ladder and venue say, and how the scenario scales them. */
  readonly contracts: Contracts
  readonly costs: CostScale
  readonly terms: PlanTerms
  readonly account: AccountTerms
  readonly cashFlows: { readonly everyTrades: number; readonly amount: number } | null
  readonly count: number
  readonly trades: number
  readonly seed: string
  /** False: quantiles are read from fixed bins. */
  readonly exact: boolean
}

/** Samples that draw from trades. */
export interface TapePool extends PlayedPool {
  readonly kind: 'tape'
  /** The trades to draw, at their own prices. */
  readonly tape: Tape
  /** Price that every drawn trade enters at; null = its own. */
  readonly anchor: number | null
  readonly block: number
}

/** Samples on simulated prices of their own, which are made again. */
export interface PathPool extends PlayedPool {
  readonly kind: 'paths'
  /** The model, the strategy and the rules by which paths and their trades are made: plain data for who plays them. */
  readonly source: object
}
