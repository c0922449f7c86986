import type { Quotes } from '../../core/quotes.ts'
import { dealAt, REASONS } from '../../core/tape.ts'
import type { PlayedTrade } from '../../results/ledger.ts'

/** A row of the ledger while it is being written. */
export interface JournalRow extends PlayedTrade {
  ambiguous: boolean
  /** Where the maintenance is so near to what backs it that a venue warns; NaN = nowhere. */
  warningPrice: number
  /** Highest closed equity before this trade, after its cash flows. */
  peakBefore: number
  baseAfter: number
}

/** The row of trade i of the tape before anything is known of the account. */
export function blankRow({ tape, contracts }: Quotes, i: number, id: string): JournalRow {
  return {
    trade: i + 1,
    id,
    ...dealAt(tape, i),
    reason: REASONS[tape.reason[i]!]!,
    ambiguous: tape.ambiguous[i] === 1,
    status: 'skipped',
    skipReason: '',
    stage: 0,
    base: 0,
    equityBefore: 0,
    budget: Number.NaN,
    contracts: new Array<number>(contracts.tiers).fill(0),
    quantity: 0,
    riskTaken: 0,
    margin: 0,
    liquidationPrice: Number.NaN,
    warningPrice: Number.NaN,
    gross: 0,
    spreadCost: 0,
    fees: 0,
    funding: 0,
    liquidationFee: 0,
    net: 0,
    r: Number.NaN,
    equityAfter: 0,
    worstEquity: 0,
    peak: 0,
    peakBefore: 0,
    baseAfter: 0,
    drawdown: 0,
    closestLiquidation: Number.NaN,
    cashFlow: 0,
    riskOfOne: Number.NaN,
    stopCostOfOne: Number.NaN,
    equityForOne: Number.NaN,
    marginEquityForOne: Number.NaN,
    failedTest: false,
    events: [],
  }
}
