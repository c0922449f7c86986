import type { ProblemList } from '../columns/problemList.ts'
import type { Source } from '../columns/source.ts'
import { onlyAccounts, severalAccounts } from './accounts/onlyAccounts.ts'
import { changeReading } from './changeReading.ts'
import { costsAsRead } from './costs/costsAsRead.ts'
import { filledDoubts, isAfterCosts, refuseDoubtful } from './costs/refuseDoubtful.ts'
import { replacedNotices } from './costs/replacedCosts.ts'
import { withNamedCosts } from './costs/withNamedCosts.ts'
import { currenciesOf } from './currencies/currenciesOf.ts'
import { excursionPrices } from './excursionPrices.ts'
import { withBalanceOfFills } from './fills/balanceOfFills.ts'
import { joinedLegs } from './fills/joinedLegs.ts'
import { withMoneySizes } from './fills/moneySizes.ts'
import { pricesOfFlows } from './fills/pricesOfFlows.ts'
import { pricesOfWorth } from './fills/pricesOfWorth.ts'
import { withContracts } from './fills/withContracts.ts'
import { withoutOrders } from './fills/withoutOrders.ts'
import { oppositeR } from './inR/oppositeR.ts'
import { withKnownR } from './inR/withKnownR.ts'
import { amountsAreInverse } from './inverse/amountsAreInverse.ts'
import { refuseInverse, refuseLinear } from './inverse/refuseInverse.ts'
import { joinedLedger } from './ledgers/joinedLedger.ts'
import { onlySymbols } from './onlySymbols.ts'
import { withSigns } from './outcomes/withSigns.ts'
import { entryRows } from './pairs/entryRows.ts'
import { tripsOfPairs } from './pairs/tripsOfPairs.ts'
import { joinedTickets, type Tickets } from './positions/joinedTickets.ts'
import { refuseTwoResults } from './refuseTwoResults.ts'
import { onlySide } from './sides/onlySide.ts'
import { refuseLeaps } from './symbols/refuseLeaps.ts'
import { withMarketsApart } from './symbols/withMarketsApart.ts'
import { askOfOrder } from './times/askOfOrder.ts'
import { readTradeCells, type StatedCells, type TradeCells } from './tradeCells.ts'
import { type CostReading, type DoubtfulCost, NO_HABITS, type StatedCosts, type TradeLayout } from './tradeLayout.ts'
import { isSettlement } from './trips/isSettlement.ts'
import { otherValueNotices, type ValueOf } from './trips/knownValues.ts'
import type { KnownOfCosts } from './trips/netOfGiven.ts'
import { netOfTrips, withoutResults } from './trips/netOfTrips.ts'
import { provenByGross } from './trips/provenResult.ts'
import type { RawTrip } from './trips/rawTrip.ts'
import { refuseOtherWorth } from './trips/refuseOtherWorth.ts'
import { refuseTwoPrices } from './trips/refuseTwoPrices.ts'
import type { RoundTrip } from './trips/roundTrip.ts'
import { refuseOneValue } from './trips/severalMarkets.ts'
import { oldestFirst } from './trips/tripOrder.ts'
import { tripsOfFills } from './trips/tripsOfFills.ts'
import { type Judging, tripsOfRows } from './trips/tripsOfRows.ts'
import { withGrossBeside } from './trips/withGrossBeside.ts'
import { withoutOpenRows } from './trips/withoutOpenRows.ts'
import { withoutTwins } from './twins/withoutTwins.ts'

/** What a user states about a trade file; null where nothing is said. */
export interface StatedAboutTrades extends StatedCells {
  readonly costs: StatedCosts | null
  /** Money per point and unit, for lists without results. */
  readonly pointValue: number | null
  /** Whether the multipliers of a list with a row for each trade price it, where nobody states a value. */
  readonly ownValues: boolean
  readonly negativePrices: boolean
  /** Whether the contracts are coin-margined: their mean prices are those of 1 ÷ price. */
  readonly inverse: boolean
  /** The trades that count; null = long and short. */
  readonly side: 'long' | 'short' | null
  readonly tickets: Tickets
  /** Whether anybody asks for results in money. */
  readonly results: boolean
  /** `traded`: prices that move by a power of ten, or go to and fro between two levels, were traded so; null = they are refused. */
  readonly jumps: 'traded' | null
  /** What the program knows of a point of a market. */
  readonly knownOf: ValueOf
}

