import type { Head } from '../../columns/head.ts'
import type { Source } from '../../columns/source.ts'
import type { DoubtfulCost, StatedCosts, TradeLayout } from '../tradeLayout.ts'
import { amountIn } from './amountIn.ts'
import { isNetName, resultNameOf } from './costWords.ts'
import { eachStated } from './statedCosts.ts'

const INCLUDED = '--costs included where the result is net'

/**
 * Adds a problem for columns that tell of costs and do not say enough: what they are of, of how many contracts, or only at
 * which rate where no amounts stand beside them.
 */
export function refuseDoubtful(
  { head, problems }: Pick<Source, 'head' | 'problems'>,
  layout: TradeLayout,
  stated: StatedCosts | null,
): void {
  const { doubtful = [], columns, costs, header } = layout
  const name = header[columns.get('net') ?? -1]?.trim()
  if (stated === 'included' || name === undefined) return
  const of = (kind: string) => doubtful.filter(cost => cost.kind === kind)
  const isNet = isNetName(name) || resultNameOf(name) === 'after'
  const said = (more: readonly DoubtfulCost[]) =>
    eachStated(
      [...costs, ...more.map(cost => ({ ...cost, isSwap: false }))].map(cost =>
        isBelow(head.rows, cost.index) ? { ...cost, isSwap: true } : cost,
      ),
    )
  const [unclear] = of('unclear')
  if (unclear !== undefined && !isNet) {
    const all = of('unclear').map(cost => JSON.stringify(cost.name))
    const isOne = all.length === 1
    problems.add(
      1,
      '',
      `${isOne ? 'is' : 'are'} ${all.join(', ')} what a trade cost, in the currency of the result?`,
      `say to npx stepup stats how each counts: ${said(of('unclear'))}; "…=included" of one that is no cost, or that the result holds`,
    )
  }
  const [unit] = of('unit')
  if (unit !== undefined && !isNet) {
    const text = JSON.stringify(unit.name)
    const hint = `name its column: --column quantity=…; ${said(of('unit'))} where each is of one; or say ${INCLUDED}`
    problems.add(1, '', `${text} is of one contract, and no column says how many a trade was of`, hint)
  }
  const [measure] = of('measure')
  if (measure !== undefined && !isNet && costs.length === 0 && stated === null) {
    const text = JSON.stringify(measure.name)
    const hint = `say ${INCLUDED}; where it is gross, add a column "fee" of amounts`
    problems.add(1, '', `is "${name}" before or after costs? ${text} is no amount of a trade`, hint)
  }
}

/** Whether a column writes what was paid below 0. */
function isBelow(rows: Head['rows'], index: number): boolean {
  const amounts = rows.slice(1).map(cells => amountIn(cells, index))
  return amounts.some(amount => amount < 0) && !amounts.some(amount => amount > 0)
}
