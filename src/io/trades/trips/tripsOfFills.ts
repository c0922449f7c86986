import { counted } from '../../columns/repairText.ts'
import { checkFilled, checkPrice, checkTime } from '../checkValues.ts'
import { pointValue, refuseUnclearAmount } from '../pointValue.ts'
import { fillSides } from '../sides/fillSides.ts'
import { refuseSide } from '../sides/refuseSide.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { CostReading } from '../tradeLayout.ts'
import { isSettlement } from './isSettlement.ts'
import { meanPrice } from './meanPrice.ts'
import { type FillPart, type ListedFill, type ListedSettlement, type PairedFills, pairFills } from './pairFills.ts'
import type { RawTrip } from './rawTrip.ts'
import { oldestFirst } from './tripOrder.ts'
import { type Judging, placeOf } from './tripsOfRows.ts'

/**
 * The round trips of a file with a row for each fill, and what a reader should know about them. Where the file has no
 * results they follow from the prices, and from what one point of one unit is worth.
 */
export function tripsOfFills(
  cells: TradeCells,
  judging: Judging,
  { pointValue: stated, inverse, costs, results }: Stated,
): { trips: RawTrip[]; notices: string[]; areNet: boolean } {
  const { problems } = judging
  if (!cells.layout.columns.has('time')) {
    const names = cells.layout.header.map(name => name.trim()).join(', ')
    problems.add(1, '', NO_TIME, `the columns are: ${names}; say which: columns: { time: … } (--column time=…)`)
    return { trips: [], notices: [], areNet: false }
  }
  const rows = oldestFirst(
    Array.from({ length: cells.rows }, (_, row) => row),
    row => cells.time('time', row),
  )
  const isSettled = (row: number) => isSettlement(cells, row)
  const sides = fillSides(
    cells,
    rows.order.filter(row => !isSettled(row)),
  )
  const listed = rows.order.map(row =>
    isSettled(row)
      ? settlementOf(cells, row, judging, costs === 'add' ? 1 : -1)
      : fillOf(cells, row, judging, sides.sideAt(row)),
  )
  // A cell that could not be read has its problem already, and is NaN here.
  if (problems.count > 0) return { trips: [], notices: [], areNet: false }
  const { trips, open, older, apart } = pairFills(listed)
  const areNet = older.length > 0 && older.every(isOwnCost)
  for (const { line, result } of areNet ? [] : older) {
    const message = `a result of ${result} where nothing is open: the position is older than the file`
    problems.add(line, cells.label('net'), message, 'leave out the rows before the first one that opens a position')
  }
  const { worth, notice, isUnclear } = pointValue(cells, stated)
  const isPriced = results && trips.some(({ exits }) => exits.some(({ fill }) => Number.isNaN(fill.result)))
  if (isPriced && isUnclear) refuseUnclearAmount(cells, worth!, problems)
  const closing = new Set(trips.flatMap(({ exits }) => exits.map(({ fill }) => fill)))
  const rule = 'the rows are fills: paired first in, first out; a trade lasts until its position is closed'
  return {
    trips: trips.map((trip, i) => tripOf(trip, i, { worth, inverse, closing: areNet ? closing : null })),
    areNet,
    notices: [
      rule,
      ...(isPriced && notice !== null ? [notice] : []),
      ...sides.notices,
      ...(rows.how === null ? [] : [rows.how]),
      ...settlementNotices(cells, rows.order.filter(isSettled).length, apart.length),
      ...(open.length > 0 ? [`${counted(open.length, 'fill')} still open at the end: left out`] : []),
    ],
  }
}

interface Stated {
  /** Null where nobody says. */
  readonly pointValue: number | null
  readonly inverse: boolean
  readonly costs: CostReading | null
  /** Whether anybody asks for results in money. */
  readonly results: boolean
}

const NO_TIME = 'the rows are fills, and no column says when each was'

/** `sign`: of what an amount of costs does to the balance. */
function settlementOf(cells: TradeCells, row: number, judging: Judging, sign: 1 | -1): ListedSettlement {
  const place = placeOf(cells, row, judging)
  const isChange = cells.layout.settlements?.by === 'change'
  const funding = isChange ? cells.number('change', row) : sum(cells.costs(row), cost => sign * cost)
  if (isChange && cells.layout.columns.has('change')) checkFilled(funding, place('change'))
  return {
    line: cells.lineOf(row),
    market: cells.text('symbol', row),
    held: Math.abs(cells.number('quantity', row)),
    funding,
  }
}

function settlementNotices({ layout }: TradeCells, all: number, apart: number): string[] {
  if (layout.settlements?.by === 'change' && !layout.columns.has('change'))
    return all > 0 ? [`${counted(all, 'settlement')} of funding: not used`] : []
  const taken = all - apart
  return [
    ...(taken > 0 ? [`${counted(taken, 'settlement')} of funding: in the result of the trade that was open`] : []),
    ...(apart > 0
      ? [`${counted(apart, 'settlement')} of funding of another position than the fills leave open: left out`]
      : []),
  ]
}

