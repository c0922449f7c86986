import type { ProblemList } from '../../columns/problemList.ts'
import { type PlacedPrice, powerBetween, refuseUnitJumps } from '../../columns/unitJump.ts'
import type { RoundTrip } from './roundTrip.ts'

/** Adds a problem where entries and exits, one after the other, change their unit. */
export function checkTripUnits(trips: readonly RoundTrip[], problems: ProblemList): void {
  const prices: PlacedPrice[] = trips.flatMap(({ entry, exit, line }) => [
    { price: entry, line, column: 'entry' },
    { price: exit, line, column: 'exit' },
  ])
  const steps = prices.slice(1).map((after, i) => [prices[i]!, after] as const)
  const jumps = steps.filter(([before, after]) => powerBetween(before.price, after.price) !== null)
  if (jumps.length > 0) refuseUnitJumps(jumps.length, jumps[0]!, problems)
}
