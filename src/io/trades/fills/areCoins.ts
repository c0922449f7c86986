import type { TradeCells } from '../tradeCells.ts'
import { mayBeInverse } from './moneyQuantities.ts'

/** `Filled Qty (Crypto)`, beside one of contracts. */
const OF_COINS = /[([](crypto|coins?|base)[)\]]$/i

/**
 * Whether the name of the quantities, or what stands behind them, says that they are of the coin that is traded, and it is traded
 * for a coin that stands for a dollar: then a point of one is worth one.
 */
export function areCoins(cells: TradeCells, rows: readonly number[]): boolean {
  const unit = cells.layout.quantityUnit
  const isNamed = OF_COINS.test(cells.label('quantity').trim())
  return rows.every(row => {
    const symbol = cells.text('symbol', row).trim().toUpperCase()
    return !mayBeInverse(symbol) && (isNamed || (unit !== undefined && symbol.startsWith(unit)))
  })
}
