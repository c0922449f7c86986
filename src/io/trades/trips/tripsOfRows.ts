import { REASONS, Reason } from '../../../core/tape.ts'
import { meant } from '../../../scenario/messages.ts'
import type { ProblemList } from '../../columns/problemList.ts'
import { unguarded } from '../../csv/guardedText.ts'
import {
  type CellPlace,
  checkExtreme,
  checkFunding,
  checkOptionalPrice,
  checkPrice,
  checkTime,
} from '../checkValues.ts'
import { refuseSide } from '../sides/refuseSide.ts'
import { refuseUnsigned } from '../sides/refuseUnsigned.ts'
import { sideReader } from '../sides/sideReader.ts'
import { isOfClosing, sideOfTrade } from '../sides/sideWords.ts'
import { turnedSides } from '../sides/turnedSides.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { TradeColumn, TradeTime } from '../tradeLayout.ts'
import { pricedTrips, type StatedValues } from './pricedTrips.ts'
import type { RawTrip } from './rawTrip.ts'
import { withProvenPrices } from './withProvenPrices.ts'

/** What the cells of trades are judged by. */
export interface Judging {
  readonly negativePrices: boolean
  /** Whether rows with a result may have no prices. */
  readonly mayMissPrices?: boolean
  readonly problems: ProblemList
}

/** The trades of a file with a row for each. Where it has no results they follow from what a point is worth, as stated, or as its multipliers say. */
export function tripsOfRows(
  cells: TradeCells,
  judging: Judging,
  stated: StatedValues,
): { trips: readonly RawTrip[]; notices: readonly string[] } {
  const { columns } = cells.layout
  const { results } = stated
  const rows = Array.from({ length: cells.rows }, (_, row) => row)
  const saidAt = sidesOf(cells, rows)
  const turned = turnedSides(cells, rows, saidAt)
  if (turned.unsigned !== null && results && columns.has('net') && !columns.has('outcome'))
    refuseUnsigned(cells, turned.unsigned, judging.problems)
  const sideAt = turned.isTurned ? (row: number) => -saidAt(row) : saidAt
  const isOfBoth = columns.has('bought_time') && columns.has('bought_at')
  const judged = { ...judging, mayMissPrices: results }
  const made = rows.map(row => (isOfBoth ? boughtAndSold(cells, row, judged) : tripOfRow(cells, row, judged, sideAt)))
  const told = withProvenPrices(cells, made, results ? null : judging.problems)
  const priced = pricedTrips(cells, told.trips, stated)
  return {
    trips: priced.trips,
    notices: [...turned.notices, ...told.notices, ...missingPrices(cells, made), ...priced.notices],
  }
}

/** Of some rows prices are missing, of others not. */
function missingPrices({ layout }: TradeCells, trips: readonly RawTrip[]): string[] {
  const missing = trips.filter(({ entry, exit }) => Number.isNaN(entry) || Number.isNaN(exit)).length
  const isOfPrices = layout.columns.has('entry') && layout.columns.has('exit')
  if (!isOfPrices || missing === 0 || missing === trips.length) return []
  return [`${missing} of ${trips.length} trades have no entry or exit price: their results count`]
}

/** A result counts without its prices. */
export function checkOfPrices({ layout, number }: TradeCells, row: number, { mayMissPrices }: Judging) {
  const result = number(layout.columns.has('net') ? 'net' : 'r', row)
  return mayMissPrices === true && !Number.isNaN(result) ? checkOptionalPrice : checkPrice
}

type SideAt = (row: number) => number

function tripOfRow(cells: TradeCells, row: number, judging: Judging, sideAt: SideAt): RawTrip {
  const { columns } = cells.layout
  const place = placeOf(cells, row, judging)
  const names = pricesOf(columns, sideAt(row))
  const check = checkOfPrices(cells, row, judging)
  const price = (i: 0 | 1) => (names === null ? Number.NaN : check(cells.number(names[i], row), place(names[i])))
  const entry = price(0)
  const side = sideOfRow(cells, row, judging, sideAt)
  const extreme = (names: readonly ['worst' | 'best', 'lowest' | 'highest']) => {
    const name = columns.has(names[0]) ? names[0] : names[1]
    return checkExtreme(cells.number(name, row), place(name))
  }
  return {
    ...unknownTrip(cells, row),
    side,
    quantity: Math.abs(cells.number(columns.has('size') ? 'size' : 'quantity', row)),
    ...timesOf(cells, row, place),
    entry,
    stop: stopOf(cells.number('stop', row), place('stop')),
    target: stopOf(cells.number('target', row), place('target')),
    exit: price(1),
    reason: reasonOf(cells, row, judging),
    worst: extreme(['worst', side > 0 ? 'lowest' : 'highest']),
    best: extreme(['best', side > 0 ? 'highest' : 'lowest']),
    fundingPerUnit: checkFunding(cells.number('funding_per_unit', row), entry, place('funding_per_unit')),
  }
}

/** Entry and exit: what a long bought at came first, what a short did came last. */
function pricesOf(columns: TradeCells['layout']['columns'], side: number) {
  if (columns.has('entry') && columns.has('exit')) return ['entry', 'exit'] as const
  if (!columns.has('bought_at')) return null
  return side > 0 ? (['bought_at', 'sold_at'] as const) : (['sold_at', 'bought_at'] as const)
}

