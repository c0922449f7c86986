const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const WEEK_MS = 7 * DAY_MS

/**
 * Hours of a week (Monday 00:00 UTC = 0) in which CME futures rest: an hour a day and the weekend, one hour longer
 * than they do, as Chicago's clock moves them by an hour between summer and winter.
 */
const RESTS = [
  { from: 21, to: 23 },
  { from: 45, to: 47 },
  { from: 69, to: 71 },
  { from: 93, to: 95 },
  { from: 117, to: 167 },
] as const
/** 1970-01-05 was a Monday. */
const MONDAY_MS = 4 * DAY_MS

/** How much of the time between two moments (UTC epoch milliseconds) a market rests by its session. */
export function closedMs(session: string): (from: number, to: number) => number {
  if (session === '24x7') return () => 0
  return (from, to) => restBefore(to) - restBefore(from)
}

/** Rest from the first Monday of 1970 on. */
function restBefore(moment: number): number {
  const weeks = Math.floor((moment - MONDAY_MS) / WEEK_MS)
  const inWeek = moment - MONDAY_MS - weeks * WEEK_MS
  return RESTS.reduce((sum, { from, to }) => {
    const [start, end] = [from * HOUR_MS, to * HOUR_MS]
    return sum + weeks * (end - start) + Math.max(0, Math.min(inWeek, end) - start)
  }, 0)
}
