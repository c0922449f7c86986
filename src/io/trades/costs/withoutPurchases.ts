import type { TradeLayout } from '../tradeLayout.ts'
import { amountIn } from './amountIn.ts'
import type { FoundCosts } from './costColumns.ts'
import { isPlainCost, resultNameOf, wordsOf } from './costWords.ts'

type Rows = readonly (readonly string[])[]

/** By how much rounded amounts may miss. */
const CENT = 0.0101
const SHARE = 1e-3
const GROSS = /^(gross|brutto|brut|bruto|lordo|pnl|profits?|results?|gains?)/

/**
 * The costs of a header without those of a purchase: columns such as `Cost` that are read as something else, that are the
 * price times the quantity in every row, or that times what a point is worth, or what another column (`Proceeds`) is more than the result by.
 */
export function withoutPurchases(
  { costs, doubtful }: FoundCosts,
  header: readonly string[],
  rows: Rows,
  columns: TradeLayout['columns'],
): FoundCosts {
  const taken = [...columns.values()]
  const isPurchase = ({ name, index }: { readonly name: string; readonly index: number }) =>
    isPlainCost(name) && (taken.includes(index) || isPaid(header, rows, columns, index))
  return {
    costs: costs.filter(cost => !isPurchase(cost)),
    doubtful: doubtful.filter(cost => !isPurchase(cost)),
  }
}

function isPaid(header: readonly string[], rows: Rows, columns: TradeLayout['columns'], index: number): boolean {
  const told = rows.filter(cells => Math.abs(amountIn(cells, index)) > 0)
  if (told.length === 0) return false
  const [price, quantity, net] = [
    columns.get('entry') ?? columns.get('price'),
    columns.get('quantity') ?? columns.get('size'),
    columns.get('net'),
  ]
  const isNear = (found: number, expected: number) =>
    Math.abs(found - expected) <= Math.max(CENT, SHARE * Math.abs(expected))
  const isNotional = (cells: readonly string[]) =>
    isNear(Math.abs(amountIn(cells, index)), Math.abs(amountIn(cells, price) * amountIn(cells, quantity)))
  if (told.every(isNotional) || isTimesNotional(told, index, { price, quantity, symbol: columns.get('symbol') }))
    return true
  const isSale = (column: number) =>
    told.every(cells => {
      const result = amountIn(cells, net)
      return isNear(Math.abs(amountIn(cells, column)) - Math.abs(amountIn(cells, index)), result)
    })
  const isOther = (name: string, i: number) =>
    i !== index && i !== net && resultNameOf(name) === null && !wordsOf(name).some(word => GROSS.test(word))
  return net !== undefined && header.some((name, i) => isOther(name, i) && isSale(i))
}

/** Whether it is as many times price and quantity in all rows of a market, at least once: what a point is worth, and no rate. */
function isTimesNotional(
  rows: Rows,
  index: number,
  { price, quantity, symbol }: Readonly<Record<'price' | 'quantity' | 'symbol', number | undefined>>,
): boolean {
  const timesOf = (cells: readonly string[]) =>
    Math.abs(amountIn(cells, index) / (amountIn(cells, price) * amountIn(cells, quantity)))
  const markets = [...Map.groupBy(rows, cells => cells[symbol ?? -1] ?? '').values()]
  return markets.every(own => {
    const times = timesOf(own[0]!)
    return times >= 1 - SHARE && own.every(cells => Math.abs(timesOf(cells) / times - 1) <= SHARE)
  })
}
