import type { ProblemList } from '../../columns/problemList.ts'
import { asWord } from '../../columns/quoting.ts'
import { marketOf } from '../../columns/rootOf.ts'
import { type ValueOf, valueToState } from './knownValues.ts'

interface OfMarket {
  readonly symbol: string
  readonly entry: number
  readonly exitTime: number
}

/** Adds a problem where what a point is worth is stated once, and the trades that it would price are of several futures. One unit of coins and shares is worth 1 of each. */
export function refuseOneValue(
  trips: readonly OfMarket[],
  { pointValue, knownOf }: { readonly pointValue: number | null; readonly knownOf: ValueOf },
  problems: ProblemList,
): void {
  const markets = marketsOf(trips)
  if (pointValue === null || pointValue === 1 || markets.length < 2) return
  const message = `one point value for trades of ${markets.length} markets: ${namesOf(markets)}`
  const worthOf = ({ symbol, entry }: OfMarket) => knownOf(symbol, entry)?.worth
  const meant = markets.find(market => worthOf(market) === pointValue) ?? markets[0]!
  const worth = worthOf(meant) ?? pointValue
  problems.add(null, '', message, `count one of them: --symbol ${asWord(meant.symbol)} --point-value ${worth}`)
}

/** Adds a problem where trades of several markets have no stops, and nobody says what a point of each is worth, `orElse` at the end of its hint. True where it does. */
export function refuseUnpricedMarkets(
  trips: readonly (OfMarket & { readonly stop: number })[],
  knownOf: ValueOf,
  orElse: string,
  problems: ProblemList,
): boolean {
  const markets = marketsOf(trips)
  if (markets.length < 2 || !trips.some(({ stop }) => Number.isNaN(stop))) return false
  const { symbol, entry } = markets[0]!
  const areFutures = markets.some(market => knownOf(market.symbol, market.entry)?.isSure === true)
  const orOne = areFutures ? '' : '; where a point of each is worth 1: --point-value 1'
  problems.add(
    null,
    '',
    `the list holds trades of ${markets.length} markets without results and stops: ${namesOf(markets)}`,
    `count one of them, and say what a point is worth or where its stops were: --symbol ${asWord(symbol)} with --point-value ${valueToState(symbol, entry, knownOf)}, or with --stop-distance 50${orOne}${orElse}`,
  )
  return true
}

/** The first trade of each market. */
function marketsOf<Trip extends OfMarket>(trips: readonly Trip[]): Trip[] {
  const first = new Map(trips.toReversed().map(trip => [marketOf(trip.symbol, trip.exitTime), trip]))
  return [...first.values()].reverse()
}

function namesOf(markets: readonly OfMarket[]): string {
  return markets.map(({ symbol }) => symbol).join(', ')
}
