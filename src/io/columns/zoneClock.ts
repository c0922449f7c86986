import { isZone, momentOf, offsetAt, type ZoneShifts, zoneShifts } from '../../parts/zone.ts'

const FROM = Date.UTC(1970, 0, 1)
const TO = Date.UTC(2100, 0, 1)
const MINUTE_MS = 60_000
const OFFSET = /^(?:UTC|GMT)?([+-])([01]\d|2[0-3]):?([0-5]\d)$/
const DAY_MS = 86_400_000

/** The shifts of a zone, and when they are. */
interface KnownZone {
  readonly shifts: ZoneShifts
  readonly starts: ReadonlySet<number>
}

const known = new Map<string, KnownZone>()

/**
 * The moment (UTC epoch ms) of a reading of a zone's clock, given as if it were UTC. Of a reading that the clock shows
 * twice it is the first, or the second where the first is not after `previous`. NaN where the zone is unknown, and
 * for a reading that the clock never shows: an hour that it skips. A midnight that it skips is the first moment of its day.
 */
export function momentInZone(zone: string, wall: number, previous: number): number {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return wall
  const offset = OFFSET.exec(zone)
  if (offset !== null) return wall - Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3])) * MINUTE_MS
  if (!isZone(zone)) return Number.NaN
  const { shifts, starts } = known.get(zone) ?? knownZone(zone)
  const first = momentOf(shifts, wall)
  if (starts.has(first) && first + offsetAt(shifts, first) !== wall && wall % DAY_MS !== 0) return Number.NaN
  if (first > previous || Number.isNaN(previous)) return first
  const later = shifts.offset.find((offset, i) => {
    const moment = wall - offset
    const end = shifts.time[i + 1] ?? Number.POSITIVE_INFINITY
    return moment > first && moment >= shifts.time[i]! && moment < end
  })
  return later === undefined ? first : wall - later
}

function knownZone(zone: string): KnownZone {
  const shifts = zoneShifts(zone, FROM, TO)
  const found = { shifts, starts: new Set(shifts.time) }
  known.set(zone, found)
  return found
}
