import { decimalsOf } from '../costs/decimalsOf.ts'
import { heldOf, type Way, waysToHold } from '../trips/heldCosts.ts'
import { hasCosts, moveOf } from '../trips/marketMoves.ts'
import type { RawTrip } from '../trips/rawTrip.ts'

const LEAST_TRADES = 3
/** Of a result and its costs, which are rounded, too. */
const CENT = 0.0101

/**
 * Whether results hold their costs where prices are rounded, a point is worth 1, and the digits that are left out explain the
 * one in every trade and not the other. Null where they do not.
 */
export function holdsCostsByDigits(trips: readonly RawTrip[]): boolean | null {
  const told = trips.filter(trip => hasCosts(trip) && Number.isFinite(moveOf(trip)))
  if (told.length < LEAST_TRADES) return null
  const units = unitsOf(told)
  const fits = (way: Way) =>
    told.every(trip => {
      const most = units.get(trip.symbol)! * trip.quantity + CENT
      return Math.abs(trip.result + heldOf(trip, way) - moveOf(trip)) <= most
    })
  const whole = waysToHold(told).filter(({ isWhole, isUniform, isOfExits }) => isWhole && isUniform && !isOfExits)
  const near = new Set(whole.filter(fits).map(({ signs }) => signs.some(sign => sign !== 0)))
  return near.size === 1 ? [...near][0]! : null
}

/** By how much prices of a symbol may miss, both together. */
function unitsOf(trips: readonly RawTrip[]): ReadonlyMap<string, number> {
  const units = new Map<string, number>()
  for (const { symbol, entry, exit } of trips) {
    const unit = 10 ** -Math.max(decimalsOf(entry), decimalsOf(exit))
    units.set(symbol, Math.min(unit, units.get(symbol) ?? unit))
  }
  return units
}
