import { intervals } from '../columns/intervals.ts'
import type { TimeColumn } from '../columns/layout.ts'

/** The times of bars, by their open, and what had to be done for it. */
export interface OpenStamps {
  readonly time: Float64Array
  readonly repair: string | null
}

const SECOND_MS = 1000
const MINUTE_MS = 60_000
const GAP = 1.5

/**
 * Moves stamps of the close of a bar to its open: those that a format or the scenario says are closes, and those that all
 * fall on the last millisecond of a second, or the last second of a minute, as no bar opens.
 */
export function openStamps(time: Float64Array, marks: TimeColumn['marks']): OpenStamps {
  const shy = marks === 'open' ? 0 : shyOfBoundary(time)
  if (marks === 'open' || (marks === null && shy === 0)) return { time, repair: null }
  const why = shy === 0 ? '' : `: all of them are ${shy === 1 ? 'a millisecond' : 'a second'} before a boundary`
  const { usualMs } = intervals(time)
  if (usualMs === null) return { time, repair: `the stamp is that of the close of its bar${why}` }
  const moved = time.map((stamp, i) => {
    const previous = i === 0 ? Number.NEGATIVE_INFINITY : time[i - 1]!
    const isNext = shy > 0 && stamp - previous <= GAP * usualMs
    return (isNext ? previous : stamp - usualMs) + shy
  })
  return { time: moved, repair: `stamps mark the close of a bar${why}: moved to its open` }
}

/** How many milliseconds every stamp is short of a whole second or minute; 0 where they are not. */
function shyOfBoundary(time: Float64Array): number {
  if (time.every(stamp => stamp % SECOND_MS === SECOND_MS - 1)) return 1
  return time.every(stamp => stamp % MINUTE_MS === MINUTE_MS - SECOND_MS) ? SECOND_MS : 0
}
