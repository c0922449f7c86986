import { tellBarsApart } from '../repeatedHours.ts'
import { momentInZone, secondMoment } from '../zoneClock.ts'
import { wallClock } from '../zones/wallClock.ts'

const MONTHS = 12
/** Days that were moved, at the least, for an order by chance to be out of the question. */
const LEAST_DAYS = 3
/** Steps out of order, at the least, for an order that is only nearly there. */
const LEAST_STEPS = 3
/** Of the steps out of order, the part that may be left where dates were swapped all the same. */
const MOST_LEFT = 0.25

/** Times of which day and month were taken for each other wherever both can be either. */
export interface SwappedDays {
  /** With day and month in their places. */
  readonly time: Float64Array
  /** The first row that has another time then. */
  readonly row: number
  /** Whether all rows are in order then, and enough of them. */
  readonly isProved: boolean
}

/**
 * Days and months that a program took for each other where both are at most 12, as one does that reads dates one by one: then
 * rows jump to and fro, and are in order with these turned back. Null where they are not: other rows of no order stay as they are.
 * @param time UTC epoch milliseconds, in no order
 * @param zone of the clock that wrote them; null = UTC
 */
export function swappedDays(time: Float64Array, zone: string | null): SwappedDays | null {
  const before = walkOf(time)
  if (before.against === 0) return null
  const turned = withDaysTurned(time, zone)
  const after = walkOf(turned.time)
  if (!(after.length < before.length)) return null
  const isNearly = before.against >= LEAST_STEPS && after.against <= MOST_LEFT * before.against
  if (after.against > 0 && !isNearly) return null
  return { time: turned.time, row: turned.row, isProved: after.against === 0 && turned.days >= LEAST_DAYS }
}

/** How far it is from row to row in all, and the steps that go against the others; rows without a time lead nowhere. */
function walkOf(time: Float64Array): { length: number; against: number } {
  let [length, forward, backward] = [0, 0, 0]
  for (let i = 1; i < time.length; i++) {
    const step = time[i]! - time[i - 1]!
    length += Math.abs(step)
    if (step > 0) forward++
    else if (step < 0) backward++
  }
  return { length, against: Math.min(forward, backward) }
}

function withDaysTurned(time: Float64Array, zone: string | null): { time: Float64Array; row: number; days: number } {
  const wallOf = wallClock(time, zone)
  const days = new Set<number>()
  const repeats = new Map<number, number>()
  let first = -1
  const turned = time.map((ms, row) => {
    const wall = new Date(wallOf(ms))
    const [month, day] = [wall.getUTCMonth() + 1, wall.getUTCDate()]
    if (day > MONTHS || day === month || Number.isNaN(ms)) return ms
    if (first < 0) first = row
    days.add(Date.UTC(wall.getUTCFullYear(), month - 1, day))
    wall.setUTCMonth(day - 1, month)
    if (zone === null) return wall.getTime()
    const moment = momentInZone(zone, wall.getTime())
    const later = secondMoment(zone, moment)
    if (later > moment) repeats.set(row, later)
    return moment
  })
  tellBarsApart(turned, repeats, null)
  return { time: turned, row: first, days: days.size }
}
