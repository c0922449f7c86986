import { type PointValue, pointValueOf } from '../pointValue.ts'
import type { ListedFill, ListedSettlement } from './pairFills.ts'

type Rows = readonly (ListedFill | ListedSettlement)[]

export interface ReadFlows {
  readonly rows: Rows
  readonly value: PointValue
  readonly notices: readonly string[]
}

/** By how much a rounded amount may miss. */
const CENT = 0.0051
const SHARE = 1e-6
/** Of the price, what costs may be that no column names. */
const MOST_COSTS = 0.02

/**
 * Tells a column of results that holds what each fill paid or brought in: in every row price times quantity, a sale above 0,
 * before its costs or after them. Then results follow from the prices, or, where no column has the costs, from these sums.
 */
export function readCashFlows(rows: Rows, value: PointValue, name: string): ReadFlows {
  const fills = rows.filter(row => 'result' in row)
  const own = { ...value, ...(value.worth === null && value.bySymbol === null ? { worth: 1 } : {}) }
  const off = (fill: ListedFill) =>
    fill.result + fill.side * fill.price * fill.quantity * pointValueOf(own, fill.symbol)
  const slack = ({ result }: ListedFill) => Math.max(CENT, SHARE * Math.abs(result))
  const isAll = (fits: (fill: ListedFill) => boolean) => fills.length > 1 && fills.every(fits)
  const costOf = ({ costs }: ListedFill) => costs.reduce((sum, cost) => sum + Math.abs(cost), 0)
  const isFlow =
    isAll(fill => Math.abs(off(fill)) <= slack(fill)) ||
    isAll(fill => Math.abs(off(fill) + costOf(fill)) <= slack(fill))
  const hasCosts = fills.some(({ costs }) => costs.length > 0)
  const isNear = !hasCosts && isAll(fill => Math.abs(off(fill)) <= MOST_COSTS * Math.abs(fill.result))
  if (!isFlow && !isNear) return { rows, value, notices: [] }
  const what = `"${name}" is what each fill paid or brought in, and no result`
  const read = (row: Rows[number]) =>
    'result' in row ? { ...row, result: Number.NaN, flow: hasCosts ? Number.NaN : row.result } : row
  return {
    rows: rows.map(read),
    value: own,
    notices: [`${what}: ${hasCosts ? 'results follow from the prices' : 'results are the sums of these'}`],
  }
}
