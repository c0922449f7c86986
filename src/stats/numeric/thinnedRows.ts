/**
 * Rows of a long series to draw, ascending, at most about `limit`: the first and the last, and of each of the equal
 * buckets between them the row where each of the measures is largest. So no peak and no trough is lost.
 * @param measures what must survive; a series whose lows matter is handed in with its sign turned
 */
export function thinnedRows(length: number, measures: readonly ((row: number) => number)[], limit: number): number[] {
  if (length <= limit) return Array.from({ length }, (_, i) => i)
  const buckets = Math.max(1, Math.floor((limit - 2) / measures.length))
  const rows = new Set([0, length - 1])
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = Math.floor((bucket * length) / buckets)
    const to = Math.floor(((bucket + 1) * length) / buckets)
    for (const measure of measures) rows.add(largest(measure, from, to))
  }
  return [...rows].sort((a, b) => a - b)
}

function largest(measure: (row: number) => number, from: number, to: number): number {
  let best = from
  let most = measure(from)
  for (let row = from + 1; row < to; row++) {
    const value = measure(row)
    if (!(value > most)) continue
    best = row
    most = value
  }
  return best
}
