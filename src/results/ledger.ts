import type { LegReceipt, OrderReceipt } from './receipt.ts'
import type { VariantKey } from './variant.ts'

/** One tape trade as the account met it, as trades.csv has it. NaN = empty. Money in the account currency. */
export interface LedgerRow {
  /** From 1, in order of the tape. */
  trade: number
  id: string
  side: number
  entryTime: number
  entry: number
  stop: number
  exitTime: number
  exit: number
  reason: string
  status: 'taken' | 'skipped' | 'not_taken'
  skipReason: string
  /** Stage, base, equity and budget are those of the sizing. */
  stage: number
  base: number
  equityBefore: number
  budget: number
  contracts: readonly number[]
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
  drawdown: number
  closestLiquidation: number
  /** Tokens of RULEBOOK §11, in the order in which they happened. */
  events: string[]
}

/** A row of the ledger with what tape.csv and the receipts tell of its trade. */
export interface PlayedTrade extends LedgerRow {
  target: number
  /** Worst and best price while it was open; NaN where a trade list gives none. */
  worst: number
  best: number
  /** Cash flows applied before this trade. */
  cashFlow: number
  /**
   * What one contract of the smallest tier risks, the part of it that is the distance of the stop, and the equity at which
   * one fits risk and margin, and margin alone; NaN where it was not sized.
   */
  riskOfOne: number
  stopCostOfOne: number
  equityForOne: number
  marginEquityForOne: number
  /** Whether there were enough trades for a larger contract, and the test of them failed. */
  failedTest: boolean
  /** How it entered, and its legs; absent where the receipt has none. */
  order?: OrderReceipt
  legs?: LegReceipt[]
}

/** Whether the end of the data closed a trade that was taken: it counts in equity, and as no result of the strategy. */
export function isCutOff({ status, reason, events }: Pick<LedgerRow, 'events'> & Status): boolean {
  return status === 'taken' && reason === 'end' && !events.includes('liquidated')
}

/** Whether a trade was taken, and closed by the strategy or by a liquidation. */
export function isClosed(row: Pick<LedgerRow, 'events'> & Status): boolean {
  return row.status === 'taken' && !isCutOff(row)
}

/** As a file has them. */
interface Status {
  readonly status: string
  readonly reason: string
}

/** One fill of a trade that was taken: a row of fills.csv. */
export interface FillRow {
  readonly trade: number
  /** 0 = the entry, then the legs of the tape. */
  readonly leg: number
  readonly kind: 'entry' | 'exit' | 'liquidation'
  readonly time: number
  /** Of the tape, or the liquidation level. */
  readonly price: number
  /** By tier. */
  readonly contracts: readonly number[]
  readonly spreadCost: number
  /** Without the liquidation fee. */
  readonly fee: number
  readonly funding: number
  readonly reason: string
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

/** Pointwise quantiles of equity after a trade (0 = the start), ruined accounts included. */
export interface BandRow extends VariantKey {
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
