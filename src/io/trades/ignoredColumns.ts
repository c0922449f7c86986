import type { TradeLayout } from './tradeLayout.ts'

/** Names of the columns that are not read. */
export function ignoredColumns({ header, columns, clocks, costs, onlyRows }: TradeLayout): string[] {
  const chosen = onlyRows === undefined ? [] : [onlyRows.column]
  const more = [...(clocks?.values() ?? []), ...costs.map(({ index }) => index), ...chosen]
  const read = new Set([...columns.values(), ...more])
  return header.filter((cell, i) => !read.has(i) && cell.trim() !== '').map(cell => cell.trim())
}

/** The layout with the columns that were read beside those that its header tells. */
export function withRead(layout: TradeLayout, columns: TradeLayout['columns']): TradeLayout {
  return { ...layout, columns: new Map([...layout.columns, ...columns]) }
}
