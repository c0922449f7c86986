import type { Bars } from '../../core/bars.ts'
import { powerBetween, powerText } from '../columns/prices/unitJump.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { counted } from '../columns/repairText.ts'
import { barAt } from './heldPrices.ts'
import type { RoundTrip } from './trips/roundTrip.ts'

const OTHER_CLOCK =
  'state the zone of the list (zone: America/New_York), give the prices of its market, or leave bars out'
const OTHER_UNIT = 'write list and prices in one unit, such as dollars for cents, or leave bars out'

const OTHER_SPAN = 'give the prices of the time of the trades, or leave bars out'

/** A fill this share of its price outside its bar was not made there. */
const OUTSIDE = 1e-3

/**
 * Holds the entries of a list against a price file, and says how many do not lie in its bars. Where most of them do not, it
 * is another market, or the clocks differ; where none has a bar, another time: a problem is added.
 */
export function fitToBars(trips: readonly RoundTrip[], bars: Bars, problems: ProblemList): string[] {
  const placed = trips.map(trip => ({ trip, bar: barAt(bars, trip.entryTime) }))
  const [inside, outside] = [placed.filter(({ bar }) => bar >= 0), placed.filter(({ bar }) => bar < 0)]
  const misfits = inside.filter(({ trip: { entry }, bar }) => {
    const slack = OUTSIDE * Math.abs(entry)
    return entry < bars.low[bar]! - slack || entry > bars.high[bar]! + slack
  })
  if (inside.length === 0 && trips.length > 0) {
    const { entryTime, line } = trips[0]!
    const at = Number.isNaN(entryTime) ? 'no time' : new Date(entryTime).toISOString()
    const message = `no trade of the list lies in the price file: this one has ${at}, the bars go from ${isoOf(bars, 0)} to ${isoOf(bars, bars.time.length - 1)}`
    problems.add(line, 'entry_time', message, OTHER_SPAN)
  }
  if (misfits.length > inside.length / 2) {
    const { trip, bar } = misfits[0]!
    const of = `${misfits.length} of ${counted(inside.length, 'entry', 'entries')} lie outside the bar of their time`
    const message = `${of}: this one is at ${trip.entry}, its bar goes from ${bars.low[bar]} to ${bars.high[bar]}`
    const power = powerBetween(bars.close[bar]!, trip.entry)
    if (power === null) problems.add(trip.line, 'entry', message, OTHER_CLOCK)
    else problems.add(trip.line, 'entry', `${message}, so about ${powerText(power)} its prices`, OTHER_UNIT)
  }
  return [
    'worst and best prices from the price file: bars that a trade enters or leaves inside count whole',
    ...(outside.length > 0
      ? [`${counted(outside.length, 'trade')} outside the price file: worst and best from entry and exit`]
      : []),
    ...(misfits.length > 0
      ? [`${counted(misfits.length, 'entry', 'entries')} outside the bar of their time by more than 0.1%`]
      : []),
  ]
}

function isoOf({ time }: Bars, row: number): string {
  return new Date(time[row]!).toISOString()
}
