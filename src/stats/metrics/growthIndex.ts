/** A deposit (positive) or withdrawal (negative) as it was applied to an account without an open trade. */
export interface AppliedFlow {
  /** First row of the curve whose equity includes the flow; 1 or later. */
  readonly row: number
  /** UTC epoch milliseconds. */
  readonly time: number
  readonly amount: number
  /** Equity just before the flow. */
  readonly equityBefore: number
}

/** An equity curve E_0 … E_n at equally spaced times, in money. */
export interface EquityCurve {
  /** UTC epoch milliseconds of each row; null where the source has none. */
  readonly time: ArrayLike<number> | null
  readonly equity: ArrayLike<number>
  readonly flows?: readonly AppliedFlow[]
}

/** What one unit of money put in at the start became, without the effect of cash flows. */
export interface GrowthIndex {
  readonly time: Float64Array | null
  /** Equity with the flows divided out; without flows, the equity itself. */
  readonly index: Float64Array
  /** Equity ÷ index: turns a distance on the index into money of that row. */
  readonly scale: Float64Array
}

/**
 * Divides the cash flows out of an equity curve: each flow F at equity E scales what follows by (E+F) ÷ E, as the rules
 * scale base and peak. So every return, drawdown and ratio is time-weighted. The curve ends at the first equity at or
 * below zero: a debt counts in full, and there are no returns after it. It also ends before a withdrawal of everything.
 *
 * @throws RangeError where there is no equity, or the first is not above zero
 */
export function growthIndex(curve: EquityCurve): GrowthIndex {
  const { equity, time, flows = [] } = curve
  if (!(equity[0]! > 0)) throw new RangeError('an equity curve starts above zero')
  const factors = new Map<number, number>()
  for (const { row, amount, equityBefore } of flows) {
    factors.set(row, (factors.get(row) ?? 1) * ((equityBefore + amount) / equityBefore))
  }
  const index = new Float64Array(equity.length)
  const scale = new Float64Array(equity.length)
  let rows = 0
  let factor = 1
  while (rows < equity.length) {
    if (factors.size > 0) factor *= factors.get(rows) ?? 1
    if (!(factor > 0)) break
    index[rows] = equity[rows]! / factor
    scale[rows] = factor
    rows += 1
    if (equity[rows - 1]! <= 0) break
  }
  return {
    time: time && columnOf(time).subarray(0, rows),
    index: index.subarray(0, rows),
    scale: scale.subarray(0, rows),
  }
}

function columnOf(values: ArrayLike<number>): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values)
}
