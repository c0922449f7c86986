import type { ProblemList } from '../../columns/problemList.ts'
import { asWord } from '../../columns/quoting.ts'
import { marketOf } from '../../columns/rootOf.ts'

interface OfMarket {
  readonly symbol: string
  readonly exitTime: number
}

/** Adds a problem where what a point is worth is stated once, and the trades that it would price are of several futures. One unit of coins and shares is worth 1 of each. */
export function refuseOneValue(trips: readonly OfMarket[], pointValue: number | null, problems: ProblemList): void {
  const markets = marketsOf(trips)
  if (pointValue === null || pointValue === 1 || markets.length < 2) return
  const message = `one point value for trades of ${markets.length} markets: ${markets.join(', ')}`
  problems.add(null, '', message, `count one of them: --symbol ${asWord(markets[0]!)} --point-value ${pointValue}`)
}

/** Adds a problem where trades of several markets have no stops, and nobody says what a point of each is worth, `orElse` at the end of its hint. True where it does. */
export function refuseUnpricedMarkets(
  trips: readonly (OfMarket & { readonly stop: number })[],
  orElse: string,
  problems: ProblemList,
): boolean {
  const markets = marketsOf(trips)
  if (markets.length < 2 || !trips.some(({ stop }) => Number.isNaN(stop))) return false
  problems.add(
    null,
    '',
    `the list holds trades of ${markets.length} markets without results and stops: ${markets.join(', ')}`,
    `count one of them, and say what a point is worth or where its stops were: --symbol ${asWord(markets[0]!)} with --point-value 5, or with --stop-distance 50; where a point of each is worth 1: --point-value 1${orElse}`,
  )
  return true
}

/** The first symbol of each market. */
function marketsOf(trips: readonly OfMarket[]): string[] {
  const first = new Map(trips.toReversed().map(({ symbol, exitTime }) => [marketOf(symbol, exitTime), symbol]))
  return [...first.values()].reverse()
}
