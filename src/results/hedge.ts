import type { LedgerRow } from './ledger.ts'
import type { FileHash, ScenarioCopy } from './origin.ts'
import type { DataSummary, MarketSummary, PeriodSummary } from './summary.ts'

/** The one word for a hedge, worst first. */
export type HedgeOutcome = 'liquidated' | 'not opened' | 'fell no less' | 'fell less'

/** What a hedge of a holding came to: plain data, fractions, money of the account. */
export interface HedgeSummary {
  readonly name: string
  readonly notes: readonly string[]
  readonly outcome: HedgeOutcome
  readonly versions: { readonly stepup: string; readonly node: string; readonly format: number }
  readonly hedge: HedgeSettings
  readonly facts: HedgeFacts
  /** What rallies do from the first opening on. Results of older programs have none. */
  readonly rallies?: readonly HedgeRally[]
  /** Why a figure is null. */
  readonly reasons: Readonly<Record<string, string>>
  readonly market: MarketSummary
  readonly period: PeriodSummary
  readonly data: DataSummary
  readonly assumptions: readonly string[]
  readonly notices: readonly string[]
  readonly scenario: ScenarioCopy
  readonly inputs: readonly FileHash[]
  /** A hedge draws no samples and compares no levels. */
  readonly samples: null
  readonly comparison: null
}

/** One rally, with the costs of the short and without funding. */
export interface HedgeRally {
  /** Share of the first entry that the price rises by, and where to. */
  readonly rise: number
  readonly price: number
  readonly holdingGains: number
  readonly shortLoses: number
  /** In the account. */
  readonly left: number
  /** Prices of the liquidations, in order: more than one where the hedge opens again. */
  readonly liquidations: readonly number[]
  /** Whether a short stands at its end. */
  readonly stands: boolean
}

export interface HedgeSettings {
  /** Money of the account at the start, and value of the holding at the first close. */
  readonly start: number
  readonly value: number
  readonly ratio: number
  readonly when: string
  readonly spotIsMargin: boolean
  readonly reopens: boolean
}

/** The figures that scripts look up by name. */
export interface HedgeFacts {
  readonly final_equity: number
  readonly trades: number
  readonly taken: number
  readonly skipped: number
  readonly skipped_margin: number
  readonly skipped_size: number
  readonly margin_cuts: number
  readonly liquidations: number
  readonly worst_drawdown_closed: number
  readonly worst_drawdown_in_trade: number
  readonly worst_drawdown_marked: number
  readonly worst_drawdown_intrabar: number
  readonly total_gross: number
  readonly total_spread_cost: number
  readonly total_fees: number
  readonly total_funding: number
  readonly total_liquidation_fee: number
  readonly hedge_units: number
  readonly hedge_residual_share: number | null
  readonly hedge_effectiveness: number | null
  readonly hedge_liquidation_price: number | null
  readonly hedge_closest: number | null
  readonly hedge_closest_time: string | null
  readonly hedge_spread_month: number | null
  readonly hedge_fees_month: number | null
  readonly hedge_funding_month: number | null
  readonly hedge_basis_deviation: number | null
  readonly worst_drawdown_holding: number
  /** Of the holding with the account lying idle beside it. */
  readonly worst_drawdown_idle: number
  readonly worst_drawdown_total: number
  readonly final_spot_value: number
  readonly final_total: number
}

/** Value by bar: of the account, of the holding, of both. */
export interface HedgeCurve {
  readonly time: Float64Array
  readonly equity: Float64Array
  readonly spotValue: Float64Array
  readonly total: Float64Array
}

/** A hedge as its page shows it. */
export interface HedgeResult {
  readonly summary: HedgeSummary
  readonly curve: HedgeCurve
  readonly rows: readonly LedgerRow[]
}
