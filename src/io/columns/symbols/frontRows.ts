const DAY_MS = 86_400_000

/** The rows of a file of several contracts that one would have held. */
export interface FrontRows {
  /** In the order of their times. */
  readonly rows: readonly number[]
  /** The days, as 2024-01-31, on which the next contract trades first. */
  readonly rolls: readonly string[]
}

/**
 * At each time the row of the contract with the most volume of the UTC day before, so that the choice was known; never
 * one that was left before. On the first day, or where that contract has no row on a day, that day's own volume decides.
 * @param never symbols that nobody holds as one contract
 */
export function frontRows(
  time: Float64Array,
  symbols: readonly string[],
  volume: Float64Array,
  never: ReadonlySet<string> = new Set(),
): FrontRows {
  const rowsOfDay = new Map<number, number[]>()
  const order = Array.from(time, (_, row) => row).sort((a, b) => time[a]! - time[b]!)
  for (const row of order) {
    const day = Math.floor(time[row]! / DAY_MS)
    const rows = rowsOfDay.get(day)
    if (rows === undefined) rowsOfDay.set(day, [row])
    else rows.push(row)
  }
  const kept: number[] = []
  const rolls: string[] = []
  const left = new Set(never)
  let [held, busiest]: [string | null, string | null] = [null, null]
  for (const [day, rows] of rowsOfDay) {
    const own = busiestOf(rows, symbols, volume, left)
    const has = (symbol: string | null) => symbol !== null && rows.some(row => symbols[row] === symbol)
    const front: string | null = [busiest, held].find(symbol => has(symbol) && !left.has(symbol!)) ?? own
    if (front === null) continue
    if (held !== null && front !== held) {
      left.add(held)
      rolls.push(new Date(day * DAY_MS).toISOString().slice(0, 10))
    }
    held = front
    kept.push(...rows.filter(row => symbols[row] === front))
    busiest = busiestOf(rows, symbols, volume, left)
  }
  return { rows: kept, rolls }
}

/** The symbol with the largest sum of volume among rows, of those that were not left; the first of several. */
function busiestOf(
  rows: readonly number[],
  symbols: readonly string[],
  volume: Float64Array,
  left: ReadonlySet<string>,
): string | null {
  const sums = new Map<string, number>()
  for (const row of rows) {
    const symbol = symbols[row]!
    if (!left.has(symbol)) sums.set(symbol, (sums.get(symbol) ?? 0) + (volume[row]! || 0))
  }
  let best: string | null = null
  for (const [symbol, sum] of sums) if (best === null || sum > sums.get(best)!) best = symbol
  return best
}
