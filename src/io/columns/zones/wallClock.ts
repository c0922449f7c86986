import { offsetAt, zoneShifts } from '../../../parts/zone.ts'

const WEEK_MS = 7 * 86_400_000

/** What the clock of a zone (null = UTC) shows at any of some moments (epoch ms), as if it were UTC. */
export function wallClock(time: Float64Array, zone: string | null): (ms: number) => number {
  if (zone === null) return ms => ms
  const [from, to] = time.reduce(([low, high], ms) => [Math.min(low, ms), Math.max(high, ms)], [Infinity, -Infinity])
  const shifts = zoneShifts(zone, from! - WEEK_MS, to! + WEEK_MS)
  return ms => ms + offsetAt(shifts, ms)
}
