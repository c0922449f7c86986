import type { ProblemList } from '../../columns/problemList.ts'
import { type PlacedPrice, powerBetweenBars, refuseUnitJumps } from '../../columns/unitJump.ts'
import type { RoundTrip } from './roundTrip.ts'

/** Adds a problem where entries and exits of a market, one after the other, change their unit. */
export function checkTripUnits(trips: readonly RoundTrip[], problems: ProblemList): void {
  const last = new Map<string, PlacedPrice>()
  const steps: (readonly [PlacedPrice, PlacedPrice])[] = []
  for (const { symbol, entry, exit, line } of trips) {
    const before = last.get(symbol)
    const [first, end] = [
      { price: entry, line, column: 'entry' },
      { price: exit, line, column: 'exit' },
    ]
    if (before !== undefined) steps.push([before, first])
    steps.push([first, end])
    last.set(symbol, end)
  }
  const jumps = steps.filter(([before, after]) => powerBetweenBars(before.price, after.price) !== null)
  if (jumps.length > 0) refuseUnitJumps(jumps.length, jumps[0]!, problems)
}
