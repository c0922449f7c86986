import { makeTape, type Tape } from '../../core/tape.ts'
import type { Decimals } from '../columns/head.ts'
import { checkPriceLevel, type PriceLevel } from '../columns/prices/priceLevel.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { openRows } from '../csv/openRows.ts'
import { type DataFile, nameOf } from '../files/dataFile.ts'
import { checkFilled } from './checkValues.ts'
import { type ListFacts, listFacts } from './listFacts.ts'
import { oneMarket } from './oneMarket.ts'
import { NOTHING_STATED, readRoundTrips, type StatedAboutTrades } from './readRoundTrips.ts'
import { recogniseTrades, type TradeColumnMap } from './recogniseTrades.ts'
import { tapeOfTrips } from './tapeOfTrips.ts'
import type { TapeTerms } from './tapeTerms.ts'
import type { TradeColumn, TradeLayout } from './tradeLayout.ts'
import { checkTripUnits } from './trips/checkTripUnits.ts'
import type { RoundTrip } from './trips/roundTrip.ts'

/** What is known about a trade list, after reading it. Times in UTC epoch milliseconds, null where none is given. */
export interface TradeListFacts extends ListFacts {
  readonly file: string
  readonly sha256: string
  readonly kind: 'prices' | 'r'
  readonly voidRows: number
  readonly first: number | null
  readonly last: number | null
}

export interface TradeList {
  readonly tape: Tape
  /** By trade: the id of its row, or the number of the row from 1. */
  readonly ids: readonly string[]
  readonly facts: TradeListFacts
  /** Sentences that a user should read. */
  readonly notices: readonly string[]
}

/** How a trade list is read as a tape. */
export interface TradeListOptions
  extends TapeTerms,
    Pick<StatedAboutTrades, 'zone' | 'dates' | 'unit' | 'inverse' | 'accounts' | 'side' | 'tickets'> {
  /** The name of a format, or `auto`. */
  readonly format: string
  /** Null where the header says which column is which. */
  readonly columns: TradeColumnMap | null
  /** Those that count; null = all, of one market. */
  readonly symbols: readonly string[] | null
  /** Fills already contain spread and slippage. */
  readonly pricesAre: 'mid' | 'fills'
  /** `traded`: prices that jump by a power of ten from one to the next were traded so; null = they are refused. */
  readonly jumps: 'traded' | null
  /** What parts the fraction of numbers; null = as the file proves. */
  readonly decimals: Decimals | null
  /** What is known of the prices of the market; null = nothing. */
  readonly level: PriceLevel | null
}

export const PLAIN_LIST: TradeListOptions = {
  format: 'auto',
  columns: null,
  symbols: null,
  accounts: null,
  side: null,
  tickets: null,
  pricesAre: 'mid',
  jumps: null,
  decimals: null,
  unit: null,
  level: null,
  zone: null,
  dates: null,
  scale: null,
  stops: null,
  bars: null,
  negativePrices: false,
  inverse: false,
  howToStateStops:
    'state it: prices.trades: { stopDistance: 50 } in the unit of the prices, 1% of the entry, or { atr: 2 } with bars: prices.csv',
}

/**
 * Reads a trade list as a tape; a list may hold no trade yet. Its results and costs in money are not used: the contracts
 * of the ladder make them anew. Throws InputError with all problems, each with its line.
 */
export async function readTrades(file: DataFile, options: TradeListOptions): Promise<TradeList> {
  const source = await openRows(file, options.decimals)
  const { problems } = source
  const { format, layout } = recogniseTrades(source, options.format, options.columns)
  const kind = kindOf(layout, problems)
  const used = withoutMoney(layout)
  const read = await readRoundTrips(source, used, { ...NOTHING_STATED, ...options, results: false })
  const { trips, notices, several } = oneMarket(read.trips, options.symbols, problems)
  if (kind === 'prices') checkSides(trips, problems)
  const isSure = () => kind === 'prices' && several === null && problems.count === 0
  if (isSure() && options.jumps !== 'traded') checkTripUnits(trips, problems)
  if (isSure()) checkTripLevel(trips, options, problems)
  if (kind === 'r') checkResults(trips, problems)
  const made = tapeOfTrips(trips, kind, options, problems, several !== null)
  if (several !== null) problems.add(null, '', several.message, several.hint)
  problems.throwIfAny()

  const list = listFacts(format.name, { ...used, costs: layout.costs }, { ...read, trips })
  const ignored = list.ignoredColumns
  const entryTimes = made.trades.map(trade => trade.entryTime).filter(time => !Number.isNaN(time))
  return {
    tape: makeTape(made.trades),
    ids: made.trips.map(({ id }) => id),
    facts: {
      file: nameOf(file),
      sha256: source.sha256,
      ...list,
      kind,
      rows: made.trades.length,
      voidRows: made.trades.filter(trade => trade.void).length,
      first: entryTimes[0] ?? null,
      last: entryTimes.at(-1) ?? null,
    },
    notices: [
      ...read.notices,
      ...(ignored.length > 0 ? [`columns that are not read: ${ignored.join(', ')}`] : []),
      ...notices,
      ...(layout.habits.realFills && options.pricesAre === 'mid' ? [realFills(format.name)] : []),
      ...made.notices,
    ],
  }
}