export const NOTHING_STATED: StatedAboutTrades = {
  zone: null,
  dates: null,
  unit: null,
  costs: null,
  pointValue: null,
  ownValues: true,
  negativePrices: false,
  inverse: false,
  only: null,
  accounts: null,
  side: null,
  tickets: null,
  results: true,
  jumps: null,
  knownOf: () => null,
}

export interface RoundTrips {
  /** Rows that are read. */
  readonly rows: number
  /** Rows of the file, with those that are no closed trades. */
  readonly found: number
  /** In the order of their exits, where they have times. */
  readonly trips: readonly RoundTrip[]
  readonly notices: readonly string[]
  /** The currencies that results are in, where the file names them, with the symbols of each. */
  readonly currencies: ReadonlyMap<string, readonly string[]>
  /** The columns that hold something. */
  readonly columns: TradeLayout['columns']
  /** Whether the amounts of fills show that they are coin-margined. */
  readonly isInverse: boolean
  /** Those that may be of costs, and hold something. */
  readonly doubtful: readonly DoubtfulCost[]
}

/**
 * Reads the trades of a file: rows, pairs of rows or fills become round trips, results are brought to net, exits of one
 * position to one trade, and the order to that of the exits. What is wrong becomes a problem of the source.
 */
export async function readRoundTrips(
  source: Source,
  found: TradeLayout,
  stated: StatedAboutTrades,
): Promise<RoundTrips> {
  const { problems } = source
  const named = withNamedCosts(found, stated.costs)
  const beside = withGrossBeside(named, source.head)
  const layout = stated.results ? withBalanceOfFills(beside, source.head) : beside
  const isOwn = layout.isStated !== true && layout.habits === NO_HABITS
  if (stated.results && isOwn) refuseTwoResults(source, layout)
  if (isOwn) refuseTwoPrices(source, layout)
  askOfOrder(source, layout)
  const result = layout.header[layout.columns.get('net') ?? -1]?.trim() ?? null
  const asksOf = stated.results && result !== null && !isAfterCosts(result) ? result : null
  const read = withSigns(
    joinedLedger(await readTradeCells(source, layout, stated), stated.costs, problems),
    problems,
    stated.results,
  )
  if (asksOf !== null) refuseDoubtful(read, stated.costs, asksOf, problems)
  const listed = rowsThatCount(read, stated, problems)
  if (stated.jumps !== 'traded' && isOfOneMarket(listed, stated)) refuseLeaps(listed, problems)
  const asked = { stated: stated.costs, known: layout.costs, results: stated.results }
  const { cells, ...counted } = costsAsRead(listed, asked, problems)
  const isOfRows = cells.layout.shape === 'trades'
  const judging = { negativePrices: stated.negativePrices, problems }
  const sized = isOfRows
    ? withMoneySizes(cells, stated, problems)
    : withContracts(pricesOfFlows(pricesOfWorth(cells), judging), problems)
  const raw = shaped(sized, judging, { ...stated, costs: counted.stated, settled: counted.settled })
  // What the first rows prove the others may not.
  if (beside !== named && isOwn && stated.results && provenByGross(raw.trips) === null) {
    refuseTwoResults(source, named)
    problems.throwIfAny()
  }
  if (stated.results) refuseOtherWorth(raw.trips, stated.pointValue, stated.knownOf, problems)
  const isPriced = stated.results && raw.trips.some(trip => trip.isPriced)
  const valued = raw.trips.filter(isMadeFromPrices)
  if (asksOf === null && stated.results && valued.length > 0) refuseDoubtful(read, stated.costs, null, problems)
  const isInverse = amountsAreInverse(sized)
  if (stated.results) refuseInverse(symbolsOf(valued), isInverse, problems)
  else if (isInverse && !stated.inverse) refuseLinear(sized, problems)
  if (isPriced) refuseOneValue(raw.trips, stated, problems)
  const priced = stated.results ? { trips: raw.trips, notices: [] } : excursionPrices(raw.trips, layout)
  const known = { ...costsIn(cells, counted.stated, raw), each: counted.each }
  const net = stated.results ? netOfTrips(priced.trips, cells.layout, known, problems) : withoutResults(priced.trips)
  const quoted = stated.results ? currenciesOf(cells, raw.trips) : { currencies: new Map(), notices: [] }
  const ordered = inOrder(net.trips)
  const joined = asPositions(ordered.order, cells, stated)
  const sided = onlySide(joined.trips, stated.side, problems)
  return {
    rows: cells.rows,
    found: read.rows,
    trips: sided.trips,
    currencies: quoted.currencies,
    columns: cells.layout.columns,
    isInverse,
    doubtful: filledDoubts(read),
    notices: [
      ...sized.notices,
      ...severalAccounts(cells, stated, problems),
      ...raw.notices,
      ...otherValueNotices(valued, stated.pointValue, stated.knownOf),
      ...counted.fundingNotices,
      ...oppositeR(cells),
      ...priced.notices,
      ...(ordered.how === null || raw.isOrdered ? [] : [ordered.how]),
      ...net.notices,
      ...counted.feeNotices,
      ...(counted.areOff ? replacedNotices(layout) : []),
      ...quoted.notices,
      ...joined.notices,
      ...sided.notices,
    ],
  }
}

