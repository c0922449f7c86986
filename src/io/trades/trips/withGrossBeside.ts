import type { Head } from '../../columns/head.ts'
import { amountIn } from '../costs/amountIn.ts'
import { mayBeResult } from '../costs/costWords.ts'
import { lookedUp, NET_NAMES } from '../genericNames.ts'
import { type CostColumn, NO_HABITS, type TradeLayout } from '../tradeLayout.ts'
import { heldOf } from './heldCosts.ts'
import { provenByGross } from './provenResult.ts'

/**
 * The layout of a list with two columns of results, where the first rows prove that one is the other after costs beside them:
 * that one is the result, and the other the one before costs. A result that a user names stays it.
 */
export function withGrossBeside(layout: TradeLayout, head: Head): TradeLayout {
  const { columns, header, costs, shape, habits } = layout
  const net = columns.get('net')
  const isOpen = shape === 'trades' && habits === NO_HABITS && !columns.has('gross')
  if (!isOpen || net === undefined || costs.length === 0 || costs.some(({ isOfUnit }) => isOfUnit)) return layout
  const read = new Set(columns.values())
  const others = header.flatMap((name, i) => (!read.has(i) && mayBeTold(name) ? [i] : []))
  const isAfter = (result: number, gross: number) => holdsCosts(layout, head, result, gross)
  const gross = others.find(other => isAfter(net, other))
  if (gross !== undefined) return { ...layout, columns: new Map([...columns, ['gross', gross]]) }
  const after = layout.isStated === true ? undefined : others.find(other => isAfter(other, net))
  return after === undefined ? layout : { ...layout, columns: new Map([...columns, ['net', after], ['gross', net]]) }
}

/** By a usual name, or by a word of it: what is proven of it tells the rest. */
function mayBeTold(name: string): boolean {
  return NET_NAMES.includes(lookedUp(name)) || mayBeResult(name)
}

/** Whether one column is another after costs in every row. With credits it is so the other way round: fees take off what was made. */
export function holdsCosts(
  { costs, headerLines }: Pick<TradeLayout, 'costs' | 'headerLines'>,
  { rows }: Head,
  result: number,
  gross: number,
): boolean {
  const told = rows.slice(headerLines).flatMap(cells => {
    const own = { result: amountIn(cells, result), gross: amountIn(cells, gross) }
    const amounts = costs.map(({ index, per = 1 }) => (amountIn(cells, index) || 0) / per)
    return Number.isNaN(own.result + own.gross) ? [] : [{ ...own, costs: amounts }]
  })
  const held = provenByGross(told)
  if (held === null) return false
  const isFee = ({ isSwap, isCredit }: CostColumn) => !isSwap && isCredit !== true
  const signs = held.way.signs.map((sign, k) => (isFee(costs[k]!) ? sign : 0))
  const fees = told.map(trip => heldOf(trip, { ...held.way, signs }))
  return fees.every(fee => fee >= 0) && fees.some(fee => fee > 0)
}
