import { frequentStep } from '../../core/frequentStep.ts'
import { intervals } from '../columns/intervals.ts'
import type { ProblemList } from '../columns/problemList.ts'

/** So many steps in a row, none of them the usual one, are of bars of another length, */
const LEAST_STEPS = 10
/** where so many of them are alike: months, of 31 days more than half. */
const LEAST_SHARE = 0.55

const APART = 'a bar has one length: keep the two apart, each in a file of its own'

/** Adds a problem where a file begins or ends with bars of another length than most: a daily history before hours. */
export function checkLengths(time: Float64Array, lineOf: (row: number) => number, problems: ProblemList): void {
  const { usualMs } = intervals(time)
  if (usualMs === null) return
  const isUsual = (i: number) => time[i + 1]! - time[i]! === usualMs
  let [first, last] = [0, time.length - 2]
  while (first <= last && !isUsual(first)) first++
  while (last >= first && !isUsual(last)) last--
  if (first > last) return
  const [before, behind] = [otherLength(time, 0, first), otherLength(time, last + 1, time.length - 1)]
  const [usual, length] = [hoursText(usualMs), hoursText((before ?? behind)!)]
  if (before !== null)
    problems.add(lineOf(first), 'time', `bars of ${usual} from here on, of ${length} in the ${first} rows above`, APART)
  else if (behind !== null)
    problems.add(lineOf(last + 1), 'time', `bars of ${length} from here on, of ${usual} in the rows above`, APART)
}

/** The length that most of some steps have; null where they are few, or of many lengths. */
function otherLength(time: Float64Array, from: number, to: number): number | null {
  if (to - from < LEAST_STEPS) return null
  const steps = Array.from({ length: to - from }, (_, i) => time[from + i + 1]! - time[from + i]!)
  const { step, count } = frequentStep(steps, 'shorter')
  return count >= LEAST_SHARE * steps.length ? step : null
}

function hoursText(ms: number): string {
  return ms % HOUR_MS === 0 ? `${ms / HOUR_MS} h` : `${ms / MINUTE_MS} min`
}

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
