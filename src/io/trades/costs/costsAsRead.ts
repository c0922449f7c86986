import type { ProblemList } from '../../columns/problemList.ts'
import { checkFeeCoins } from '../checkFeeCoins.ts'
import { feesOfPurchases } from '../fills/feesOfPurchases.ts'
import { fundingApart } from '../fills/fundingApart.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { CostColumn, CostReading, StatedCosts } from '../tradeLayout.ts'
import { asStated, isPartly, withoutIncluded } from './statedCosts.ts'
import { withCredits } from './withCredits.ts'
import { withoutTotal } from './withoutTotal.ts'

/** The cells of a list with each cost once, and what is known of how they count. */
export interface CostsAsRead {
  readonly cells: TradeCells
  /** As stated of all columns; null = nothing. */
  readonly stated: CostReading | null
  /** As stated one by one; null where they are not. */
  readonly each: Readonly<Record<string, CostReading>> | null
  /** What a settlement of funding did to the balance. */
  readonly settled: (row: number) => number
  /** Whether costs are taken off results, or may be. */
  readonly areOff: boolean
  readonly fundingNotices: readonly string[]
  readonly feeNotices: readonly string[]
}

/** What a user says of costs, all columns of costs that the file has, and whether anybody asks for results in money. */
export interface AskedCosts {
  readonly stated: StatedCosts | null
  readonly known: readonly CostColumn[]
  readonly results: boolean
}

/**
 * Takes funding apart that has a column of its own, turns fees in what was bought into less bought, rebates round, and leaves out
 * sums of the other costs. Adds problems where costs are in another coin than results, or nobody can tell what a column holds.
 */
export function costsAsRead(
  listed: TradeCells,
  { stated, known, results }: AskedCosts,
  problems: ProblemList,
): CostsAsRead {
  const funding = fundingApart(listed, stated, results ? problems : null)
  const said = funding.stated
  const rows = said === 'included' ? funding.cells : feesOfPurchases(funding.cells)
  const isAsked = results && (said === null || isPartly(said, rows.layout.costs))
  const once = withoutTotal(results ? withCredits(rows, said, problems) : rows, isAsked ? problems : null)
  const { cells, stated: costs, each } = asStated(once, said, known, problems)
  const meant = cells.layout.columns.has('net') ? cells.layout.habits.costs : null
  const areOff = results && (costs ?? meant) !== 'included'
  const feeNotices = areOff ? checkFeeCoins(each === null ? cells : withoutIncluded(cells, each), problems) : []
  if (results && funding.counted !== null) checkFeeCoins(funding.counted, problems)
  const { settled, notices } = funding
  return { cells, stated: costs, each, settled, areOff, fundingNotices: results ? notices : [], feeNotices }
}
