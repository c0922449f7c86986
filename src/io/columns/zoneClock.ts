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
  /** Where the clock goes back, from the earliest on: what it shows from `from` to `to` it shows again `by` ms later. */
  readonly repeats: readonly { readonly from: number; readonly to: number; readonly by: number }[]
}

const known = new Map<string, KnownZone>()

/**
 * The moment (UTC epoch ms) of a reading of a zone's clock, given as if it were UTC. Of a reading that the clock shows
 * twice it is the first. NaN where the zone is unknown, and for a reading that the clock never shows: an hour that it skips. A midnight that it skips is the first moment of its day.
 */
export function momentInZone(zone: string, wall: number): number {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return wall
  const offset = OFFSET.exec(zone)
  if (offset !== null) return wall - Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3])) * MINUTE_MS
  if (!isZone(zone)) return Number.NaN
  const { shifts, starts } = known.get(zone) ?? knownZone(zone)
  const first = momentOf(shifts, wall)
  if (starts.has(first) && first + offsetAt(shifts, first) !== wall && wall % DAY_MS !== 0) return Number.NaN
  return first
}

/** The second moment at which a zone's clock shows what it shows at `first`; NaN where it shows that once, or the zone never shifts. */
export function secondMoment(zone: string, first: number): number {
  const repeats = known.get(zone)?.repeats ?? []
  let [low, high] = [0, repeats.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (first < repeats[middle]!.to) high = middle
    else low = middle + 1
  }
  const found = repeats[low]
  return found !== undefined && first >= found.from ? first + found.by : Number.NaN
}

/** Whether a zone's clock shows twice what it shows at a moment; never one that does not shift, or is unknown. */
export function isShownTwice(zone: string | null, ms: number): boolean {
  if (zone === null || OFFSET.test(zone) || !isZone(zone)) return false
  const { repeats } = known.get(zone) ?? knownZone(zone)
  return repeats.some(({ from, to, by }) => ms >= from && ms < to + by)
}

function knownZone(zone: string): KnownZone {
  const shifts = zoneShifts(zone, FROM, TO)
  const repeats = shifts.time.flatMap((to, i) => {
    const by = i === 0 ? 0 : shifts.offset[i - 1]! - shifts.offset[i]!
    return by > 0 ? [{ from: Math.max(to - by, shifts.time[i - 1]!), to, by }] : []
  })
  const found = { shifts, starts: new Set(shifts.time), repeats }
  known.set(zone, found)
  return found
}
