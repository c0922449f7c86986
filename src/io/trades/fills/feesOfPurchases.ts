import { quoteOf } from '../currencies/quoteOf.ts'
import { fillSides } from '../sides/fillSides.ts'
import type { TradeCells } from '../tradeCells.ts'
import { isSettlement } from '../trips/isSettlement.ts'

/**
 * Fees of purchases that were paid in the coin that was bought (`0.001BTC` of BTCUSDT), as spot venues take them: so much less
 * was bought, at what it cost, which is what the fee was worth.
 */
export function feesOfPurchases(cells: TradeCells): TradeCells {
  const { shape, columns, costs } = cells.layout
  if (shape !== 'fills' || columns.has('net') || columns.has('change') || !columns.has('price')) return cells
  const rows = Array.from({ length: cells.rows }, (_, row) => row).filter(row => !isSettlement(cells, row))
  const coinOf = (k: number, row: number) =>
    (cells.coinOf(costs[k]!, row) || (costs[k]!.isSwap ? '' : cells.text('fee_coin', row))).toUpperCase()
  const isBought = (k: number, row: number) => {
    const [coin, symbol] = [coinOf(k, row), cells.text('symbol', row).toUpperCase()]
    const quote = quoteOf(symbol)
    return coin !== '' && quote?.isSettled === false && quote.currency !== coin && symbol.startsWith(coin)
  }
  const paid = costs.flatMap((_, k) =>
    rows.filter(row => cells.costs(row)[k] !== 0 && isBought(k, row)).map(row => ({ k, row })),
  )
  if (paid.length === 0) return cells
  const { sideAt } = fillSides(cells, rows)
  const feeOf = ({ k, row }: (typeof paid)[number]) => cells.costs(row)[k]!
  const isOneSign = new Set(paid.map(fee => Math.sign(feeOf(fee)))).size === 1
  const isPart = (fee: (typeof paid)[number]) =>
    sideAt(fee.row) > 0 && Math.abs(feeOf(fee)) < MOST * Math.abs(cells.number('quantity', fee.row))
  if (!isOneSign || !paid.every(isPart)) return cells
  const taken = new Map<number, number>()
  for (const fee of paid) taken.set(fee.row, (taken.get(fee.row) ?? 0) + Math.abs(feeOf(fee)))
  const worth = new Set(paid.map(({ k, row }) => `${k} ${row}`))
  const has = (k: number, row: number) => worth.has(`${k} ${row}`)
  const notice =
    'fees of purchases are in the coin that was bought: so much less was bought, and each is worth so much at its price'
  return {
    ...cells,
    number: (name, row) => {
      const value = cells.number(name, row)
      const part = name === 'quantity' || name === 'amount' ? (taken.get(row) ?? 0) : 0
      return part === 0 ? value : value * (1 - part / Math.abs(cells.number('quantity', row)))
    },
    costs: row => cells.costs(row).map((cost, k) => (has(k, row) ? cost * cells.number('price', row) : cost)),
    coinOf: (cost, row) =>
      has(
        costs.findIndex(({ index }) => index === cost.index),
        row,
      )
        ? quoteOf(cells.text('symbol', row))!.currency
        : cells.coinOf(cost, row),
    notices: [...cells.notices, notice],
  }
}

/** Of what was bought, a fee in it. */
const MOST = 0.05
