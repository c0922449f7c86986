import type { ProblemList } from '../columns/problemList.ts'

/**
 * Adds a problem for every trade that ends before it starts, or before the trade above it: streaks and drawdowns need
 * the order of the exits. One alone for a file that is newest first. Times in UTC epoch milliseconds, NaN without one.
 */
export function checkExitOrder(
  entryTime: readonly number[],
  exitTime: readonly number[],
  lines: readonly number[],
  problems: ProblemList,
): void {
  exitTime.forEach((exit, i) => {
    if (exit < entryTime[i]!) problems.add(lines[i]!, 'exit_time', 'the trade ends before it starts')
  })
  const steps = exitTime.slice(1).map((exit, i) => exit - exitTime[i]!)
  const backward = steps.filter(step => step < 0).length
  const forward = steps.filter(step => step > 0).length
  const hint = 'sort the rows by the time of the exit'
  if (backward > forward) {
    problems.add(lines[1]!, 'exit_time', 'the file is newest first; allowed: oldest first', hint)
    return
  }
  steps.forEach((step, i) => {
    if (step >= 0 || Number.isNaN(step)) return
    problems.add(lines[i + 1]!, 'exit_time', `the trade ends before the one on line ${lines[i]}`, hint)
  })
}
