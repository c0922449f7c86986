import { areAroundZero, COMMA, POINT } from '../../columns/cellNumber.ts'
import { normaliseName } from '../../columns/findColumns.ts'
import type { Head } from '../../columns/head.ts'
import { looseNumber } from '../../columns/looseNumber.ts'
import { accountColumn } from '../accounts/accountColumn.ts'
import { costColumns } from '../costs/costColumns.ts'
import { withFeeCoin } from '../costs/feeCoinColumn.ts'
import { withCostsOfTotals } from '../costs/withCostsOfTotals.ts'
import { withoutPurchases } from '../costs/withoutPurchases.ts'
import { withRunningSums } from '../costs/withRunningSums.ts'
import { fillNames, isUnclearAmount, isWorthOfFill } from '../fillNames.ts'
import { withProvenQuantity } from '../fills/provenQuantity.ts'
import { quantityUnit, STATED_AMOUNT } from '../fills/quantityUnit.ts'
import { lookedUp, NET_NAMES, PAIR_NAMES, POSITION_IDS, TRADE_NAMES } from '../genericNames.ts'
import { columnsOfLedger, isLedger, type LedgerColumns } from '../ledgers/columnsOfLedger.ts'
import { withOutcomes } from '../outcomes/outcomeColumns.ts'
import { withEffect } from '../sides/effectColumn.ts'
import { sideReader } from '../sides/sideReader.ts'
import { sideOf } from '../sides/sideWords.ts'
import { symbolColumn } from '../symbols/symbolColumn.ts'
import { clocksApart } from '../times/clocksApart.ts'
import { timesByWords, WRITTEN_DATE } from '../times/timesByWords.ts'
import { NO_HABITS, type TradeColumn, type TradeFormat, type TradeLayout, type TradeShape } from '../tradeLayout.ts'
import { kindOfRow } from '../tradeWords.ts'
import { fillRows } from '../trips/fillRows.ts'
import { withQuantityByWords } from '../trips/quantityByWords.ts'
import { stateColumn } from '../trips/stateOfTrade.ts'

/** Columns by name in any order: a row for each trade, for each entry and exit, or for each fill. */
const generic: TradeFormat = {
  name: 'generic',
  kind: 'trades',
  about: 'CSV with a header: net or r, or side, entry, stop, exit; or fills: time, side, price, quantity',
  fallback: true,
  recognise(head) {
    const names = namesOf(head)
    const pairs = columnsOf(names, PAIR_NAMES, head)
    const kind = pairs.get('kind')
    const first = head.rows[1]?.[kind ?? -1] ?? ''
    if (kind !== undefined && pairs.has('trade') && kindOfRow(first) !== null)
      return layoutOf(head, 'pairs', timesByWords(head, names, 'pairs', pairs))
    const fills = timesByWords(head, names, 'fills', fillColumns(names, head))
    if (isFills(names, fills, head)) return layoutOf(head, 'fills', fills)
    const rows = head.rows.slice(1)
    const known = withQuantityByWords(head.rows[0]!, rows, columnsOf(names, TRADE_NAMES, head))
    const ledger = ledgerIn(head)
    if (isLedger(ledger)) return ledgerLayout(head, ledger, timesByWords(head, names, 'trades', ledger.columns))
    const trades = timesByWords(head, names, 'trades', known)
    const r = trades.get('r')
    const isRate =
      r !== undefined && head.stated?.has('r') !== true && rows.length >= LEAST_RATES && areAroundZero(rows, r)
    const isOfR = r !== undefined && !isRate
    const isList = trades.has('net') || isOfR || ['side', 'entry', 'exit'].every(name => trades.has(name as 'side'))
    return isList ? layoutOf(head, 'trades', withoutOtherSides(head, trades)) : null
  },
}

function namesOf({ rows: [header, ...rows] }: Head): string[] {
  return withNetReturn(utcFirst(header!).map(nameOf), rows)
}

/** What a user may name of a ledger. */
const OF_LEDGER = ['net', 'loss', 'symbol', 'account', 'exit_time', 'quote_coin', 'id']

