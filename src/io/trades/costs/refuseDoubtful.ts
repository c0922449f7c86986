import type { ProblemList } from '../../columns/problemList.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { CostColumn, DoubtfulCost, StatedCosts, TradeLayout } from '../tradeLayout.ts'
import { costReading } from './costReading.ts'
import { isNetName, resultNameOf } from './costWords.ts'
import { eachStated } from './statedCosts.ts'

const NESTED_HINT =
  'write what each row cost into a field "fee"; or say --costs included, where the result is net, or to leave them out'
const INCLUDED = '--costs included where the result is net'

/**
 * Adds a problem for columns that tell of costs and do not say enough: what they are of, of how many contracts, or only at
 * which rate where no amounts stand beside them.
 * @param result the name of the column of results; null where they are made from prices, before all costs
 */
export function refuseDoubtful(
  cells: TradeCells,
  stated: StatedCosts | null,
  result: string | null,
  problems: ProblemList,
): void {
  const { costs } = cells.layout
  const doubtful = filledDoubts(cells)
  if (stated === 'included') return
  const isNested = ({ index }: DoubtfulCost) => [...amountsOf(cells, index)].includes(Number.POSITIVE_INFINITY)
  const nested = doubtful.filter(isNested)
  const of = (kind: string) => doubtful.filter(cost => cost.kind === kind && !nested.includes(cost))
  const isNet = result !== null && isAfterCosts(result)
  for (const { name } of isNet ? [] : nested)
    problems.add(1, name, `"${name}" holds lists, of which no amounts are read`, NESTED_HINT)
  const said = (more: readonly DoubtfulCost[]) =>
    eachStated(
      [...askedBeside(cells), ...more.map(cost => ({ ...cost, isSwap: false }))].map(cost =>
        isBelow(amountsOf(cells, cost.index)) ? { ...cost, isSwap: true } : cost,
      ),
    )
  const [unclear] = of('unclear')
  if (unclear !== undefined && !isNet) {
    const all = of('unclear').map(cost => JSON.stringify(cost.name))
    const isOne = all.length === 1
    problems.add(
      1,
      '',
      `${isOne ? 'is' : 'are'} ${all.join(', ')} what a trade cost, in the currency of ${result === null ? 'the prices' : 'the result'}?`,
      `say to npx stepup stats how each counts: ${said(of('unclear'))}; "…=included" of one that is no cost${result === null ? '' : ', or that the result holds'}`,
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
    const amounts = 'add a column "fee" of amounts'
    if (result === null) {
      const message = `results made from prices are before costs, and ${text} is no amount of a trade`
      problems.add(1, '', message, `${amounts}; or say --costs included to leave them so`)
    } else {
      const hint = `say ${INCLUDED}; where it is gross, ${amounts}`
      problems.add(1, '', `is "${result}" before or after costs? ${text} is no amount of a trade`, hint)
    }
  }
}

/** Of the other costs those that would be asked for, too, by their signs. */
function askedBeside(cells: TradeCells): readonly CostColumn[] {
  const { costs } = cells.layout
  const amounts = Array.from({ length: cells.rows }, (_, row) => cells.costs(row))
  const isBoth = (k: number) => [1, -1].every(sign => amounts.some(row => row[k]! * sign > 0))
  const isUnclear = ({ isSwap, isCredit }: CostColumn, k: number) => isCredit !== true && (isSwap || isBoth(k))
  return costReading(amounts, costs) === null ? costs.filter(isUnclear) : []
}

/** What beside a point value has to be said, where results in money are made from prices; '' = nothing. */
export function beside({ doubtful = [] }: Pick<TradeLayout, 'doubtful'>): string {
  const unclear = doubtful
    .filter(({ kind }) => kind === 'unclear')
    .map(cost => ({ ...cost, isSwap: cost.isBelow === true }))
  return unclear.length === 0 ? '' : ` (with ${eachStated(unclear)}, or "…=included" of one that is no cost)`
}

/** Whether a result is after costs by its name. */
export function isAfterCosts(name: string): boolean {
  return isNetName(name) || resultNameOf(name) === 'after'
}

/** The columns that may be of costs, and hold something other than 0. */
export function filledDoubts({ layout, doubts }: TradeCells): readonly DoubtfulCost[] {
  return (layout.doubtful ?? []).flatMap((cost, k) => {
    if (!doubts[k]!.some(amount => Math.abs(amount) > 0)) return []
    return isBelow(doubts[k]!) ? [{ ...cost, isBelow: true }] : [cost]
  })
}

function amountsOf({ layout, rows, costs, doubts }: TradeCells, index: number): ArrayLike<number> & Iterable<number> {
  const k = layout.costs.findIndex(cost => cost.index === index)
  const doubt = (layout.doubtful ?? []).findIndex(cost => cost.index === index)
  return k < 0 ? doubts[doubt]! : Array.from({ length: rows }, (_, row) => costs(row)[k]!)
}

/** Whether a column writes what was paid below 0. */
function isBelow(column: Iterable<number>): boolean {
  const amounts = [...column]
  return amounts.some(amount => amount < 0) && !amounts.some(amount => amount > 0)
}
