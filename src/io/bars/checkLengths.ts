import type { MarkPrices } from '../../core/bars.ts'
import { frequentStep } from '../../core/frequentStep.ts'
import { intervals, medianOf } from '../columns/intervals.ts'
import type { ProblemList } from '../columns/problemList.ts'

/** So many steps in a row, none of them the usual one, may be of bars of another length, */
const LEAST_STEPS = 10
/** where so many of them are alike: months, of 31 days more than half. */
const LEAST_SHARE = 0.55
const DAY_MS = 86_400_000

const APART = 'a bar has one length: keep the two apart, each in a file of its own'

/** Rows at the begin or the end of a file of which none is a usual step from the next. */
interface OtherRows {
  readonly from: number
  readonly to: number
  /** The step of most of them. */
  readonly step: number
}

/**
 * Finds where a file begins or ends with steps of another length than most. Where their bars have the range of so long a bar,
 * or are days before hours, they are a problem; else bars with holes between, which is said.
 */
export function checkLengths(
  time: Float64Array,
  prices: Pick<MarkPrices, 'high' | 'low' | 'close'>,
  lineOf: (row: number) => number,
  problems: ProblemList,
): string[] {
  const { usualMs } = intervals(time)
  if (usualMs === null) return []
  const isUsual = (i: number) => time[i + 1]! - time[i]! === usualMs
  let [first, last] = [0, time.length - 2]
  while (first <= last && !isUsual(first)) first++
  while (last >= first && !isUsual(last)) last--
  if (first > last) return []
  const [above, below] = [otherRows(time, 0, first), otherRows(time, last + 1, time.length - 1)]
  const found = above ?? below
  if (found === null) return []
  const [length, usual] = [hoursText(found.step), hoursText(usualMs)]
  if (!areOther(found, { time, usualMs, ...prices }, [first, last])) {
    const where = above === null ? `from line ${lineOf(found.from)} on` : `up to line ${lineOf(found.to)}`
    return [`steps of ${length} ${where}: taken as bars of ${usual} with holes between`]
  }
  const line = lineOf(above === null ? found.from : found.to)
  const message =
    above === null
      ? `bars of ${length} from here on, of ${usual} in the rows above`
      : `bars of ${usual} from here on, of ${length} in the ${first} rows above`
  problems.add(line, 'time', message, APART)
  return []
}

function otherRows(time: Float64Array, from: number, to: number): OtherRows | null {
  if (to - from < LEAST_STEPS) return null
  const steps = Array.from({ length: to - from }, (_, i) => time[from + i + 1]! - time[from + i]!)
  const { step, count } = frequentStep(steps, 'shorter')
  return count >= LEAST_SHARE * steps.length ? { from, to, step } : null
}

type Rows = Pick<MarkPrices, 'high' | 'low' | 'close'> & { readonly time: Float64Array; readonly usualMs: number }

/** Whether rows are bars of their step: shorter ones, days at midnight before hours, or with ranges that go with the root of the length. */
function areOther({ from, to, step }: OtherRows, rows: Rows, [first, last]: readonly [number, number]): boolean {
  const { time, usualMs } = rows
  const areDays = step % DAY_MS === 0 && usualMs < DAY_MS && time.subarray(from, to).every(ms => ms % DAY_MS === 0)
  if (areDays || step < usualMs) return true
  return rangeOf(rows, from, to) / rangeOf(rows, first, last + 1) >= (step / usualMs) ** (1 / 4)
}

/** The usual range of a bar, as a share of its close. */
function rangeOf({ high, low, close }: Rows, from: number, to: number): number {
  return medianOf(close.subarray(from, to).map((price, i) => (high[from + i]! - low[from + i]!) / price))
}

function hoursText(ms: number): string {
  return ms % HOUR_MS === 0 ? `${ms / HOUR_MS} h` : `${ms / MINUTE_MS} min`
}

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
