import type { TradeLayout } from './tradeLayout.ts'
import type { RawTrip } from './trips/rawTrip.ts'

export interface Excursions {
  readonly trips: readonly RawTrip[]
  readonly notices: readonly string[]
}

/**
 * Turns the largest open loss and gain of each trade, where a list gives them in money, into its worst and best price.
 * What a point is worth must follow from the list, by its sizes in money or by its results; else they are not used, and
 * that is said. A platform that counts commissions in them puts the worst a little further away.
 */
export function excursionPrices(trips: readonly RawTrip[], layout: TradeLayout): Excursions {
  const names = (['adverse', 'favourable'] as const).flatMap(name => {
    const column = layout.columns.get(name)
    return column === undefined ? [] : [`"${layout.header[column]!.trim()}"`]
  })
  if (names.length === 0 || trips.length === 0) return { trips, notices: [] }
  const found = bySizes(trips) ?? byResults(trips, layout)
  if (found === null) return { trips, notices: [`${names.join(' and ')} are not used: ${UNKNOWN}`] }
  return {
    trips: trips.map((trip, i) => withPrices(trip, found.pointValues[i]!)),
    notices: [`worst and best prices follow from ${names.join(' and ')}, in money: ${found.how}`],
  }
}

const UNKNOWN =
  'what a point is worth does not follow from the list; prices.trades: { bars } gives worst and best prices'
/** Beyond binary noise, within what a price is written with. */
const DIGITS = 12

function withPrices(trip: RawTrip, pointValue: number): RawTrip {
  const { side, entry, quantity, adverse, favourable } = trip
  const priceAt = (money: number) => Number((entry + (side * money) / (quantity * pointValue)).toPrecision(DIGITS))
  const or = (price: number, other: number) => (Number.isFinite(price) ? price : other)
  return { ...trip, worst: or(priceAt(-adverse), trip.worst), best: or(priceAt(favourable), trip.best) }
}

interface PointValues {
  /** Money per point of price and unit of quantity, by trade. */
  readonly pointValues: readonly number[]
  readonly how: string
}

function bySizes(trips: readonly RawTrip[]): PointValues | null {
  const pointValues = trips.map(({ amount, entry, quantity }) => amount / (entry * quantity))
  return pointValues.every(value => value > 0 && value < Infinity)
    ? { pointValues, how: 'the sizes of the positions in money tell what a point is worth' }
    : null
}

/** Money is rounded to cents, and by so much a result may miss. */
const CENT = 0.0101
const SHARE = 1e-3

/** The one value of a point that all results before costs agree on. */
function byResults(trips: readonly RawTrip[], { habits }: TradeLayout): PointValues | null {
  const moves = trips.map(({ side, entry, exit, quantity, result, costs }) => ({
    move: side * (exit - entry) * quantity,
    gross: habits.costs === 'included' ? costs.reduce((sum, cost) => sum + cost, result) : result,
  }))
  const sum = (of: (each: (typeof moves)[number]) => number) => moves.reduce((total, each) => total + of(each), 0)
  const value = sum(({ move, gross }) => Math.sign(move) * gross) / sum(({ move }) => Math.abs(move))
  const agrees = ({ move, gross }: (typeof moves)[number]) =>
    Math.abs(gross - value * move) <= Math.max(CENT, SHARE * Math.abs(gross))
  if (!(value > 0 && value < Infinity) || !moves.every(agrees)) return null
  return { pointValues: trips.map(() => value), how: `the results tell that a point is worth ${text(value)} a unit` }
}

function text(value: number): string {
  return String(Number(value.toPrecision(6)))
}
