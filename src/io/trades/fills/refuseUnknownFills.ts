import type { Source } from '../../columns/source.ts'
import { amountIn } from '../costs/amountIn.ts'
import { effectOf } from '../sides/effectWords.ts'
import type { TradeColumn, TradeLayout } from '../tradeLayout.ts'

/** Of a list of trades, as many as this are seldom closed at no result. */
const MOST_ZEROS = 0.2
const ROUNDED = 1e-3
const PRICE = /price|px$|preis|kurs|prix|precio|prezzo|preço/i
/** What a row of a fill never has: the other end of its trade, or a word that it is closed. */
const OF_TRADES: readonly TradeColumn[] = ['entry', 'exit', 'entry_time', 'r', 'kind', 'bought_at', 'bought_time']

/**
 * Adds a problem for rows that would count as trades and that are fills, by the words of their sides or by results as
 * openings have them, where no column goes by the name of their quantity or price.
 */
export function refuseUnknownFills(layout: TradeLayout, { head, problems }: Source): void {
  const { shape, columns, header } = layout
  const net = columns.get('net')
  if (shape !== 'trades' || net === undefined || OF_TRADES.some(name => columns.has(name))) return
  const rows = head.rows.slice(1).filter(cells => !Number.isNaN(amountIn(cells, net)))
  const price = header.findIndex(
    (name, i) => PRICE.test(name) && isPriced(rows, i) && ![...columns.values()].includes(i),
  )
  if (price < 0) return
  const label = (index: number) => JSON.stringify(header[index]!.trim())
  const side = columns.get('side')
  const words = side === undefined ? [] : rows.map(cells => effectOf(cells[side] ?? '')?.way)
  const zeros = rows.filter(cells => isOfOpening(cells, net, layout)).length
  const found =
    words.includes(1) && words.includes(-1)
      ? `${label(side!)} has rows that open and rows that close`
      : zeros > 1 && zeros > MOST_ZEROS * rows.length
        ? `${zeros} of ${rows.length} rows have no result in ${label(net)} but their costs, as fills that open have`
        : null
  if (found === null) return
  const names = header.map(name => name.trim()).join(', ')
  problems.add(
    1,
    '',
    `are the rows fills? ${found}, and no columns are known as side, price and quantity of fills`,
    `where they are, say which is which: columns: { price: ${label(price)}, quantity: … } (--column price=${label(price)} --column quantity=… on the command line), amount in place of quantity where that is money, and side where quantities have no sign; where each row is a closed trade: --column exit=${label(price)}; the columns are: ${names}`,
  )
  problems.throwIfAny()
}

function isPriced(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.length > 0 && rows.every(cells => Math.abs(amountIn(cells, column)) > 0)
}

/** Nothing, or the costs alone. */
function isOfOpening(cells: readonly string[], net: number, { costs }: TradeLayout): boolean {
  const result = amountIn(cells, net)
  const paid = costs.reduce((sum, { index }) => sum + (Math.abs(amountIn(cells, index)) || 0), 0)
  return result === 0 || (paid > 0 && Math.abs(result + paid) <= ROUNDED * paid)
}