function realFills(name: string): string {
  return `prices of the format "${name}" are those of real fills: with pricesAre: fills no spread and slippage are charged again`
}

const NO_PRICES = 'the list gives results in money, and neither prices nor R'
const NO_PRICES_HINT =
  'a plan sizes by the risk of each trade: give side, entry, stop and exit, or a column r with entry and stopDistance; npx stepup stats reads it'

/** A list of R alone has `r`, and no prices. */
function kindOf({ shape, columns }: TradeLayout, problems: ProblemList): 'prices' | 'r' {
  if (!hasPrices(columns)) {
    if (shape === 'trades' && columns.has('r')) return 'r'
    problems.add(1, '', NO_PRICES, NO_PRICES_HINT)
  } else if (shape === 'trades' && !SIDES.some(name => columns.has(name))) {
    problems.add(
      1,
      '',
      'there is no column "side"',
      'name it: prices.trades: { columns: { side: Direction } } (--column side=Direction on the command line)',
    )
  }
  problems.throwIfAny()
  return 'prices'
}

const SIDES = ['side', 'short', 'size', 'bought_at'] as const

/**
 * What a tape has no use for is not read, and need not be right. Results of fills tell whether the file begins in a trade,
 * those beside the largest open loss what a point is worth.
 */
function withoutMoney(layout: TradeLayout): TradeLayout {
  const needsResults = layout.shape === 'fills' || layout.columns.has('adverse')
  const isIdle = (name: TradeColumn) =>
    name === 'cumulative' ||
    name === 'change' ||
    name === 'loss' ||
    (name === 'net' && !needsResults) ||
    (name === 'r' && hasPrices(layout.columns))
  const columns = new Map([...layout.columns].filter(([name]) => !isIdle(name)))
  const net = layout.shape === 'trades' && !columns.has('net') ? layout.columns.get('net') : undefined
  const costs = needsResults && columns.has('net') ? layout.costs : []
  return {
    ...layout,
    columns,
    costs,
    doubtful: [],
    ...(net === undefined ? {} : { shown: { result: net, costs: layout.costs } }),
  }
}

function hasPrices(columns: TradeLayout['columns']): boolean {
  return columns.has('bought_at') || columns.has('price') || (columns.has('entry') && columns.has('exit'))
}

function checkSides(trips: readonly RoundTrip[], problems: ProblemList): void {
  for (const { side, line } of trips) {
    if (Math.abs(side) === 1 || problems.count > 0) continue
    problems.add(line, 'side', 'the row does not say whether the trade was long or short')
  }
}

function checkTripLevel(
  trips: readonly RoundTrip[],
  { level, unit, jumps }: Pick<TradeListOptions, 'level' | 'unit' | 'jumps'>,
  problems: ProblemList,
): void {
  const [first] = trips
  if (first === undefined || unit === 1 || (unit !== null && jumps === 'traded')) return
  const columns = [Float64Array.from(trips, ({ entry }) => entry), Float64Array.from(trips, ({ exit }) => exit)]
  const prices = { columns, times: trips.map(({ exitTime }) => exitTime), line: first.line, name: 'entry' }
  checkPriceLevel(prices, level, problems, { unit: unit ?? 1, isStated: unit !== null })
}

function checkResults(trips: readonly RoundTrip[], problems: ProblemList): void {
  for (const { r, line } of trips) checkFilled(r, { line, column: 'r', problems })
}
