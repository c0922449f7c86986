import type { TradeColumn, TradeLayout } from './tradeLayout.ts'

/** Where they are empty in every row, other columns may tell the same. */
const OPTIONAL = ['net', 'r', 'multiplier', 'amount'] as const

/**
 * Columns that hold nothing but their name, and that the results can do without: a header alone says nothing of results,
 * nor of what they include.
 */
export function emptyColumns(
  { shape, columns }: TradeLayout,
  isEmpty: (name: (typeof OPTIONAL)[number]) => boolean,
): TradeColumn[] {
  const empty = OPTIONAL.filter(name => columns.has(name) && isEmpty(name))
  const holds = (name: (typeof OPTIONAL)[number]) => columns.has(name) && !empty.includes(name)
  const isPriced =
    shape === 'trades'
      ? columns.has('bought_at') || (columns.has('entry') && columns.has('exit'))
      : columns.has('price')
  return empty.filter(name => (name !== 'net' && name !== 'r') || isPriced || holds(name === 'net' ? 'r' : 'net'))
}
