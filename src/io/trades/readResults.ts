import { makeTape, Reason, type TapeTrade, tradeAt } from '../../core/tape.ts'
import { cutOffOf, type TradeResult } from '../../results/cutOff.ts'
import type { ProblemList } from '../columns/problemList.ts'
import type { Source } from '../columns/source.ts'
import { checkExitOrder } from './checkExitOrder.ts'
import { checkFilled } from './checkValues.ts'
import { type FileTrades, holdDays } from './closedTrades.ts'
import { mayBeResult } from './costs/costWords.ts'
import { beside } from './costs/refuseDoubtful.ts'
import { withNamedCosts } from './costs/withNamedCosts.ts'
import { checkOneCurrency } from './currencies/checkOneCurrency.ts'
import { ignoredColumns, withRead } from './ignoredColumns.ts'
import { refuseInverse } from './inverse/refuseInverse.ts'
import { readRoundTrips, type StatedAboutTrades } from './readRoundTrips.ts'
import type { RecognisedTrades } from './recogniseTrades.ts'
import { tapeOfTrips } from './tapeOfTrips.ts'
import type { StopRule } from './tapeTerms.ts'
import type { TradeLayout } from './tradeLayout.ts'
import { checkTripUnits } from './trips/checkTripUnits.ts'
import { type ValueOf, valueToState } from './trips/knownValues.ts'
import type { RoundTrip } from './trips/roundTrip.ts'
import { refuseUnpricedMarkets } from './trips/severalMarkets.ts'

/** What a user states about a list of results; null where nothing is said. */
export interface StatedAboutResults extends StatedAboutTrades {
  /** Equity before the first trade. */
  readonly start: number | null
  /** Where the stops were, for a list of prices without results. */
  readonly stops: StopRule | null
}

/** `results`: in money, in R, or both, as the file gives them. `trade-list`: in R, made from prices. */
export interface FileResults {
  readonly kind: 'results' | 'trade-list'
  readonly trades: FileTrades
}

/**
 * Reads the results of a trade list: those of the file after costs, or, where it has none, those of its prices in R.
 * Throws InputError with all problems, each with its line.
 */
export async function readResults(
  source: Source,
  { layout }: RecognisedTrades,
  stated: StatedAboutResults,
): Promise<FileResults> {
  const { problems } = source
  const { trips, found, notices, currencies, columns, doubtful, isInverse } = await readRoundTrips(source, layout, {
    ...stated,
    // Who says where the stops were asks for results in R.
    ownValues: stated.stops === null,
  })
  const used = { ...layout, columns, doubtful }
  if (trips.length === 0 && problems.count === 0) problems.add(null, '', nothingIn(layout, found))
  const hasNet = columns.has('net') || trips.some(({ net }) => !Number.isNaN(net))
  if (hasNet) checkOneCurrency(currencies, problems)
  const hasR = columns.has('r')
  const isPriced = !columns.has('net') && !hasR
  if (isPriced && problems.count === 0 && stated.jumps !== 'traded') checkTripUnits(trips, problems)
  const ignored = ignoredColumns(withNamedCosts(withRead(layout, columns), stated.costs))
  const said = [...notices, ...(ignored.length > 0 ? [`columns that are not read: ${ignored.join(', ')}`] : [])]
  const made =
    hasNet || hasR
      ? givenResults(trips, used, stated, problems)
      : pricedResults(trips, used, { ...stated, isInverse }, problems)
  problems.throwIfAny()
  return { kind: made.kind, trades: { ...made.trades, notices: [...said, ...made.trades.notices] } }
}

function nothingIn({ shape }: TradeLayout, found: number): string {
  if (shape === 'fills') return 'no fill of the file closes a position'
  return found === 0 ? 'the file has a header, but no rows' : 'no row of the file is a closed trade'
}

