import type { TapeTrade } from '../../core/tape.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { marketOf } from '../columns/rootOf.ts'
import { PRICE_RANGE } from './checkValues.ts'
import { fitToBars } from './fitToBars.ts'
import { heldPrices } from './heldPrices.ts'
import { checkOneAtATime } from './oneAtATime.ts'
import { statedStops } from './statedStops.ts'
import type { TapeTerms } from './tapeTerms.ts'
import { filledInNotices, voidNotices } from './tradeNotices.ts'
import { type FilledIn, tradeOfPrices, tradeOfR } from './tradeOfTrip.ts'
import type { RoundTrip } from './trips/roundTrip.ts'
import { oldestFirst } from './trips/tripOrder.ts'

export interface TripTape {
  /** `prices`: entries and exits are given. `r`: nothing but results in units of the risk. */
  readonly kind: 'prices' | 'r'
  /** In order of entry. */
  readonly trades: readonly TapeTrade[]
  readonly trips: readonly RoundTrip[]
  readonly notices: readonly string[]
}

/** Trades of a list as those of a tape, one at a time, or one of each market where `isApart`. What is wrong becomes a problem. */
export function tapeOfTrips(
  trips: readonly RoundTrip[],
  kind: 'prices' | 'r',
  terms: TapeTerms,
  problems: ProblemList,
  isApart = false,
): TripTape {
  const { order } = oldestFirst(trips, ({ entryTime }) => entryTime)
  const filledIn: FilledIn = { reason: 0, extremes: 0, widened: 0, further: 0, beyond: 0 }
  const made =
    kind === 'r' ? tradesOfR(order, terms, filledIn, problems) : tradesOfPrices(order, terms, filledIn, problems)
  const lines = order.map(({ line }) => line)
  const marketAt = (i: number) => (isApart ? marketOf(order[i]!.symbol, order[i]!.exitTime) : '')
  for (const rows of Map.groupBy(made.trades.keys(), marketAt).values()) {
    const symbols = [...new Set(rows.map(i => order[i]!.symbol))]
    const [trades, of] = [rows.map(i => made.trades[i]!), rows.map(i => lines[i]!)]
    checkOneAtATime(trades, of, symbols, problems)
  }
  return {
    kind,
    trades: made.trades,
    trips: order,
    notices: [...made.notices, ...filledInNotices(filledIn), ...voidNotices(made.trades, lines)],
  }
}

interface Made {
  readonly trades: readonly TapeTrade[]
  readonly notices: readonly string[]
}

function tradesOfPrices(
  trips: readonly RoundTrip[],
  terms: TapeTerms,
  filledIn: FilledIn,
  problems: ProblemList,
): Made {
  const { scale, bars } = terms
  const { stops, notices } = statedStops(trips, terms, problems)
  return {
    trades: trips.map((trip, i) =>
      tradeOfPrices(trip, stops[i]!, bars === null ? null : heldPrices(bars, trip), filledIn),
    ),
    notices: [
      ...(scale === null ? [] : ['the list gives its prices: entry and stopDistance are not used']),
      ...notices,
      ...(bars === null ? [] : fitToBars(trips, bars, problems)),
    ],
  }
}

const R_ONLY = 'the list gives results in R alone, and no prices'
const R_HINT = 'state what one R is: prices.trades: { file, entry: 50000, stopDistance: 50 }; risk is never invented'

function tradesOfR(
  trips: readonly RoundTrip[],
  { scale, bars, negativePrices }: TapeTerms,
  filledIn: FilledIn,
  problems: ProblemList,
): Made {
  if (scale === null || !checkScale(scale, problems)) {
    if (scale === null) problems.add(1, 'r', R_ONLY, R_HINT)
    return { trades: [], notices: [] }
  }
  const trades = trips.map(trip => tradeOfR(trip, scale, filledIn))
  for (const [i, { exit }] of trades.entries()) {
    const { line } = trips[i]!
    if (exit <= 0 && !negativePrices) {
      problems.add(line, 'r', `the exit would be at ${exit}; allowed: a price above 0`, R_HINT)
    } else if (exit > PRICE_RANGE.most) {
      problems.add(line, 'r', `the exit would be at ${exit}; allowed: a price up to 1e12`, R_HINT)
    }
  }
  return { trades, notices: bars === null ? [] : ['a list of R has no prices: bars are not used'] }
}

function checkScale({ entry, stopDistance }: NonNullable<TapeTerms['scale']>, problems: ProblemList): boolean {
  if (stopDistance > 0 && stopDistance < entry) return true
  problems.add(null, 'stopDistance', `found ${stopDistance}; allowed: above 0 and below the entry, ${entry}`)
  return false
}