/** Rows that are trades or fills of those that are asked for, each once. */
function rowsThatCount(read: TradeCells, stated: StatedAboutTrades, problems: ProblemList): TradeCells {
  const executed = withoutOrders(withoutOpenRows(read, problems), problems)
  const once = joinedLegs(withoutTwins(executed, problems), problems)
  const apart = withMarketsApart(onlyAccounts(once, stated.accounts, problems), problems)
  const own = onlySymbols(apart, stated.only, problems)
  return withKnownR(own, problems, stated.results)
}

/** Whether rows are paired, priced or played together as those of one market. */
function isOfOneMarket({ layout }: TradeCells, { results, pointValue }: StatedAboutTrades): boolean {
  const { shape, columns } = layout
  const isPriced = pointValue !== null && !columns.has('net')
  return shape === 'fills' || (!columns.has('symbol') && (!results || isPriced))
}

function symbolsOf(trips: readonly { readonly symbol: string }[]): string[] {
  return trips.map(({ symbol }) => symbol)
}

/** By their exits; where no trade has the time of one, by their entries. */
function inOrder(trips: readonly RoundTrip[]) {
  const hasExits = trips.some(({ exitTime }) => !Number.isNaN(exitTime))
  return oldestFirst(trips, ({ entryTime, exitTime }) => (hasExits ? exitTime : entryTime))
}

/** Rows that were held at once are one trade, or each is one. */
function asPositions(trips: readonly RoundTrip[], { layout, label }: TradeCells, stated: StatedAboutTrades) {
  const { columns } = layout
  const ids = (['id', 'trade'] as const).find(name => columns.has(name))
  const results = stated.results && (columns.has('net') || columns.has('r'))
  return joinedTickets(trips, { ...stated, label: ids === undefined ? null : label(ids), results })
}

function isMadeFromPrices({ isPriced, result }: RawTrip): boolean {
  return isPriced && !Number.isNaN(result)
}

interface OneReading extends Pick<StatedAboutTrades, 'pointValue' | 'ownValues' | 'inverse' | 'results' | 'knownOf'> {
  readonly costs: CostReading | null
  readonly settled: (row: number) => number
}

/** `areNet`: the results of fills are shown to be after their costs. */
function shaped(cells: TradeCells, judging: Judging, stated: OneReading) {
  const { shape } = cells.layout
  if (shape === 'fills') return { ...tripsOfFills(cells, judging, stated), isOrdered: true }
  if (shape === 'pairs') return { ...tripsOfPairs(entryRows(cells), judging, stated), isOrdered: false }
  return { ...tripsOfRows(cells, judging, stated), isOrdered: false, areNet: false }
}

function costsIn(
  cells: TradeCells,
  costs: CostReading | null,
  { areNet, signs = null }: { readonly areNet: boolean; readonly signs?: CostReading | null },
): KnownOfCosts {
  const fills = Array.from({ length: cells.rows }, (_, row) => row).filter(row => !isSettlement(cells, row))
  const amounts = fills.map(row => cells.costs(row))
  return { stated: costs, shown: areNet ? 'included' : changeReading(cells), amounts, signs }
}
