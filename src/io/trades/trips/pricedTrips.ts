import { pointValue, pointValueOf } from '../pointValue.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { RawTrip } from './rawTrip.ts'

export interface StatedValues {
  /** Null where nobody says. */
  readonly pointValue: number | null
  readonly ownValues: boolean
  readonly results: boolean
}

/** Trades of a list without results get those of what a point is worth, as stated, or as the multipliers of the list say. */
export function pricedTrips(
  cells: TradeCells,
  trips: readonly RawTrip[],
  { pointValue: stated, ownValues, results }: StatedValues,
): { readonly trips: readonly RawTrip[]; readonly notices: readonly string[] } {
  const { columns } = cells.layout
  // With stops a list has results in R.
  const isOwn = ownValues && results && columns.has('multiplier') && !columns.has('stop')
  if (columns.has('net') || (stated === null && !isOwn)) return { trips, notices: [] }
  const value = pointValue(cells, stated)
  if (value.worth === null && value.bySymbol === null) return { trips, notices: [] }
  const result = ({ side, quantity, entry, exit, symbol }: RawTrip) =>
    side * quantity * (exit - entry) * pointValueOf(value, symbol)
  return {
    trips: trips.map(trip => ({ ...trip, result: result(trip), isPriced: true })),
    notices: value.notice === null ? [] : [value.notice],
  }
}
