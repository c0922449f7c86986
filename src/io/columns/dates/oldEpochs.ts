import { epochScale } from '../epochScale.ts'
import { medianStep } from '../intervals.ts'
import type { TimeUnit } from '../stampReader.ts'

const COUNT = /^-?\d+(?:\.\d+)?$/
const UNITS = [
  { unit: 's', perMs: 1e-3 },
  { unit: 'ms', perMs: 1 },
  { unit: 'us', perMs: 1e3 },
  { unit: 'ns', perMs: 1e6 },
] as const
const [FIRST_TIME, LAST_TIME] = [Date.UTC(1900, 0, 1), Date.UTC(2201, 0, 1)]
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
/** The lengths that bars have; of one unit they are none of another. */
const LENGTHS: ReadonlySet<number> = new Set([
  ...[1, 2, 3, 5, 10, 15, 20, 30, 45].map(minutes => minutes * MINUTE_MS),
  ...[1, 2, 3, 4, 6, 8, 12].map(hours => hours * HOUR_MS),
  ...[1, 7, 28, 29, 30, 31, 90, 91, 92, 365, 366].map(days => days * DAY_MS),
])
const LEAST_ROWS = 4
/** The longest hole among old times, in usual steps and in days: a stray 0 is farther from its file. */
const MOST_STEPS = 5
const MOST_DAYS = 200

/** Counts since 1970 among which are some before 1973, or before 1970. */
export interface OldEpochs {
  /** UTC epoch milliseconds. */
  readonly time: Float64Array
  readonly unit: TimeUnit
}

/**
 * The times of a file of which some counts since 1970 are too small, or below 0, for their size to tell a unit: in order and
 * without long holes they are of the one unit in which their usual step is the length of a bar. Null for all other files.
 */
export function oldEpochs(texts: readonly string[]): OldEpochs | null {
  if (texts.length < LEAST_ROWS || !texts.every(text => COUNT.test(text.trim()))) return null
  const counts = Float64Array.from(texts, Number)
  if (counts.every(count => epochScale(count) !== null)) return null
  const read = UNITS.map(({ unit, perMs }) => ({ unit, time: counts.map(count => Math.floor(count / perMs)) }))
  const fitting = read.filter(({ time }) => areOfBars(time))
  return fitting.length === 1 ? fitting[0]! : null
}

function areOfBars(time: Float64Array): boolean {
  if (!time.every(ms => ms >= FIRST_TIME && ms < LAST_TIME)) return false
  const oldestFirst = time[0]! <= time.at(-1)! ? time : time.toReversed()
  const step = medianStep(oldestFirst)
  const longest = Math.max(MOST_STEPS * step, MOST_DAYS * DAY_MS)
  const follows = (ms: number, i: number) =>
    i === 0 || (ms >= oldestFirst[i - 1]! && ms - oldestFirst[i - 1]! <= longest)
  return LENGTHS.has(step) && oldestFirst.every(follows)
}
