import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import { checkFilled, checkPrice, checkTime } from '../checkValues.ts'
import { pointValue, refuseUnclearAmount } from '../pointValue.ts'
import { fillSides } from '../sides/fillSides.ts'
import { refuseSide } from '../sides/refuseSide.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { CostReading } from '../tradeLayout.ts'
import { readCashFlows } from './cashFlows.ts'
import { isSettlement } from './isSettlement.ts'
import { type FillPart, type ListedFill, type ListedSettlement, type PairedFills, pairFills } from './pairFills.ts'
import type { RawTrip } from './rawTrip.ts'
import { costOf, sum, tripOfFills } from './tripOfFills.ts'
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
  const value = pointValue(cells, stated)
  const flows = readCashFlows(listed, value, cells.label('net'))
  const { trips, open, older, apart } = pairFills(flows.rows)
  const areNet = older.length > 0 && older.every(isOwnCost)
  if (!areNet) refuseOlder(older, trips.length > 0, cells, problems)
  const { worth, notice, isUnclear } = flows.value
  if (results && worth === null && flows.value.bySymbol === null)
    for (const { exits } of trips) refuseGap(exits, cells, problems)
  const isPriced =
    results && trips.some(({ exits }) => exits.some(({ fill }) => Number.isNaN(fill.result) && Number.isNaN(fill.flow)))
  if (isPriced && isUnclear) refuseUnclearAmount(cells, worth!, problems)
  const closing = new Set(trips.flatMap(({ exits }) => exits.map(({ fill }) => fill)))
  const rule = 'the rows are fills: paired first in, first out; a trade lasts until its position is closed'
  return {
    trips: trips.map((trip, i) =>
      tripOfFills(trip, i, { value: flows.value, inverse, closing: areNet ? closing : null }),
    ),
    areNet,
    notices: [
      rule,
      ...(isPriced && notice !== null ? [notice] : []),
      ...sides.notices,
      ...flows.notices,
      ...gapNotices(trips, cells, results),
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
    market: bookOf(cells, row),
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
  const status = cells.text('kind', row)
  if (cells.layout.partly?.test(status)) {
    const message = `found "${status}": the order may have been filled in part, and no column says how much`
    problems.add(line, cells.label('kind'), message, PARTLY)
  }
  return {
    line,
    id: cells.text('id', row),
    market: held === '' || held === 'BOTH' ? bookOf(cells, row) : `${bookOf(cells, row)} ${held}`,
    symbol,
    time,
    side,
    price: checkPrice(cells.number('price', row), place('price')),
    quantity: Math.abs(signed),
    result: cells.number('net', row),
    flow: Number.NaN,
    costs: cells.costs(row),
  }
}

/** A market of an account: fills of another do not pair with it. */
function bookOf(cells: TradeCells, row: number): string {
  return `${cells.text('account', row)} ${cells.text('symbol', row)}`.trim()
}

const PARTLY = 'name the column of what was filled: --column quantity=…; or leave the row out'

/** Adds a problem for results where nothing is open. */
function refuseOlder(older: readonly ListedFill[], isPaired: boolean, cells: TradeCells, problems: ProblemList): void {
  const name = cells.label('net')
  const rename = `where "${name}" is no result of a closed position, take its column out of the file`
  const leave = isPaired ? `leave out the rows before the first one that opens a position; ${rename}` : rename
  for (const { line, result } of older)
    problems.add(line, name, `a result of ${result} where nothing is open: the position is older than the file`, leave)
}

/** Adds a problem where some exits of a position have a result, and others none. */
function refuseGap(exits: readonly FillPart[], cells: TradeCells, problems: ProblemList): void {
  const gap = exits.find(({ fill }) => Number.isNaN(fill.result))
  if (gap === undefined || exits.every(({ fill }) => Number.isNaN(fill.result))) return
  const name = cells.label('net')
  problems.add(gap.fill.line, name, `${name} is empty, beside other exits of its position`, GAP)
}

/** Of positions of which not every exit has a result, where prices tell it. */
function gapNotices(trips: readonly PairedFills[], cells: TradeCells, results: boolean): string[] {
  const hasGap = ({ exits }: PairedFills) => new Set(exits.map(({ fill }) => Number.isNaN(fill.result))).size > 1
  const gaps = results ? trips.filter(hasGap).length : 0
  const name = cells.label('net')
  return gaps > 0
    ? [`"${name}" is empty for some exits of ${counted(gaps, 'position')}: the result follows from the prices`]
    : []
}

const GAP = 'fill it in; or say what a point of one contract is worth, for a result by its prices: --point-value 5'

/** A fill that opens a position makes what it costs: then the results of fills are after their costs. */
function isOwnCost({ result, costs }: ListedFill): boolean {
  const cost = costOf({ costs })
  return result < 0 && Math.abs(result + cost) <= ROUNDED * cost
}

const ROUNDED = 1e-3
