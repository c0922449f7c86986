import type { ProblemList } from '../../columns/problemList.ts'
import { counted } from '../../columns/repairText.ts'
import { balanceOfFills } from '../fills/balanceOfFills.ts'
import { areExits, EXITS, refuseExits, tripsOfExits } from '../fills/exitsAlone.ts'
import { listedFill, listedSettlement } from '../fills/listedFill.ts'
import { moneyQuantities } from '../fills/moneyQuantities.ts'
import { olderNotices, refuseOlder } from '../fills/olderPositions.ts'
import { NO_VALUE, pointValue, refuseUnclearAmount } from '../pointValue.ts'
import { fillSides } from '../sides/fillSides.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { CostReading } from '../tradeLayout.ts'
import { readCashFlows } from './cashFlows.ts'
import { isSettlement } from './isSettlement.ts'
import { type ValueOf, valueToState } from './knownValues.ts'
import { type FillPart, type ListedFill, type PairedFills, pairFills } from './pairFills.ts'
import type { RawTrip } from './rawTrip.ts'
import { costOf, tripOfFills } from './tripOfFills.ts'
import { oldestFirst } from './tripOrder.ts'
import type { Judging } from './tripsOfRows.ts'

/**
 * The round trips of a file with a row for each fill, and what a reader should know about them. Where the file has no
 * results they follow from the prices, and from what one point of one unit is worth.
 */
export function tripsOfFills(
  cells: TradeCells,
  judging: Judging,
  { pointValue: stated, inverse, costs, settled, results, knownOf }: Stated,
): { trips: RawTrip[]; notices: string[]; areNet: boolean; signs?: CostReading | null } {
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
      ? listedSettlement(cells, row, judging, { sign: costs === 'add' ? 1 : -1, settled })
      : listedFill(cells, row, judging, sides),
  )
  // A cell that could not be read has its problem already, and is NaN here.
  if (problems.count > 0) return { trips: [], notices: [], areNet: false }
  const money = moneyQuantities(listed, cells, stated, problems)
  const value = money.isDivided ? { ...NO_VALUE, worth: stated ?? 1 } : pointValue(cells, stated)
  const flows = readCashFlows(money.rows, value, cells.label('net'))
  const paired = pairFills(flows.rows)
  const { trips, open, older, beyond, apart } = paired
  const fills = flows.rows.filter(row => 'result' in row)
  if (areExits(fills, paired)) {
    if (!results) refuseExits(problems)
    const notices = [`${EXITS}, and each counts as one`, ...sides.notices, ...(rows.how === null ? [] : [rows.how])]
    return { trips: tripsOfExits(cells, fills), notices, areNet: false }
  }
  const areNet = older.length > 0 && older.every(isOwnCost)
  refuseOlder({ ...paired, older: areNet ? [] : older }, fills, cells, problems)
  const { worth, notice, isUnclear } = flows.value
  if (results && worth === null && flows.value.bySymbol === null)
    for (const { exits } of trips) refuseGap(exits, cells, knownOf, problems)
  const isPriced =
    results && trips.some(({ exits }) => exits.some(({ fill }) => Number.isNaN(fill.result) && Number.isNaN(fill.flow)))
  if (isPriced && isUnclear) refuseUnclearAmount(cells, worth!, problems)
  const balance = results ? balanceOfFills(cells, fills, paired) : null
  const closing = new Set(trips.flatMap(({ exits }) => exits.map(({ fill }) => fill)))
  const rule = 'the rows are fills: paired first in, first out; a trade lasts until its position is closed'
  return {
    trips: trips.map((trip, i) =>
      tripOfFills(trip, i, {
        value: flows.value,
        inverse,
        closing: areNet ? closing : null,
        grossOf: balance?.grossOf ?? null,
      }),
    ),
    areNet,
    signs: balance?.reading ?? null,
    notices: [
      rule,
      ...(isPriced && notice !== null ? [notice] : []),
      ...sides.notices,
      ...money.notices,
      ...olderNotices(beyond),
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
  /** What a settlement of funding with a column of its own did to the balance. */
  readonly settled: (row: number) => number
  /** Whether anybody asks for results in money. */
  readonly results: boolean
  readonly knownOf: ValueOf
}

const NO_TIME = 'the rows are fills, and no column says when each was'

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

/** Adds a problem where some exits of a position have a result, and others none. */
function refuseGap(exits: readonly FillPart[], cells: TradeCells, knownOf: ValueOf, problems: ProblemList): void {
  const gap = exits.find(({ fill }) => Number.isNaN(fill.result))
  if (gap === undefined || exits.every(({ fill }) => Number.isNaN(fill.result))) return
  const name = cells.label('net')
  const { line, symbol, price } = gap.fill
  const hint = `${GAP}${valueToState(symbol, price, knownOf)}`
  problems.add(line, name, `${name} is empty, beside other exits of its position`, hint)
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

const GAP = 'fill it in; or say what a point of one contract is worth, for a result by its prices: --point-value '

/** A fill that opens a position makes what it costs: then the results of fills are after their costs. */
function isOwnCost({ result, costs }: ListedFill): boolean {
  const cost = costOf({ costs })
  return result < 0 && Math.abs(result + cost) <= ROUNDED * cost
}

const ROUNDED = 1e-3
