import type { TradeCells } from '../tradeCells.ts'
import type { TradeColumn } from '../tradeLayout.ts'
import type { KindOfRow } from '../tradeWords.ts'

/** Of orders that can only open a position, or close one. */
const ORDERS: Readonly<Record<string, KindOfRow>> = {
  buy: { part: 'entry', side: 1 },
  sell: { part: 'exit', side: 1 },
  sellshort: { part: 'entry', side: -1 },
  short: { part: 'entry', side: -1 },
  buytocover: { part: 'exit', side: -1 },
  cover: { part: 'exit', side: -1 },
}

/** What an order does, where `Buy` only opens and `Sell` only closes. */
export function entryRowKind(text: string): KindOfRow | null {
  return ORDERS[text.toLowerCase().replace(/[\s_-]/g, '')] ?? null
}

/**
 * Pairs of rows of which that of the entry has the number, the size and the result, as those of which the exit has them, too. With
 * `parts` a column has another thing in each row: the size beside the result before costs, and the result beside its running sum.
 */
export function entryRows(cells: TradeCells): TradeCells {
  const { entryHolds } = cells.layout
  if (entryHolds === undefined) return cells
  const kinds = Array.from({ length: cells.rows }, (_, row) => entryRowKind(cells.text('kind', row)))
  let last = -1
  const entryOf = kinds.map((kind, row) => {
    if (kind?.part === 'entry') last = row
    return last
  })
  const isExit = (row: number) => kinds[row]?.part === 'exit' && entryOf[row]! >= 0
  const isOfExit = (name: TradeColumn) =>
    ['price', 'adverse'].includes(name) || (entryHolds === 'parts' && ['cumulative', 'gross'].includes(name))
  return {
    ...cells,
    number: (name, row) => {
      if (!isExit(row)) return name === 'net' ? Number.NaN : cells.number(name, row)
      return cells.number(name, isOfExit(name) ? row : entryOf[row]!)
    },
    text: (name, row) => {
      const kind = kinds[row]
      if (name === 'kind' && kind != null) return `${kind.part} ${kind.side > 0 ? 'long' : 'short'}`
      return cells.text(name, name === 'trade' && isExit(row) ? entryOf[row]! : row)
    },
  }
}
