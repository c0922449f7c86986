import { SLACK } from '../../core/tolerance.ts'

/** A bin [from, to) and how many values fell into it. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Widths that read well on an axis in R. */
const WIDTHS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 25, 50, 100]

/**
 * Bins of equal, round width from the lowest to the highest value, with zero on an edge; at most `limit` of them. A
 * value within the slack below an edge counts as on it (RULEBOOK §6): a full loss of −1.0000000001 R is one of −1 R.
 */
export function histogram(values: readonly number[], limit: number): Bin[] {
  if (values.length === 0) return []
  const low = values.reduce((a, b) => Math.min(a, b))
  const high = values.reduce((a, b) => Math.max(a, b))
  const binOf = (value: number, width: number) => Math.floor((value + SLACK) / width)
  const fits = (width: number) => binOf(high, width) - binOf(low, width) < limit
  const width = WIDTHS.find(fits) ?? (high - low) / (limit - 1)
  const first = binOf(low, width)
  const counts = new Array<number>(binOf(high, width) - first + 1).fill(0)
  for (const value of values) counts[binOf(value, width) - first]! += 1
  return counts.map((count, i) => ({ from: (first + i) * width, to: (first + i + 1) * width, count }))
}
