import type { TradeLayout } from '../tradeLayout.ts'
import { costColumns } from './costColumns.ts'

/**
 * The layout of a vendor's file with the columns of costs that the vendor does not write, and somebody else has added: what
 * the vendor says of costs is not said of them. `own`: names of columns that the vendor writes, and that are no costs beside its result.
 */
export function withForeignCosts(
  layout: TradeLayout,
  rows: readonly (readonly string[])[],
  own: RegExp | null,
): TradeLayout {
  const { header, columns, costs, habits } = layout
  const known = new Set([...columns.values(), ...costs.map(({ index }) => index)])
  const found = costColumns(header, rows, columns.has('quantity') || columns.has('size')).costs
  const foreign = found.filter(({ name, index }) => !(known.has(index) || own?.test(name)))
  if (foreign.length === 0) return layout
  const isAsked = columns.has('net') && habits.costs === 'included'
  return {
    ...layout,
    costs: isAsked ? foreign : [...costs, ...foreign],
    ...(isAsked ? { isForeignCost: true } : {}),
    habits: { ...habits, costs: null },
  }
}
