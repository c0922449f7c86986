import type { ProblemList } from '../../columns/problemList.ts'
import type { StatedCosts, TradeLayout } from '../tradeLayout.ts'
import { resultNameOf } from './costWords.ts'

const INCLUDED = '--costs included where the result is net'

/**
 * Adds a problem for columns that tell of costs and do not say enough: what they are of, of how many contracts, or only at
 * which rate where no amounts stand beside them.
 */
export function refuseDoubtful(layout: TradeLayout, stated: StatedCosts | null, problems: ProblemList): void {
  const { doubtful = [], columns, costs, header } = layout
  const name = header[columns.get('net') ?? -1]?.trim()
  if (stated === 'included' || name === undefined) return
  const of = (kind: string) => doubtful.filter(cost => cost.kind === kind)
  const isNet = /^net/i.test(name) || resultNameOf(name) === 'after'
  const [unclear] = of('unclear')
  if (unclear !== undefined && !isNet) {
    const all = of('unclear').map(cost => JSON.stringify(cost.name))
    const isOne = all.length === 1
    const known = costs.filter(({ isSwap }) => !isSwap).map(cost => JSON.stringify(cost.name))
    const fee = known[0] ?? all[0]
    problems.add(
      1,
      '',
      `${isOne ? 'is' : 'are'} ${all.join(', ')} what a trade cost, in the currency of the result?`,
      `name the columns of costs: --column fee=${fee}, further ones fee_2, fee_3; or say ${INCLUDED}`,
    )
  }
  const [unit] = of('unit')
  if (unit !== undefined && !isNet) {
    const text = JSON.stringify(unit.name)
    const hint = `name its column: --column quantity=…; --column fee=${text} where each is of one; or say ${INCLUDED}`
    problems.add(1, '', `${text} is of one contract, and no column says how many a trade was of`, hint)
  }
  const [measure] = of('measure')
  if (measure !== undefined && !isNet && costs.length === 0 && stated === null) {
    const text = JSON.stringify(measure.name)
    const hint = `say ${INCLUDED}; where it is gross, add a column "fee" of amounts`
    problems.add(1, '', `is "${name}" before or after costs? ${text} is no amount of a trade`, hint)
  }
}
