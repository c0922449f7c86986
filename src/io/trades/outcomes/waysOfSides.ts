import type { TradeCells } from '../tradeCells.ts'

/** What prices say of a row: +1 won, -1 lost, NaN where they do not tell. */
export type WayOfRow = (row: number) => number

interface ToldSide {
  readonly ways: Set<number>
  /** The least move among its rows. */
  least: number
}

/**
 * What prices say, where they moved against each trade that lost, and for one that won, by its outcome (`signs`); or the other way in all of them, as sides
 * of closing orders have it. Null where they do not; without prices nobody denies outcomes, but costs do.
 */
export function waysOfSides(cells: TradeCells, rows: readonly number[], signs: readonly number[]): WayOfRow | null {
  const { columns, costs } = cells.layout
  const isSided = (['side', 'size', 'short'] as const).some(name => columns.has(name))
  if (!isSided || !columns.has('entry') || !columns.has('exit')) return costs.length === 0 ? () => Number.NaN : null
  const move = (row: number) => cells.number('exit', row) - cells.number('entry', row)
  const sideOf = (row: number) =>
    columns.has('size')
      ? String(Math.sign(cells.number('size', row)))
      : (cells.text('side', row) + cells.text('short', row)).toLowerCase()
  const sides = new Map<string, ToldSide>()
  for (const row of rows) {
    const way = Math.sign(move(row)) * signs[row]!
    if (!(Math.abs(way) > 0)) continue
    const told = sides.get(sideOf(row)) ?? { ways: new Set(), least: Number.POSITIVE_INFINITY }
    told.ways.add(way)
    told.least = Math.min(told.least, Math.abs(move(row)))
    sides.set(sideOf(row), told)
  }
  if ([...sides.values()].some(({ ways }) => ways.size > 1)) return null
  return row => {
    const told = sides.get(sideOf(row))
    // Costs, which may turn a small move, stand beside none of them.
    if (told === undefined || costs.length > 0 || !(Math.abs(move(row)) >= told.least)) return Number.NaN
    return Math.sign(move(row)) * [...told.ways][0]!
  }
}