function fillOf(cells: TradeCells, row: number, judging: Judging, side: number): ListedFill {
  const { problems } = judging
  const place = placeOf(cells, row, judging)
  const line = cells.lineOf(row)
  const signed = cells.number('quantity', row)
  const time = checkTime(cells.time('time', row), place('time'))
  checkFilled(time, place('time'))
  checkFilled(signed, place('quantity'))
  if (signed === 0) {
    problems.add(line, cells.label('quantity'), `found ${signed}; allowed: a quantity other than 0`)
  }
  if (Number.isNaN(side)) refuseSide(cells, row, ['buy', 'sell'], problems)
  const held = cells.text('position_side', row).toUpperCase()
  const symbol = cells.text('symbol', row)
  if (cells.layout.partly?.test(cells.text('kind', row)))
    problems.add(line, cells.label('kind'), 'an order of which a part was filled, and no column says how much', PARTLY)
  return {
    line,
    id: cells.text('id', row),
    market: held === '' || held === 'BOTH' ? symbol : `${symbol} ${held}`,
    symbol,
    time,
    side,
    price: checkPrice(cells.number('price', row), place('price')),
    quantity: Math.abs(signed),
    result: cells.number('net', row),
    costs: cells.costs(row),
  }
}

const PARTLY = 'name the column of what was filled: --column quantity=…; or leave the row out'

/** A fill that opens a position makes what it costs: then the results of fills are after their costs. */
function isOwnCost({ result, costs }: ListedFill): boolean {
  const cost = costOf({ costs })
  return result < 0 && Math.abs(result + cost) <= ROUNDED * cost
}

function costOf({ costs }: Pick<ListedFill, 'costs'>): number {
  return sum(costs, Math.abs)
}

const ROUNDED = 1e-3

interface OfFills {
  /** What a point of one unit is worth in money; null = nobody says. */
  readonly worth: number | null
  readonly inverse: boolean
  /** Where the results of fills are after their costs, those of the entries, too: the fills that close something. */
  readonly closing: ReadonlySet<ListedFill> | null
}

function tripOf({ side, entries, exits }: PairedFills, i: number, { worth, inverse, closing }: OfFills): RawTrip {
  const [first, last] = [entries[0]!.fill, exits.at(-1)!.fill]
  const total = sum(entries, ({ quantity }) => quantity)
  const [entry, exit] = [average(entries, inverse), average(exits, inverse)]
  const hasResults = !Number.isNaN(last.result)
  const none = Number.NaN
  return {
    line: last.line,
    id: first.id || String(i + 1),
    symbol: first.symbol,
    side,
    quantity: total,
    entryTime: first.time,
    entry,
    stop: none,
    target: none,
    exitTime: last.time,
    exit,
    legs:
      exits.length === 1
        ? []
        : exits.map(({ fill, quantity }) => ({ share: quantity / total, price: fill.price, time: fill.time })),
    reason: '',
    worst: none,
    best: none,
    fundingPerUnit: 0,
    result: hasResults ? resultOf(entries, exits, closing) : side * total * (exit - entry) * (worth ?? none),
    isPriced: !hasResults,
    gross: none,
    settled: sum(entries, ({ funding }) => funding),
    costs: first.costs.map((_, k) => sum([...entries, ...exits], part => shareOf(part) * part.fill.costs[k]!)),
    entryCosts: first.costs.map((_, k) => sum(entries, part => shareOf(part) * part.fill.costs[k]!)),
    ...{ cumulative: none, adverse: none, favourable: none, amount: none },
    r: none,
  }
}

/** The result of a fill that closes one position and opens the next is after its costs of both: those of the entry are moved there. */
function resultOf(entries: readonly FillPart[], exits: readonly FillPart[], closing: OfFills['closing']): number {
  if (closing === null) return sum(exits, ({ fill }) => fill.result)
  const own = sum(entries, part => shareOf(part) * (closing.has(part.fill) ? -costOf(part.fill) : part.fill.result))
  return own + sum(exits, part => part.fill.result + (1 - shareOf(part)) * costOf(part.fill))
}

/** Equal prices average to themselves, to the last digit. */
function average(parts: readonly FillPart[], inverse: boolean): number {
  const first = parts[0]!.fill.price
  if (parts.every(({ fill }) => fill.price === first)) return first
  const total = sum(parts, ({ quantity }) => quantity)
  return meanPrice(inverse, of => sum(parts, ({ fill, quantity }) => quantity * of(fill.price)) / total)
}

function shareOf({ fill, quantity }: FillPart): number {
  return quantity / fill.quantity
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
