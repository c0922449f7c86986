/** A bin [from, to) and how many values fell into it. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Widths that read well on an axis in R. */
const WIDTHS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 25, 50, 100]

/** Bins of equal, round width from the lowest to the highest value, with zero on an edge; at most `limit` of them. */
export function histogram(values: readonly number[], limit: number): Bin[] {
  if (values.length === 0) return []
  const low = values.reduce((a, b) => Math.min(a, b))
  const high = values.reduce((a, b) => Math.max(a, b))
  const fits = (width: number) => Math.floor(high / width) - Math.floor(low / width) < limit
  const width = WIDTHS.find(fits) ?? (high - low) / (limit - 1)
  const first = Math.floor(low / width)
  const counts = new Array<number>(Math.floor(high / width) - first + 1).fill(0)
  for (const value of values) counts[Math.floor(value / width) - first]! += 1
  return counts.map((count, i) => ({ from: (first + i) * width, to: (first + i + 1) * width, count }))
}
