const CHART_POINTS = 200

/** At most so many values as a chart has room for, evenly apart, the first and the last among them. */
export function thinned(values: ArrayLike<number>): number[] {
  const points = Math.min(CHART_POINTS, values.length)
  return Array.from(
    { length: points },
    (_, i) => values[Math.round((i * (values.length - 1)) / Math.max(1, points - 1))]!,
  )
}