function givenResults(
  trips: readonly RoundTrip[],
  { columns, header }: TradeLayout,
  { start }: StatedAboutResults,
  problems: ProblemList,
): FileResults {
  const label = (name: 'net' | 'r') => header[columns.get(name) ?? -1]?.trim() || name
  const given = (name: 'net' | 'r') =>
    trips.map(trip => {
      checkFilled(trip[name], { line: trip.line, column: label(name), problems })
      return trip[name]
    })
  const hasNet = columns.has('net') || !columns.has('r')
  const r = !columns.has('r') ? null : hasNet ? trips.map(besideMoney) : given('r')
  const net = hasNet ? given('net') : r!
  const entryTime = trips.map(trip => trip.entryTime)
  const exitTime = trips.map(trip => trip.exitTime)
  const lines = trips.map(({ line }) => line)
  checkExitOrder(entryTime, exitTime, lines, problems)
  return {
    kind: 'results',
    trades: {
      net,
      r,
      startEquity: hasNet ? start : null,
      holdDays: holdDays(entryTime, exitTime),
      unit: hasNet ? 'money' : 'R',
      entryTime,
      exitTime,
      cutOff: null,
      notices: [],
    },
  }
}

/** Nothing won or lost is 0 R. */
function besideMoney({ net, r }: RoundTrip): number {
  return net === 0 && Number.isNaN(r) ? 0 : r
}

/** What may be the result, by a word of its name, where it could as well be in R, in percent, or a running sum. */
function orResult(layout: TradeLayout): string {
  const name = ignoredColumns(layout).find(mayBeResult)
  const text = JSON.stringify(name)
  return name === undefined ? '' : `; where ${text} is the result of a trade in money: --column net=${text}`
}

/** Of a list of one market. */
function howToState(trips: readonly RoundTrip[], knownOf: ValueOf): string {
  const worth = trips.length === 0 ? '' : ` ${valueToState(trips[0]!.symbol, trips[0]!.entry, knownOf)}`
  return `state it: --stop-distance 50 in the unit of the prices or 1% of the entry; or --point-value${worth}, what a point of one contract is worth in money, for results in money`
}

/** Results in R: (price move − funding) ÷ distance from entry to stop, at the prices of the list. */
function pricedResults(
  trips: readonly RoundTrip[],
  layout: TradeLayout,
  { stops, negativePrices, isInverse, knownOf }: StatedAboutResults & { readonly isInverse: boolean },
  problems: ProblemList,
): FileResults {
  const withoutStop = trips.filter(({ stop }) => Number.isNaN(stop)).map(({ symbol }) => symbol)
  if (stops === null && refuseInverse(withoutStop, isInverse, problems)) problems.throwIfAny()
  if (stops === null && refuseUnpricedMarkets(trips, knownOf, orResult(layout), problems)) problems.throwIfAny()
  const terms = {
    scale: null,
    stops,
    bars: null,
    negativePrices,
    howToStateStops: howToState(trips, knownOf) + beside(layout) + orResult(layout),
  }
  const { trades: made, notices } = tapeOfTrips(trips, 'prices', terms, problems)
  problems.throwIfAny()
  const tape = makeTape(made)
  const all = made.map((_trade, i) => ({ ...tradeAt(tape, i), trade: i + 1 }))
  const played = all.filter(trade => !trade.void)
  const closed = played.filter(trade => trade.reason !== Reason.end)
  const open = played.filter(trade => trade.reason === Reason.end)
  const r = closed.map(resultInR)
  const [entryTime, exitTime] = [closed.map(trade => trade.entryTime), closed.map(trade => trade.exitTime)]
  const voids = all.length - played.length
  const trades: FileTrades = {
    net: r,
    r,
    startEquity: null,
    holdDays: holdDays(entryTime, exitTime),
    unit: 'R',
    cutOff: cutOffOf(
      closed.map(asResult),
      open.map(trade => ({ ...asResult(trade), trade: trade.trade })),
    ),
    entryTime,
    exitTime,
    notices: [
      ...notices,
      'R at the prices of the list: no spread, slippage or fees are charged; stepup run charges them',
      ...(voids > 0 ? [`${voids} of ${all.length} rows are left out: void`] : []),
    ],
  }
  return { kind: 'trade-list', trades }
}

/** Legs weighed by their shares. */
function resultInR({ side, entry, stop, legs, fundingPerUnit }: TapeTrade): number {
  let [exit, gone] = [0, 0]
  for (const leg of legs!) {
    exit += (leg.gone - gone) * leg.price
    gone = leg.gone
  }
  return (side * (exit - entry - fundingPerUnit)) / Math.abs(entry - stop)
}

function asResult(trade: TapeTrade): TradeResult {
  const r = resultInR(trade)
  return { net: r, r }
}
