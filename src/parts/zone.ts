import { isUnitedStatesZone, unitedStatesShifts } from './unitedStatesClock.ts'

const SECOND_MS = 1000
const WEEK_MS = 7 * 86_400_000

/** The shifts of a time zone's clock over a span: from `time[i]` on (UTC epoch ms), local time = UTC + `offset[i]` ms. */
export interface ZoneShifts {
  readonly time: readonly number[]
  readonly offset: readonly number[]
}

/** Whether the runtime knows a zone of that name. */
export function isZone(zone: string): boolean {
  if (isUnitedStatesZone(zone)) return true
  try {
    clockOf(zone)
    return true
  } catch {
    return false
  }
}

/**
 * The shifts of a zone between two moments (UTC epoch ms), to the end of whole weeks.
 * @throws RangeError where the zone is unknown
 */
export function zoneShifts(zone: string, from: number, to: number): ZoneShifts {
  const known = unitedStatesShifts(zone, from, from + Math.max(0, Math.ceil((to - from) / WEEK_MS)) * WEEK_MS)
  if (known !== null) return { time: known.map(([time]) => time), offset: known.map(([, offset]) => offset) }
  return runtimeShifts(zone, from, to)
}

/** By the runtime's table of zones: for weeks, so that of two shifts between its questions none is missed. */
export function runtimeShifts(zone: string, from: number, to: number): ZoneShifts {
  const clock = clockOf(zone)
  const time = [Number.NEGATIVE_INFINITY]
  const offset = [clock(from)]
  for (let start = from; start < to; start += WEEK_MS) {
    const before = offset.at(-1)!
    const after = clock(start + WEEK_MS)
    if (after === before) continue
    time.push(momentOfShift(clock, start, start + WEEK_MS, before))
    offset.push(after)
  }
  return { time, offset }
}

/** Local time less UTC, in ms. */
export function offsetAt({ time, offset }: ZoneShifts, ms: number): number {
  let i = time.length - 1
  while (time[i]! > ms) i--
  return offset[i]!
}

/**
 * The moment (UTC epoch ms) of a wall-clock time, given as if it were UTC. A time that a shift skips is the first moment
 * after the shift; of one that it repeats, the first counts.
 */
export function momentOf({ time, offset }: ZoneShifts, wall: number): number {
  let [low, high] = [0, time.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (wall - offset[middle]! < time[middle + 1]!) high = middle
    else low = middle + 1
  }
  return Math.max(wall - offset[low]!, time[low]!)
}

/** Local time less UTC by the moment, both in ms. */
type Clock = (ms: number) => number

/** The runtime takes as long for one of them as for a thousand times. */
const clocks = new Map<string, Clock>()

function clockOf(zone: string): Clock {
  const clock = clocks.get(zone) ?? makeClock(zone)
  clocks.set(zone, clock)
  return clock
}

/** The text is read, as its parts take the runtime three times as long. */
function makeClock(zone: string): Clock {
  if (zone === 'UTC') return () => 0
  const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', second: 'numeric', ...fields })
  return ms => {
    const [month, day, year, hour, minute, second] = format.format(ms).split(/\D+/, 6).map(Number)
    return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) - Math.floor(ms / SECOND_MS) * SECOND_MS
  }
}

/** The first moment in a span at which the offset is no longer the one before: a whole second, as clocks are shifted. */
function momentOfShift(clock: (ms: number) => number, from: number, to: number, before: number): number {
  let [early, late] = [Math.floor(from / SECOND_MS), Math.ceil(to / SECOND_MS)]
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (clock(middle * SECOND_MS) === before) early = middle
    else late = middle
  }
  return late * SECOND_MS
}
