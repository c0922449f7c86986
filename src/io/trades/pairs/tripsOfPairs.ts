import { counted } from '../../columns/repairText.ts'
import { checkTime } from '../checkValues.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { CostReading } from '../tradeLayout.ts'
import { pricedTrips, type StatedValues } from '../trips/pricedTrips.ts'
import { provenByPrices } from '../trips/provenResult.ts'
import type { RawTrip } from '../trips/rawTrip.ts'
import { checkOfPrices, type Judging, placeOf, unknownTrip } from '../trips/tripsOfRows.ts'
import { type PairRows, pairsOfRows } from './pairsOfRows.ts'

const ROUNDED = 1e-3

/** A trade, or the part of one that an exit left. */
interface Pair {
  readonly entry: number
  readonly exit: number
  readonly side: number
  /** Of what was entered. */
  readonly share: number
}

/** The trades of a file with a row for each entry and each exit, and what a reader should know about them. */
export function tripsOfPairs(
  cells: TradeCells,
  judging: Judging,
  stated: StatedValues & { readonly costs: CostReading | null },
): { trips: readonly RawTrip[]; notices: string[]; areNet: boolean } {
  const made: RawTrip[] = []
  const whole: Pair[] = []
  let open = 0
  const pairs = pairsOfRows(cells, judging.problems)
  const hasOwnCosts = haveOwnCosts(cells, [...pairs.values()])
  for (const [id, { entry, exits, side }] of pairs) {
    const isLast = cells.layout.entryHolds !== undefined && entry === cells.rows - 1
    if (isLast || exits.some(exit => isOpen(cells, exit))) open++
    else if (entry === undefined || exits.length === 0) {
      const message = `trade ${id} has no row of its ${entry === undefined ? 'entry' : 'exit'}`
      judging.problems.add(cells.lineOf((entry ?? exits[0])!), cells.label('kind'), message, 'leave the row out')
    } else {
      for (const pair of partsOf(cells, entry, exits, side)) {
        const trip = tripOf(cells, id, pair, { ...judging, mayMissPrices: stated.results })
        const ofEntry = cells.costs(entry)
        whole.push(pair)
        const costs = trip.costs.map((cost, k) => cost + pair.share * ofEntry[k]!)
        made.push(hasOwnCosts ? { ...trip, costs } : trip)
      }
    }
  }
  const net = hasOwnCosts && stated.costs === null ? withResultsOfEntries(cells, made, whole) : null
  const priced = pricedTrips(cells, net ?? made, stated)
  const { columns, entryHolds } = cells.layout
  const results = columns.has('net') && entryHolds === undefined ? ': results are those of the exits' : ''
  return {
    trips: priced.trips,
    areNet: net !== null,
    notices: [
      `each trade has a row of its entry and one of its exit${net === null ? results : ': results are those of both'}`,
      ...(hasOwnCosts ? ['costs of the rows of entries count beside those of exits'] : []),
      ...(open > 0 ? [`${counted(open, 'trade')} still open: left out`] : []),
      ...priced.notices,
    ],
  }
}

/** One for each exit. */
function partsOf(cells: TradeCells, entry: number, exits: readonly number[], side: number): Pair[] {
  const total = exits.reduce((sum, exit) => sum + Math.abs(cells.number('quantity', exit)), 0)
  const shareOf = (exit: number) => (exits.length === 1 ? 1 : Math.abs(cells.number('quantity', exit)) / total)
  return exits.map(exit => ({ entry, exit, side, share: shareOf(exit) }))
}

/**
 * The trades with the results of both rows, where those of entries are what they cost, so that each row is net of its own costs;
 * null where they are not, or prices tell another thing.
 */
function withResultsOfEntries(
  cells: TradeCells,
  trips: readonly RawTrip[],
  pairs: readonly Pair[],
): readonly RawTrip[] | null {
  const paid = (row: number) => cells.costs(row).reduce((sum, cost) => sum + Math.abs(cost), 0)
  const isCost = (row: number) => Math.abs(cells.number('net', row) + paid(row)) <= ROUNDED * paid(row)
  const told = pairs.map(({ entry }) => entry).filter(row => paid(row) > 0)
  if (told.length < 2 || !told.every(isCost) || provenByPrices(trips) !== null) return null
  const ofEntry = ({ entry, share }: Pair) => share * (cells.number('net', entry) || 0)
  const whole = trips.map((trip, i) => ({ ...trip, result: trip.result + ofEntry(pairs[i]!) }))
  const held = provenByPrices(whole)
  return held === null || held.columns.includes(true) ? whole : null
}

/** Whether rows of entries have costs of their own: some are not those of an exit, which the row repeats with its result. */
function haveOwnCosts(cells: TradeCells, pairs: readonly PairRows[]): boolean {
  const whole = pairs.flatMap(({ entry, exits }) =>
    entry === undefined || exits.length === 0 ? [] : [{ entry, exits }],
  )
  const isRepeated = ({ entry, exits }: (typeof whole)[number]) =>
    exits.some(exit => {
      const ofExit = cells.costs(exit)
      const areSame = cells.costs(entry).every((cost, k) => cost === ofExit[k])
      return areSame && cells.number('net', entry) === cells.number('net', exit)
    })
  const hasCosts = whole.some(({ entry }) => cells.costs(entry).some(cost => cost !== 0))
  return hasCosts && !whole.every(isRepeated)
}

/** An exit that has not come yet: it has neither time nor price, or is named so. */
function isOpen(cells: TradeCells, exit: number): boolean {
  if (/^open$/i.test(cells.text('signal', exit))) return true
  const { columns } = cells.layout
  return columns.has('price') && columns.has('time')
    ? Number.isNaN(cells.time('time', exit)) && Number.isNaN(cells.number('price', exit))
    : false
}

function tripOf(cells: TradeCells, id: string, { entry, exit, side }: Pair, judging: Judging): RawTrip {
  const check = checkOfPrices(cells, exit, judging)
  const place = { entry: placeOf(cells, entry, judging), exit: placeOf(cells, exit, judging) }
  const price = (row: number, part: 'entry' | 'exit') =>
    cells.layout.columns.has('price') ? check(cells.number('price', row), place[part]('price')) : Number.NaN
  return {
    ...unknownTrip(cells, exit),
    id,
    side,
    quantity: Math.abs(cells.number('quantity', exit)),
    amount: cells.number('amount', entry),
    entryTime: checkTime(cells.time('time', entry), place.entry('time')),
    entry: price(entry, 'entry'),
    stop: cells.number('stop', entry) || Number.NaN,
    exitTime: checkTime(cells.time('time', exit), place.exit('time')),
    exit: price(exit, 'exit'),
  }
}
