import type { FileKind } from '../results/fileStats.ts'
import { cellNumber, POINT } from './columns/cellNumber.ts'
import { normaliseName, TIME_COLUMN } from './columns/findColumns.ts'
import type { Head } from './columns/head.ts'
import { EQUITY_NAMES } from './curves/curveColumns.ts'
import { inputError } from './files/inputError.ts'
import { NET_NAMES, R_NAMES } from './trades/resultColumns.ts'

const LEDGER = ['status', 'net', 'r', 'equitybefore', 'events']
const TRADE_LIST = ['side', 'entry', 'stop', 'exit']

/** What a file holds, by its header. Throws InputError where the header fits nothing. */
export function recogniseFile({ file, rows }: Head): FileKind {
  const header = rows[0]!
  const names = header.map(normaliseName)
  const isBare = header.some(cell => !Number.isNaN(cellNumber(cell.replace(',', '.'), POINT)))
  const hasAll = (wanted: readonly string[]) => wanted.every(name => names.includes(name))
  const hasOne = (wanted: readonly string[]) => wanted.some(name => names.includes(name))
  if (hasAll(LEDGER)) return 'ledger'
  if (isFillList(names)) throw inputError(file, FILLS, FILLS_HINT)
  if (hasOne(NET_NAMES) || hasOne(R_NAMES)) return 'results'
  if (hasAll(TRADE_LIST)) return 'trade-list'
  const hasTime = hasOne(TIME_COLUMN.aliases) || names[0] === ''
  if (hasOne(EQUITY_NAMES) || (!isBare && names.length === (hasTime ? 2 : 1))) return 'equity'
  throw inputError(
    file,
    isBare
      ? 'the file has no header row'
      : `the header fits nothing known: ${header.map(cell => cell.trim()).join(', ')}`,
    'name the columns in the first line: time,equity for a curve; entry_time,exit_time,net,r for trades; side,entry,stop,exit for prices of trades',
  )
}

const SIDES = ['side', 'type', 'action', 'direction', 'b/s', 'buy/sell', 'buysell', 'transactiontype']
const FILL_PRICES = ['price', 'fillprice', 'avgprice', 'averageprice', 'avgfillprice', 'executedprice', 'orderprice']
const QUANTITIES = [
  'quantity',
  'qty',
  'size',
  'amount',
  'volume',
  'filled',
  'executed',
  'contracts',
  'shares',
  'filledqty',
]
const FILLS =
  'the rows are fills or orders (a side, one price, a quantity): neither closed trades nor a curve of an account'
const FILLS_HINT =
  'export closed trades with their results (entry_time,exit_time,net), or join the fills of each trade to one row'

/** One price a row, bought or sold: a trade has two, and a curve has no side. */
function isFillList(names: readonly string[]): boolean {
  return [SIDES, FILL_PRICES, QUANTITIES].every(wanted => wanted.some(name => names.includes(name)))
}
