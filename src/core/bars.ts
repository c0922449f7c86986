/**
 * Price bars as columns of equal length, strictly increasing in time. They are checked once where they enter the
 * program (io/ or a price model) and trusted from there on; no rule ever changes them.
 */
export interface Bars {
  /** UTC epoch milliseconds of each bar's open; a bar lasts to the next bar's open. */
  readonly time: Float64Array
  readonly open: Float64Array
  readonly high: Float64Array
  readonly low: Float64Array
  readonly close: Float64Array
  /** In whatever unit the source counts; 0 where the source has none. Never used in money. */
  readonly volume: Float64Array
  /** Mark prices on the same times where the data has them, else null: then the traded price stands in. */
  readonly mark: MarkPrices | null
}

/** The prices that a venue tests liquidation and settles funding on. */
export interface MarkPrices {
  readonly open: Float64Array
  readonly high: Float64Array
  readonly low: Float64Array
  readonly close: Float64Array
}

/** The prices that liquidation is tested on and funding settles at. */
export function markPrices(bars: Bars): MarkPrices {
  return bars.mark ?? bars
}
