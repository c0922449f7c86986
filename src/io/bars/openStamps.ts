import { intervals } from '../columns/intervals.ts'
import type { TimeColumn } from '../columns/layout.ts'
import { momentInZone } from '../columns/zoneClock.ts'
import { wallClock } from '../columns/zones/wallClock.ts'
import { monthOpens } from './monthOpens.ts'

/** The times of bars, by their open, and what had to be done for it. */
export interface OpenStamps {
  readonly time: Float64Array
  readonly repair: string | null
}

const SECOND_MS = 1000
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const GAP = 1.5

/**
 * Moves stamps of the close of a bar to its open: those that a format or the scenario says are closes, and those that all
 * fall on the last millisecond of a second, or the last second of a minute, as no bar opens, or on the last day of a month, as no
 * bar of months does.
 * @param zone of the clock that the bars go by; null = UTC
 */
export function openStamps(time: Float64Array, marks: TimeColumn['marks'], zone: string | null = null): OpenStamps {
  if (marks === 'open') return { time, repair: null }
  const shy = shyOfBoundary(time)
  const ofMonths = monthOpens(time, shy, zone)
  if (ofMonths?.isLastDay) return { time: ofMonths.time, repair: MONTH_ENDS }
  if (marks === null && shy === 0) return { time, repair: null }
  const why = shy === 0 ? '' : `: all of them are ${shy === 1 ? 'a millisecond' : 'a second'} before a boundary`
  const { usualMs } = intervals(time)
  if (usualMs === null) return { time, repair: `the stamp is that of the close of its bar${why}` }
  return {
    time: ofMonths?.time ?? moved(time, shy, usualMs, zone),
    repair: `stamps mark the close of a bar${why}: moved to its open`,
  }
}

const MONTH_ENDS = 'stamps are the last days of months, which mark the close of a bar: moved to its open'

function moved(time: Float64Array, shy: number, usualMs: number, zone: string | null): Float64Array {
  const wallOf = zone !== null && usualMs % DAY_MS === 0 ? wallClock(time, zone) : null
  return time.map((stamp, i) => {
    const previous = i === 0 ? Number.NEGATIVE_INFINITY : time[i - 1]!
    if (shy > 0 && stamp - previous <= GAP * usualMs) return previous + shy
    return wallOf === null ? stamp - usualMs + shy : momentInZone(zone!, wallOf(stamp + shy) - usualMs)
  })
}

/** How many milliseconds every stamp is short of a whole second or minute; 0 where they are not. */
function shyOfBoundary(time: Float64Array): number {
  if (time.every(stamp => stamp % SECOND_MS === SECOND_MS - 1)) return 1
  return time.every(stamp => stamp % MINUTE_MS === MINUTE_MS - SECOND_MS) ? SECOND_MS : 0
}
