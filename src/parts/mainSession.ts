import type { Tape } from '../core/tape.ts'
import { type DayHours, lengthOfHours, withinHours } from './hoursOfDay.ts'

const DAY_MS = 86_400_000

/**
 * The tape with its fills outside the main session marked. Bars that are longer than the session tell no hour, and neither do
 * the whole days of a list of dates: these fills are in it.
 * @param stepMs usual step between bars; 0 for a list of trades
 */
export function markOutside(tape: Tape, main: DayHours | null, stepMs: number): Tape {
  if (main === null || stepMs > lengthOfHours(main)) return tape
  const times = [...tape.entryTime, ...tape.legs.time].filter(Number.isFinite)
  if (times.length === 0) return tape
  const [first, last] = times.reduce(([a, b], time) => [Math.min(a, time), Math.max(b, time)], [Infinity, -Infinity])
  const isWithin = withinHours(main, first!, last!)
  const tellsHour = (time: number) => Number.isFinite(time) && (stepMs > 0 || time % DAY_MS !== 0)
  const isOutside = (time: number) => (tellsHour(time) && !isWithin(time) ? 1 : 0)
  return {
    ...tape,
    outside: { entry: Uint8Array.from(tape.entryTime, isOutside), leg: Uint8Array.from(tape.legs.time, isOutside) },
  }
}