/** When it was entered and left; of a purchase and a sale the first was the entry. */
function timesOf(cells: TradeCells, row: number, place: (name: TradeColumn) => CellPlace) {
  const { columns } = cells.layout
  const time = (name: TradeTime) => checkTime(cells.time(name, row), place(name))
  if (!columns.has('bought_time') && !columns.has('sold_time'))
    return { entryTime: time('entry_time'), exitTime: time('exit_time') }
  const [bought, sold] = [time('bought_time'), time('sold_time')]
  const isShort = sold < bought || (Number.isNaN(bought) && columns.has('bought_time'))
  return isShort ? { entryTime: sold, exitTime: bought } : { entryTime: bought, exitTime: sold }
}

/** A row that says what was bought and sold, and when: what came first was the entry. */
function boughtAndSold(cells: TradeCells, row: number, judging: Judging): RawTrip {
  const place = placeOf(cells, row, judging)
  const check = checkOfPrices(cells, row, judging)
  const bought = check(cells.number('bought_at', row), place('bought_at'))
  const sold = check(cells.number('sold_at', row), place('sold_at'))
  const boughtTime = checkTime(cells.time('bought_time', row), place('bought_time'))
  const soldTime = checkTime(cells.time('sold_time', row), place('sold_time'))
  const isLong = boughtTime === soldTime ? boughtFirst(cells, row, judging) : boughtTime < soldTime
  return {
    ...unknownTrip(cells, row),
    side: isLong ? 1 : -1,
    quantity: Math.abs(cells.number('quantity', row)),
    entryTime: isLong ? boughtTime : soldTime,
    entry: isLong ? bought : sold,
    exitTime: isLong ? soldTime : boughtTime,
    exit: isLong ? sold : bought,
  }
}

/** Of two fills at one time the one with the lower number came first. */
function boughtFirst(cells: TradeCells, row: number, { problems }: Judging): boolean {
  const [bought, sold] = [Number(cells.text('bought_id', row)), Number(cells.text('sold_id', row))]
  if (!(bought !== sold)) {
    const message = 'bought and sold at one time, and the numbers of the fills do not tell which came first'
    problems.add(cells.lineOf(row), cells.label('bought_time'), message, 'leave the row out')
  }
  return bought < sold
}

export function placeOf(cells: TradeCells, row: number, judging: Judging): (name: TradeColumn) => CellPlace {
  const line = cells.lineOf(row)
  return name => ({ ...judging, line, column: cells.label(name) })
}

/** A trade of which nothing is known yet but its result and what it cost. */
export function unknownTrip(cells: TradeCells, row: number): RawTrip {
  const none = Number.NaN
  return {
    line: cells.lineOf(row),
    id: unguarded(cells.text('id', row)) || String(row + 1),
    symbol: cells.text('symbol', row),
    account: cells.text('account', row),
    side: none,
    quantity: none,
    entryTime: none,
    entry: none,
    stop: none,
    target: none,
    exitTime: none,
    exit: none,
    legs: [],
    reason: '',
    worst: none,
    best: none,
    fundingPerUnit: 0,
    result: cells.number('net', row),
    isPriced: false,
    gross: cells.number('gross', row),
    costs: cells.costs(row),
    settled: 0,
    cumulative: cells.number('cumulative', row),
    adverse: Math.abs(cells.number('adverse', row)),
    favourable: Math.abs(cells.number('favourable', row)),
    amount: cells.number('amount', row),
    r: cells.number('r', row),
  }
}

/** Platforms write 0 where there is no stop, or no target. */
function stopOf(value: number, place: CellPlace): number {
  return value === 0 ? Number.NaN : checkOptionalPrice(value, place)
}

/** What the cells of sides say, in the row's own trade: +1 long, -1 short, NaN where they do not. */
function sidesOf(cells: TradeCells, rows: readonly number[]): SideAt {
  const { columns, habits } = cells.layout
  if (!columns.has('side')) return () => Number.NaN
  const text = (row: number) => cells.text('side', row)
  const read = sideReader(rows.map(text), sideOfTrade)
  const turned = habits.side === 'closes' ? -1 : 1
  return row => (isOfClosing(text(row)) ? read(text(row)) : turned * read(text(row)))
}

/** NaN where the file has no such column, or a side where the word is not known: then a problem is added. */
function sideOfRow(cells: TradeCells, row: number, { problems }: Judging, sideAt: SideAt): number {
  const { columns } = cells.layout
  if (columns.has('short')) return /^(true|1)$/i.test(cells.text('short', row)) ? -1 : 1
  if (columns.has('size')) return Math.sign(cells.number('size', row))
  if (!columns.has('side')) return Number.NaN
  const text = cells.text('side', row)
  if (text === '' && columns.has('r')) return 1
  const side = sideAt(row)
  if (Number.isNaN(side)) refuseSide(cells, row, ['long', 'short', 'buy', 'sell'], problems)
  return side
}

function reasonOf(cells: TradeCells, row: number, { problems }: Judging): string {
  const text = cells.text('reason', row).toLowerCase()
  if (text === '') return ''
  const reason = REASONS.indexOf(text as (typeof REASONS)[number])
  const column = cells.label('reason')
  if (reason === Reason.target && Number.isNaN(cells.number('target', row))) {
    const message = 'found target in a row without a target'
    problems.add(cells.lineOf(row), column, message, 'give the target, or leave the reason')
  }
  if (reason >= 0) return text
  const allowed = REASONS.slice(0, Reason.none)
  const message = `found "${text}"; allowed: ${allowed.join(', ')}, or nothing`
  problems.add(cells.lineOf(row), column, message, meant(text, allowed))
  return ''
}
