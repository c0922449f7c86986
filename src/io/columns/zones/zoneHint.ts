import { momentInZone } from '../zoneClock.ts'
import { wallClock } from './wallClock.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const DAY_MS = 24 * HOUR_MS
const ON_COMMAND_LINE = '(--zone on the command line)'

/** Letters of a zone: the places whose clock it may be, and the zone whose clock stands still at what they say by the book. */
const PLACES: readonly (readonly [letters: RegExp, places: string, still: string | null])[] = [
  [/^e[sd]?t$/i, 'America/New_York', 'EST'],
  [/^cst$/i, 'America/Chicago or Asia/Shanghai', 'Etc/GMT+6'],
  [/^cd?t$/i, 'America/Chicago', 'Etc/GMT+6'],
  [/^m[sd]?t$/i, 'America/Denver', 'MST'],
  [/^p[sd]?t$/i, 'America/Los_Angeles', 'Etc/GMT+8'],
  [/^ces?t$/i, 'Europe/Berlin', 'Etc/GMT-1'],
  [/^ees?t$/i, 'Europe/Athens', 'Etc/GMT-2'],
  [/^wes?t$/i, 'Europe/Lisbon', 'UTC'],
  [/^msk$/i, 'Europe/Moscow', null],
  [/^bst$/i, 'Europe/London or Asia/Dhaka', null],
  [/^ist$/i, 'Asia/Kolkata, Asia/Jerusalem or Europe/Dublin', null],
  [/^jst$/i, 'Asia/Tokyo', null],
  [/^kst$/i, 'Asia/Seoul', null],
  [/^hkt$/i, 'Asia/Hong_Kong', null],
  [/^sgt$/i, 'Asia/Singapore', null],
  [/^ae[sd]t$/i, 'Australia/Sydney', 'Etc/GMT-10'],
]

/** What to state where letters, or other words, do not tell a zone. */
export function zoneHint(letters: string): string {
  const [, places, still] = PLACES.find(([pattern]) => pattern.test(letters)) ?? [null, 'America/New_York', null]
  const alike = still === null ? '' : `; where the clock is never put forward, zone: ${still}`
  return `state the zone of these times: zone: ${places} ${ON_COMMAND_LINE}${alike}`
}

/** What to state where a time, as a clock's reading, is one that the clock of a zone skips. */
export function stillClockHint(zone: string, wall: number): string {
  const before = momentInZone(zone, wall - DAY_MS)
  const offset = wallClock(Float64Array.of(before), zone)(before) - before
  return `state the zone of these times: where the clock is never put forward, zone: ${stillZone(offset)} ${ON_COMMAND_LINE}; or that of another place, or zone: UTC`
}

/** A zone that is always so far ahead of UTC; the names of whole hours count those behind. */
function stillZone(offset: number): string {
  const hours = offset / HOUR_MS
  if (hours === 0) return 'UTC'
  if (Number.isInteger(hours)) return `Etc/GMT${hours < 0 ? '+' : '-'}${Math.abs(hours)}`
  const minutes = Math.abs(offset) / MINUTE_MS
  const two = (number: number) => String(number).padStart(2, '0')
  return `"${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}"`
}