/** The columns of a ledger, or those that may hold its amounts; null where the file is none. */
export function ledgerIn(head: Head): LedgerColumns | readonly number[] | null {
  const { rows, stated } = head
  if ([...(stated?.keys() ?? [])].some(name => !OF_LEDGER.includes(name))) return null
  const names = namesOf(head)
  const known = columnsOf(names, TRADE_NAMES, head)
  return columnsOfLedger({ header: rows[0]!, names, rows: rows.slice(1) }, known, stated)
}

/** Results in R of so many trades are not all around 0. */
const LEAST_RATES = 2

/** The name of a column without what its times or amounts are in; that of a result without the sign of its currency, too. */
function nameOf(cell: string): string {
  const plain = cell.replace(IN_UTC, '').replace(IN_CURRENCY, '')
  const bare = plain.replace(IN_MONEY, '')
  const result = lookedUp(bare)
  if (/^(return|result)s?$/.test(result) && bare !== cell) return 'return$'
  return NET_NAMES.includes(result) ? result : lookedUp(plain)
}

/** Returns may be shares; where their amounts have a currency, as TraderSync writes them, the net ones are results. */
function withNetReturn(names: readonly string[], rows: Head['rows']): string[] {
  const isMoney = (column: number) =>
    rows.some(cells => /\d/.test(cells[column] ?? '') && /[$€£¥]/.test(cells[column]!))
  return names.map((name, i) => (name === 'netreturn' && isMoney(i) ? 'netpnl' : name))
}

