import { counted } from '../../columns/repairText.ts'
import { checkTime } from '../checkValues.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { CostReading } from '../tradeLayout.ts'
import { kindOfRow } from '../tradeWords.ts'
import { pricedTrips, type StatedValues } from './pricedTrips.ts'
import { provenByPrices } from './provenResult.ts'
import type { RawTrip } from './rawTrip.ts'
import { checkOfPrices, type Judging, placeOf, unknownTrip } from './tripsOfRows.ts'

const ROUNDED = 1e-3

interface Pair {
  entry?: number
  exit?: number
  side: number
}

/** The trades of a file with a row for each entry and each exit, and what a reader should know about them. */
export function tripsOfPairs(
  cells: TradeCells,
  judging: Judging,
  stated: StatedValues & { readonly costs: CostReading | null },
): { trips: readonly RawTrip[]; notices: string[]; areNet: boolean } {
  const made: RawTrip[] = []
  const entries: number[] = []
  let open = 0
  const pairs = pairsOf(cells, judging)
  const hasOwnCosts = haveOwnCosts(cells, [...pairs.values()])
  for (const [id, pair] of pairs) {
    const { entry, exit } = pair
    const isLast = cells.layout.entryHolds !== undefined && entry === cells.rows - 1
    if (isLast || (exit !== undefined && isOpen(cells, exit))) open++
    else if (entry !== undefined && exit !== undefined) {
      const trip = tripOf(cells, id, { ...pair, entry, exit }, { ...judging, mayMissPrices: stated.results })
      const ofEntry = cells.costs(entry)
      entries.push(entry)
      made.push(hasOwnCosts ? { ...trip, costs: trip.costs.map((cost, k) => cost + ofEntry[k]!) } : trip)
    } else {
      const message = `trade ${id} has no row of its ${entry === undefined ? 'entry' : 'exit'}`
      judging.problems.add(cells.lineOf((entry ?? exit)!), cells.label('kind'), message, 'leave the row out')
    }
  }
  const net = hasOwnCosts && stated.costs === null ? withResultsOfEntries(cells, made, entries) : null
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

/**
 * The trades with the results of both rows, where those of entries are what they cost, so that each row is net of its own costs;
 * null where they are not, or prices tell another thing.
 */
function withResultsOfEntries(
  cells: TradeCells,
  trips: readonly RawTrip[],
  entries: readonly number[],
): readonly RawTrip[] | null {
  const paid = (row: number) => cells.costs(row).reduce((sum, cost) => sum + Math.abs(cost), 0)
  const isCost = (row: number) => Math.abs(cells.number('net', row) + paid(row)) <= ROUNDED * paid(row)
  const told = entries.filter(row => paid(row) > 0)
  if (told.length < 2 || !told.every(isCost) || provenByPrices(trips) !== null) return null
  const whole = trips.map((trip, i) => ({ ...trip, result: trip.result + (cells.number('net', entries[i]!) || 0) }))
  const held = provenByPrices(whole)
  return held === null || held.columns.includes(true) ? whole : null
}

/** Whether rows of entries have costs of their own: some are not those of the exit, which the row repeats with its result. */
function haveOwnCosts(cells: TradeCells, pairs: readonly Pair[]): boolean {
  const whole = pairs.flatMap(({ entry, exit }) => (entry === undefined || exit === undefined ? [] : [{ entry, exit }]))
  const isRepeated = ({ entry, exit }: (typeof whole)[number]) => {
    const ofExit = cells.costs(exit)
    const areSame = cells.costs(entry).every((cost, k) => cost === ofExit[k])
    return areSame && cells.number('net', entry) === cells.number('net', exit)
  }
  const hasCosts = whole.some(({ entry }) => cells.costs(entry).some(cost => cost !== 0))
  return hasCosts && !whole.every(isRepeated)
}

function pairsOf(cells: TradeCells, { problems }: Judging): Map<string, Pair> {
  const pairs = new Map<string, Pair>()
  const told = new Set<string>()
  for (let row = 0; row < cells.rows; row++) {
    const text = cells.text('kind', row)
    const kind = kindOfRow(text)
    const line = cells.lineOf(row)
    if (kind === null) {
      const message = `found "${text}"; allowed: a row of an entry or of an exit, as the rows above it`
      problems.add(line, cells.label('kind'), message)
      continue
    }
    const id = cells.text('trade', row)
    const pair = pairs.get(id) ?? { side: kind.side }
    if (pair[kind.part] !== undefined && !told.has(id)) {
      told.add(id)
      problems.add(line, cells.label('trade'), `trade ${id} has a second row of its ${kind.part}`, TWICE)
    }
    pairs.set(id, { ...pair, [kind.part]: row })
  }
  return pairs
}

const TWICE =
  'where lists were joined, number the trades of the second one anew; where a trade stands there twice, leave one of them out'

/** An exit that has not come yet: it has neither time nor price, or is named so. */
function isOpen(cells: TradeCells, exit: number): boolean {
  if (/^open$/i.test(cells.text('signal', exit))) return true
  const { columns } = cells.layout
  return columns.has('price') && columns.has('time')
    ? Number.isNaN(cells.time('time', exit)) && Number.isNaN(cells.number('price', exit))
    : false
}

function tripOf(cells: TradeCells, id: string, { entry, exit, side }: Required<Pair>, judging: Judging): RawTrip {
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
