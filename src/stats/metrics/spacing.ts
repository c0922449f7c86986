import { quantileSorted } from 'simple-statistics'
import { DAY } from './time.ts'

/** Steps within this factor of the median are as long as it. */
const ALIKE = 1.5
/** Days leave out weekends and holidays: so many days may lie between two of them. */
const CLOSED = 5
/** Share of the steps that may be longer or shorter. */
const ODD = 0.1
/** Holes may make the mean step no longer than this many median ones. */
const HOLES = 2

/** The first row, and the last one of every UTC day: the rows that daily returns are taken from. */
export function dailyRows(time: ArrayLike<number>): number[] {
  const rows: number[] = []
  for (let i = 0; i < time.length; i++) {
    if (i === 0 || i === time.length - 1 || dayOf(time[i]!) !== dayOf(time[i + 1]!)) rows.push(i)
  }
  return rows
}

/** Why rows at these times are not equally spaced, in words; null where they are, but for closed days and a few holes. */
export function unevenSteps(time: ArrayLike<number>): string | null {
  const steps = Array.from({ length: Math.max(time.length - 1, 0) }, (_, i) => (time[i + 1]! - time[i]!) / DAY)
  return unevenDays(steps)
}

/** The same of rows that stand for UTC days, whatever their hour; the first may lie inside its day. */
export function unevenDailySteps(time: ArrayLike<number>): string | null {
  const steps = Array.from({ length: Math.max(time.length - 1, 0) }, (_, i) => dayOf(time[i + 1]!) - dayOf(time[i]!))
  return unevenDays(steps.filter(days => days > 0))
}

function unevenDays(steps: readonly number[]): string | null {
  if (steps.length === 0) return null
  const sorted = steps.toSorted((a, b) => a - b)
  const median = quantileSorted(sorted, 0.5)
  const longest = median < 2 ? Math.max(CLOSED, ALIKE * median) : ALIKE * median
  const odd = steps.filter(step => step < median / ALIKE || step > longest).length
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length
  if (odd <= ODD * steps.length && mean <= HOLES * median) return null
  const [least, most] = [sorted[0]!, sorted.at(-1)!].map(days => days.toFixed(1))
  return `rows are spaced unevenly, ${least} to ${most} days apart, ${median.toFixed(1)} at the median`
}

function dayOf(ms: number): number {
  return Math.floor(ms / DAY)
}
