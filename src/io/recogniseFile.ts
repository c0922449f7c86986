import type { FileKind } from '../results/fileStats.ts'
import { isOfPricePoints, PRICE_POINTS, PRICE_POINTS_HINT } from './bars/pricePoints.ts'
import { cellNumber, POINT } from './columns/cellNumber.ts'
import { normaliseName, TIME_COLUMN } from './columns/findColumns.ts'
import type { Head } from './columns/head.ts'
import { EQUITY_NAMES } from './curves/curveColumns.ts'
import { inputError } from './files/inputError.ts'
import { isResultWord, mayBeResult, wordsOf } from './trades/costs/costWords.ts'
import { askOfFills } from './trades/fills/likelyFills.ts'
import { askOfLedger } from './trades/ledgers/askOfLedger.ts'
import { tradesOf } from './trades/recogniseTrades.ts'
import type { TradeLayout } from './trades/tradeLayout.ts'

const LEDGER = ['status', 'net', 'r', 'equitybefore', 'events']

/** What a file holds, by its header and first rows. Throws InputError where they fit nothing. */
export function recogniseFile(head: Head): FileKind {
  const header = head.rows[0]!
  const names = header.map(normaliseName)
  const isBare = header.some(cell => !Number.isNaN(cellNumber(cell.replace(',', '.'), POINT)))
  const hasOne = (wanted: readonly string[]) => wanted.some(name => names.includes(name))
  if (LEDGER.every(name => names.includes(name))) return 'ledger'
  const trades = tradesOf(head)
  if (trades !== null) return hasResults(trades.layout) ? 'results' : 'trade-list'
  const points = header.find(isResultInPoints)
  if (points !== undefined) throw inputError(head.file, `column "${points.trim()}" is in no money`, POINTS_HINT)
  const asked = askOfLedger(head) ?? askOfFills(header, head.rows.slice(1))
  if (asked !== null) throw inputError(head.file, asked.message, asked.hint)
  if (isOrderList(names)) throw inputError(head.file, ORDERS, ORDERS_HINT)
  if (isTape(names)) throw inputError(head.file, TAPE, ORDERS_HINT)
  if (isOfPricePoints(header) && !hasOne(EQUITY_NAMES.filter(name => name !== 'price')))
    throw inputError(head.file, PRICE_POINTS, PRICE_POINTS_HINT)
  const hasTime = hasOne(TIME_COLUMN.aliases) || names[0] === ''
  if (hasOne(EQUITY_NAMES) || (!isBare && names.length === (hasTime ? 2 : 1))) return 'equity'
  throw inputError(
    head.file,
    isBare
      ? 'the file has no header row'
      : `the header fits nothing known: ${header.map(cell => cell.trim()).join(', ')}`,
    isBare ? HINT + BARE : asResult(header) + HINT,
  )
}

/** What may hold the results, by a word of its name: asked for, as it may be in R, in percent, or a running sum. */
function asResult(header: readonly string[]): string {
  const name = header.find(mayBeResult)?.trim()
  return name === undefined
    ? ''
    : `where ${JSON.stringify(name)} is the result of a trade in money: --column net=${JSON.stringify(name)}; else `
}

/** `PnL ticks`, `Profit (points)`, `Gewinn in Pips`. */
function isResultInPoints(name: string): boolean {
  const words = wordsOf(name)
  return (
    words.some(isResultWord) && words.some(word => /^(ticks?|points?|pts|pips?|punkte?|puntos?|pontos?)$/.test(word))
  )
}

const POINTS_HINT =
  'give the results in money, in a column "net", or in R, in a column "r"; or side, entry, exit and quantity, and what a point is worth: --point-value'

/** Whether a file is of trades, orders or equity, whatever rates stand beside them. */
export function holdsMore(head: Head): boolean {
  const names = head.rows[0]!.map(normaliseName)
  const isCurve = EQUITY_NAMES.some(name => name !== 'price' && name !== 'index' && names.includes(name))
  return tradesOf(head) !== null || isOrderList(names) || isCurve
}

const HINT =
  'name the columns in the first line: time,equity for a curve; time,rate for funding rates; entry_time,exit_time,net,r for trades; side,entry,stop,exit for prices of trades; or say which is which: --column net=Result for trades, --column time=Day --column rate=Paid for funding rates, --column time=Day --column open=First … for bars'

const BARE = '; of a file without a header by their numbers: --column exit_time=1 --column net=5'

/** Fills have results, if only by their prices. */
function hasResults({ shape, columns }: TradeLayout): boolean {
  return shape === 'fills' || columns.has('net') || columns.has('r')
}

const SIDES = ['side', 'action', 'direction', 'b/s', 'buy/sell', 'buysell']
const QUANTITIES = ['quantity', 'qty', 'orderqty', 'contracts', 'shares', 'size']
const ORDERS =
  'the rows are orders (a side and a quantity, and no price of a fill): neither trades nor a curve of an account'
const ORDERS_HINT = 'export fills (time, side, price, quantity) or closed trades (entry_time, exit_time, net)'

const ORDER_MARKS = [...QUANTITIES, 'orderid', 'ordertype', 'tradeid', 'execid', 'fillid']
const TAPE =
  'the rows are prices at which something was traded, with a size or an order each, and no side: no curve of an account'

/** Prices of orders or fills without a side: closes with their volume are a curve. */
function isTape(names: readonly string[]): boolean {
  return names.includes('price') && ORDER_MARKS.some(name => names.includes(name))
}

/** What is bought or sold, without a price at which it was: a curve has no side. */
function isOrderList(names: readonly string[]): boolean {
  return [SIDES, QUANTITIES].every(wanted => wanted.some(name => names.includes(name)))
}
