import { medianStep } from '../columns/intervals.ts'
import { momentInZone } from '../columns/zoneClock.ts'
import { wallClock } from '../columns/zones/wallClock.ts'

const DAY_MS = 86_400_000
/** Of a year of 365.2425 days. */
const MONTH_MS = (365.2425 / 12) * DAY_MS
/** How far a month is from the mean one, at the most, in days. */
const MOST_OFF = 2.6
/** Of months, quarters and years. */
const LENGTHS = [1, 3, 12]
const LEAST_BARS = 4
/** Days from the last day of trading in a month to the next month. */
const MOST_REST = 4

/** Opens of bars of whole months of which the stamps are the closes. */
export interface MonthOpens {
  readonly time: Float64Array
  /** Whether the stamps are the last days of their months, as no bar of months opens. */
  readonly isLastDay: boolean
}

/**
 * The opens of bars of months, quarters or years, by the calendar, from stamps of their closes; null for other bars.
 * @param shy milliseconds that every stamp is short of a boundary
 * @param zone of the clock that the bars go by; null = UTC
 */
export function monthOpens(time: Float64Array, shy: number, zone: string | null): MonthOpens | null {
  const mean = (time.at(-1)! - time[0]!) / (time.length - 1)
  if (time.length < LEAST_BARS || mean < MONTH_MS / 2) return null
  const step = medianStep(time)
  const months = LENGTHS.find(count => Math.abs(step - count * MONTH_MS) <= MOST_OFF * DAY_MS)
  if (months === undefined) return null
  const wallOf = wallClock(time, zone)
  const walls = Array.from(time, ms => new Date(wallOf(ms + shy)))
  const [first] = walls
  const isOneClock = walls.every(wall => clockOf(wall) === clockOf(first!))
  // The latest may be of a month that has not ended. Beginnings of months in other zones are hours of a last day.
  const isLastDay = isOneClock && clockOf(first!) === 0 && walls.slice(0, -1).every(isLastOfMonth)
  const isOneDay = isOneClock && walls.every(wall => wall.getUTCDate() === first!.getUTCDate())
  if (!isLastDay && !isOneDay) return null
  const back = isLastDay ? months - 1 : months
  const opens = walls.map((wall, i) => {
    if (isLastDay && !isLastOfMonth(wall)) return monthOf(walls[i - 1]!, 1)
    const month = monthOf(wall, -back)
    return isLastDay ? month : month + (wall.getUTCDate() - 1) * DAY_MS + clockOf(wall)
  })
  return { time: Float64Array.from(opens, wall => (zone === null ? wall : momentInZone(zone, wall))), isLastDay }
}

/** Whether a day is the last of its month on which there may be trades: weekends and a holiday may follow. */
function isLastOfMonth(day: Date): boolean {
  return new Date(day.getTime() + MOST_REST * DAY_MS).getUTCMonth() !== day.getUTCMonth()
}

function monthOf(wall: Date, ahead: number): number {
  return Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + ahead)
}

function clockOf(wall: Date): number {
  const ms = wall.getTime() % DAY_MS
  return ms < 0 ? ms + DAY_MS : ms
}
