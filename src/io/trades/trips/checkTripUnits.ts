import { type PlacedPrice, powerBetweenBars, refuseUnitJumps } from '../../columns/prices/unitJump.ts'
import type { ProblemList } from '../../columns/problemList.ts'
import type { RoundTrip } from './roundTrip.ts'

type Step = readonly [PlacedPrice, PlacedPrice]

/** Adds a problem where entries and exits of a market, one after the other, change their unit, or whole trades are in another. */
export function checkTripUnits(trips: readonly RoundTrip[], problems: ProblemList): void {
  const markets = [...Map.groupBy(trips, ({ symbol }) => symbol).values()]
  const jumps = markets
    .flatMap(stepsOf)
    .filter(([before, after]) => powerBetweenBars(before.price, after.price) !== null)
  const off = jumps.length > 0 ? [] : markets.flatMap(tradesOff)
  if (jumps.length > 0) refuseUnitJumps(jumps.length, jumps[0]!, problems)
  else if (off.length > 0) refuseUnitJumps(off.length, off[0]!, problems, 'a price of the other trades')
}

function placed({ line }: RoundTrip, column: 'entry' | 'exit', price: number): PlacedPrice {
  return { price, line, column }
}

/** From entry to exit, and from exit to the next entry. */
function stepsOf(trips: readonly RoundTrip[]): Step[] {
  return trips.flatMap((trip, i) => {
    const first = placed(trip, 'entry', trip.entry)
    const within: Step = [first, placed(trip, 'exit', trip.exit)]
    const before = trips[i - 1]
    return before === undefined ? [within] : [[placed(before, 'exit', before.exit), first], within]
  })
}

/** A trade about a power of ten from the middle of the others, which lie within so much of it, is in another unit; at an end of the list, where a market may have gone, only one that near. */
const NEAR = 2
const OFF = { within: 1.6, atEnd: 1.15 } as const
const MOST_OFF = 1 / 3

/** Trades that are a power of ten away from all others, which lie near each other. */
function tradesOff(trips: readonly RoundTrip[]): Step[] {
  const levels = trips.map(({ entry, exit }) => Math.sqrt(entry * exit))
  const middle = levels.toSorted((a, b) => a - b)[levels.length >> 1]!
  const isWithin = (ratio: number, factor: number) => ratio <= factor && ratio >= 1 / factor
  const isNear = levels.map(level => isWithin(level / middle, NEAR))
  const far = levels.flatMap((_, i) => (isNear[i] ? [] : [i]))
  if (far.length === 0 || far.length > trips.length * MOST_OFF) return []
  const [first, last] = [isNear.indexOf(true), isNear.lastIndexOf(true)]
  const isOff = (i: number) => {
    const ratio = levels[i]! / middle
    return isWithin(ratio / 10 ** Math.round(Math.log10(ratio)), i > first && i < last ? OFF.within : OFF.atEnd)
  }
  if (!far.every(isOff)) return []
  const near = placed(trips[first]!, 'entry', trips[first]!.entry)
  return far.map(i => [near, placed(trips[i]!, 'entry', trips[i]!.entry)])
}