/** `P&L ($)`, `pnl_usdt`. */
const IN_MONEY =
  /(?<=\p{L})[ _]*[([]?(?:[$€£¥]|(?<=\()C(?=\))|(?<=[ _([])(?:USD|USDT|USDC|EUR|GBP|JPY|CHF|AUD|CAD|BTC|ETH))[)\]]?$/iu

/** What a clock is of: `Closing Time(UTC)`, `exit_time_utc`; without a zone it is UTC anyway. */
const IN_UTC = /(?:(?<=.)[ _,]+(?:UTC|GMT)|[ _]*[([] ?(?:UTC|GMT|Z)) ?(?:[+-]?0?0(?::?00)?)? ?[)\]]?$/i

/** Of two columns that differ in this alone the one of UTC has the name, and the other none. */
function utcFirst(header: readonly string[]): string[] {
  const cells = header.map(cell => cell.trim())
  const ofUtc = new Set(cells.filter(cell => IN_UTC.test(cell)).map(cell => normaliseName(cell.replace(IN_UTC, ''))))
  return cells.map(cell => (!IN_UTC.test(cell) && ofUtc.has(normaliseName(cell)) ? '' : cell))
}

/** What amounts are in, behind the name of their column: `Net USD`, `pnl (USDT)`. */
const IN_CURRENCY = /(?<=\p{L}|&\p{L}) +[([]?(USD|USDT|USDC|EUR|GBP|JPY|CHF|AUD|CAD|BTC|ETH)[)\]]?$/iu

/** Each column is the one that a user names, or takes the best of its names that is there and not taken; of two of results the one that holds some, of prices the one of numbers. */
function columnsOf(
  names: readonly string[],
  wanted: Partial<Record<TradeColumn, readonly string[]>>,
  head: Head,
): Map<TradeColumn, number> {
  const rows = head.rows.slice(1)
  const isWanted = (entry: [string, number]): entry is [TradeColumn, number] =>
    entry[0] === 'symbol' || Object.hasOwn(wanted, entry[0])
  const found = new Map([...(head.stated ?? [])].filter(isWanted))
  for (const [column, aliases] of Object.entries(wanted)) {
    if (found.has(column as TradeColumn)) continue
    const taken = [...found.values()]
    const cellsOf = (name: string) => rows.map(cells => (cells[names.indexOf(name)] ?? '').trim()).filter(Boolean)
    const isFilled = (name: string) => cellsOf(name).length > 0
    const isNumeric = (name: string) => isFilled(name) && cellsOf(name).every(isNumber)
    const holdsAll = (shape: RegExp) => (name: string) =>
      isFilled(name) && cellsOf(name).every(cell => shape.test(cell))
    const isFree = (name: string) => names.includes(name) && !taken.includes(names.indexOf(name))
    const areAll = (name: string) => new Set(cellsOf(name)).size === rows.length
    const isMeant = (name: string) =>
      name === ACCOUNT_CURRENCY ? holdsAll(CURRENCY)(name) : !POSITION_IDS.includes(name) || areAll(name)
    const free = aliases.filter(name => isFree(name) && isMeant(name))
    const tests: Partial<Record<string, (name: string) => boolean>> = {
      net: isFilled,
      price: isNumeric,
      quantity: holdsAll(AMOUNT),
      time: holdsAll(WRITTEN_DATE),
    }
    const preferred = tests[column] ?? null
    const alias = (preferred === null ? undefined : free.find(preferred)) ?? free[0]
    if (alias !== undefined) found.set(column as TradeColumn, names.indexOf(alias))
  }
  const amount = head.stated?.get('amount')
  if (amount !== undefined && !found.has('quantity')) found.set('quantity', amount)
  const symbol = found.has('symbol') ? null : symbolColumn(head.rows[0]!, rows, [...found.values()])
  if (symbol !== null) found.set('symbol', symbol)
  return found
}

/** Of what may be the quantity, the column that prices prove to be. */
function fillColumns(names: readonly string[], head: Head): ReadonlyMap<TradeColumn, number> {
  const wanted = fillNames(names)
  const found = columnsOf(names, wanted, head)
  if (head.stated?.has('quantity') === true || head.stated?.has('amount') === true) return found
  const named = wanted.quantity!.flatMap(name => (names.includes(name) ? [names.indexOf(name)] : []))
  return withPriceOfWorth(names, withProvenQuantity(head.rows.slice(1), found, named))
}

/** Where no column is of prices, the one of what fills were worth: a price is that of one. */
function withPriceOfWorth(
  names: readonly string[],
  found: ReadonlyMap<TradeColumn, number>,
): ReadonlyMap<TradeColumn, number> {
  const amount = found.get('amount')
  const isWorth = amount !== undefined && found.has('quantity') && isWorthOfFill(names[amount]!)
  return found.has('price') || !isWorth ? found : new Map([...found, ['price', amount]])
}

/** `Account (Currency)` may hold the account, whatever it is in. */
const ACCOUNT_CURRENCY = 'accountcurrency'
const CURRENCY = /^[A-Z]{3,5}$/

/** With its unit or without, and no share, date or fraction. */
const AMOUNT = /^[$€£+-]?[\d.,' ]*\d[\d.,' ]*(e[+-]?\d+)?[ a-z]*$/i

function isNumber(cell: string): boolean {
  return [POINT, COMMA].some(mark => !Number.isNaN(looseNumber(cell, mark)))
}

/** One price a row, bought or sold: a trade has two, and a curve has no side. Without a column of sides quantities of both signs tell, where no result stands beside them or a user names them. */
function isFills(names: readonly string[], fills: ReadonlyMap<TradeColumn, number>, { rows, stated }: Head): boolean {
  const hasTwoPrices = [TRADE_NAMES.entry!, TRADE_NAMES.exit!].some(aliases =>
    aliases.some(name => names.includes(name)),
  )
  const [quantity, price] = [fills.get('quantity'), fills.get('price')]
  if (hasTwoPrices || quantity === undefined || price === undefined) return false
  const has = (sign: RegExp) => rows.slice(1).some(cells => sign.test(cells[quantity]?.trim() ?? ''))
  const isSaid = stated?.has('quantity') === true && stated.has('price')
  const isSigned =
    has(/^[-−]\D?\d/) && has(/^\+?\D?\d/) && fills.has('symbol') && fills.has('time') && (isSaid || !fills.has('net'))
  return fills.has('side') || isSigned
}

/** A column such as "type" that holds no sides is none, unless its name says so. */
function withoutOtherSides({ rows }: Head, trades: ReadonlyMap<TradeColumn, number>): ReadonlyMap<TradeColumn, number> {
  const side = trades.get('side')
  if (side === undefined || normaliseName(rows[0]![side]!) === 'side') return trades
  const words = rows.slice(1).map(cells => cells[side]?.trim() ?? '')
  const read = sideReader(
    words.filter(word => NO_DEPOSIT.test(word)),
    sideOf,
  )
  const isSide = (cells: readonly string[]) =>
    cells[side] === undefined || !NO_DEPOSIT.test(cells[side].trim()) || !Number.isNaN(read(cells[side]))
  if (rows.slice(1).every(isSide)) return trades
  return new Map([...trades].filter(([name]) => name !== 'side'))
}

function layoutOf(head: Head, shape: TradeShape, stated: ReadonlyMap<TradeColumn, number>): TradeLayout {
  const { rows } = head
  const header = rows[0]!
  const state = shape === 'trades' ? stateColumn(header, rows.slice(1)) : null
  const isFree = state !== null && ![...stated.values()].includes(state)
  const known = withFeeCoin(header, rows.slice(1), isFree ? new Map([...stated, ['kind', state]]) : stated)
  const isOfR = shape === 'trades' && !known.has('net') && !known.has('entry')
  const hasQuantity = known.has('quantity') || known.has('size')
  const costs = costColumns(isOfR ? [] : header, rows.slice(1), hasQuantity)
  const named = withoutPurchases(costs, header, rows.slice(1), known)
  const found = shape === 'fills' ? withCostsOfTotals(named, header, rows.slice(1), known) : named
  const summed = shape === 'fills' ? known : withRunningSums(header, rows.slice(1), known, found.costs)
  const account = head.stated?.get('account') ?? accountColumn(header, rows.slice(1))
  const isOther = account !== null && ![...summed.values()].includes(account)
  const owned = isOther ? new Map([...summed, ['account', account] as const]) : summed
  const told = shape === 'trades' ? withOutcomes(header, rows.slice(1), owned) : owned
  const columns = shape === 'fills' ? withEffect(header, rows.slice(1), told) : told
  return {
    shape,
    headerLines: 1,
    header,
    ...clocksApart(header, rows.slice(1), columns),
    ...(shape === 'fills' ? { ...fillRows(rows, columns), ...sizesOf(head, columns) } : {}),
    ...found,
    ...(shape === 'trades' && columns.has('side')
      ? { onlyRows: { column: columns.get('side')!, fits: NO_DEPOSIT, others: 'of deposits and the like' } }
      : {}),
    ...unitOfQuantity(head, columns),
    habits: NO_HABITS,
  }
}

function ledgerLayout(head: Head, { costs }: LedgerColumns, columns: ReadonlyMap<TradeColumn, number>): TradeLayout {
  const header = head.rows[0]!
  const habits = { ...NO_HABITS, result: 'results are after the fees and funding that have rows of their own' }
  const times = clocksApart(header, head.rows.slice(1), columns)
  return { shape: 'trades', headerLines: 1, header, ...times, costs, isLedger: true, habits }
}

function unitOfQuantity({ rows, stated }: Head, columns: TradeLayout['columns']): Pick<TradeLayout, 'quantityUnit'> {
  const column = columns.get('quantity')
  if (column === undefined || stated?.has('quantity') === true) return {}
  const cells = rows.slice(1).map(row => row[column] ?? '')
  const unit = column === stated?.get('amount') ? STATED_AMOUNT : quantityUnit(rows[0]![column]!, cells)
  return unit === undefined ? {} : { quantityUnit: unit }
}

/** What amounts and quantities may be by their names; a user who names the column of amounts says what they are. */
function sizesOf(
  { rows, stated }: Head,
  columns: TradeLayout['columns'],
): Pick<TradeLayout, 'isUnclearAmount' | 'mayBeContracts'> {
  const amount = columns.get('amount')
  const isFree = amount !== undefined && stated?.has('amount') !== true
  return {
    isUnclearAmount: isFree && isUnclearAmount(lookedUp(rows[0]![amount]!)),
    ...(isFree && columns.has('quantity') && stated?.has('quantity') !== true ? { mayBeContracts: true } : {}),
  }
}

/** Statements list what came in and went out among the trades. */
const NO_DEPOSIT = /^(?!(deposit|withdrawal|balance|credit|transfer)s?$)/i

export default generic
