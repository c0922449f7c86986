import type { Contracts } from '../core/contracts.ts'
import type { AccountTerms, PlanTerms } from '../core/plan.ts'
import type { Curve } from '../core/replay.ts'
import type { Tape } from '../core/tape.ts'
import type { BandRow, DrawdownRow, LedgerRow } from './ledger.ts'
import type { Summary } from './summary.ts'

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
