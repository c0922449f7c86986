import { isDollar, isFiat } from '../currencies/quoteOf.ts'
import type { TradeColumn } from '../tradeLayout.ts'
import { isFeeWord, wordsOf } from './costWords.ts'
import { CURRENCY } from './currencyWords.ts'

type Rows = readonly (readonly string[])[]

const COIN = /^(?=.*[A-Z])[A-Z0-9]{2,10}$/
/** By which the name of a column says that it holds what fees were paid in. */
const PAID_IN = /(in|with|by|currency|coin|asset|ccy|token|w(ä|ae)hrung|moneda|devise|valuta|moeda)$/
const JOINED = /^(\p{L}*(fee|commission|comm)s?)(paid|charged)?(in|with|by|currency|coin|asset|ccy|token)$/u

/** Whether a column holds what fees were paid in, by its name and its cells: `Fees Paid In`, `Commission token`. */
export function isFeeCoin(header: readonly string[], rows: Rows, column: number): boolean {
  const words = wordsOf(header[column]!)
  const name = words.join('')
  if (!words.some(isFeeWord) && !JOINED.test(name)) return false
  const cells = rows.map(row => (row[column] ?? '').trim().toUpperCase()).filter(cell => !/^-?$/.test(cell))
  const isKnown = (cell: string) => isFiat(cell) || isDollar(cell) || CURRENCY.test(cell.toLowerCase())
  return cells.length > 0 && cells.every(cell => isKnown(cell) || (PAID_IN.test(name) && COIN.test(cell)))
}

/** The columns of a list with that of what its fees were paid in, of several the one that tells of most coins. */
export function withFeeCoin(
  header: readonly string[],
  rows: Rows,
  known: ReadonlyMap<TradeColumn, number>,
): ReadonlyMap<TradeColumn, number> {
  if (known.has('fee_coin')) return known
  const coinsOf = (column: number) => new Set(rows.map(row => row[column])).size
  const isFree = (column: number) => ![...known.values()].includes(column)
  const [first] = [...header.keys()]
    .filter(column => isFree(column) && isFeeCoin(header, rows, column))
    .sort((a, b) => coinsOf(b) - coinsOf(a))
  return first === undefined ? known : new Map([...known, ['fee_coin', first]])
}
