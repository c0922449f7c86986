import { HIGHEST_TYPICAL_RATE, type RateUnit } from '../../scenario/fundingRates.ts'
import { asPercent } from '../../scenario/messages.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { medianSize } from './medianSize.ts'

/** Of settlements with a rate on either side of a step: fewer are a crash. */
const LEAST = 3
/** How far from a hundred or ten thousand times, as a factor, the sizes before and after may be. */
const NEAR = 3
const UNITS = [1e2, 1e4] as const

const WRITE =
  '; where both are meant, write them as fractions, and state it: funding: { file: …, unit: fraction } (--unit on the command line)'
const HINTS: Readonly<Record<RateUnit, string>> = {
  fraction: '; where both are meant, state it: funding: { file: …, unit: fraction } (--unit on the command line)',
  percent: WRITE,
  bps: WRITE,
}

/**
 * Adds a problem where the rates of a file change their unit at a row: from there on, or until there, they are a hundred or
 * ten thousand times the others, and beyond what is typical.
 * @param known the unit by hand or by the name of the column; null = none
 */
export function checkOneRateUnit(
  rate: Float64Array,
  known: RateUnit | null,
  lineOf: (row: number) => number,
  problems: ProblemList,
): void {
  const rows = Array.from(rate.keys()).filter(row => rate[row] !== 0)
  const at = stepOf(rows.map(row => Math.log(Math.abs(rate[row]!))))
  if (at === null) return
  const sizes = (from: number, to: number) => medianSize(Float64Array.from(rows.slice(from, to), row => rate[row]!))
  const isStep = (before: number, after: number) => {
    const times = Math.max(before, after) / Math.min(before, after)
    return UNITS.some(unit => times >= unit / NEAR && times <= unit * NEAR)
  }
  const [before, after] = [sizes(0, at), sizes(at, rows.length)]
  if (Math.max(before, after) <= HIGHEST_TYPICAL_RATE || !isStep(before, after)) return
  if (!isStep(sizes(at - LEAST, at), sizes(at, at + LEAST))) return
  problems.add(
    lineOf(rows[at]!),
    'rate',
    `from here on the median settlement is ${asPercent(after)} of the notional, before ${asPercent(before)}; allowed: rates in one unit`,
    `write all rates in one unit, such as fractions: 0.01% is 0.0001${rate.every(value => Math.abs(value) < 1) ? HINTS[known ?? 'fraction'] : ''}`,
  )
}

/** Where numbers step from one level to another, as the two levels that fit them best have it; null where one of them has too few. */
function stepOf(values: readonly number[]): number | null {
  const total = values.reduce((sum, value) => sum + value, 0)
  let [sum, most, at]: [number, number, number | null] = [0, 0, null]
  for (let i = 1; i < values.length; i++) {
    sum += values[i - 1]!
    const gain = (i * (values.length - i) * (sum / i - (total - sum) / (values.length - i)) ** 2) / values.length
    if (gain > most) [most, at] = [gain, i]
  }
  return at === null || at < LEAST || values.length - at < LEAST ? null : at
}
