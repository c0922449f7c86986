import type { Source } from '../../columns/source.ts'
import { amountIn } from '../costs/amountIn.ts'
import { effectOf } from '../sides/effectWords.ts'
import type { TradeColumn, TradeLayout } from '../tradeLayout.ts'
import { fillHint, likelyFills, UNKNOWN } from './likelyFills.ts'

/** Of a list of trades, as many as this are seldom closed at no result. */
const MOST_ZEROS = 0.2
const ROUNDED = 1e-3
/** Rows that a head holds at most. */
const ROWS_OF_HEAD = 49
/** What a row of a fill never has: the other end of its trade, or a word that it is closed. */
const OF_TRADES: readonly TradeColumn[] = ['entry', 'exit', 'entry_time', 'r', 'kind', 'bought_at', 'bought_time']

/**
 * Adds a problem for rows that would count as trades and that are fills, by the words of their sides or by results as
 * openings have them, where no column goes by the name of their quantity or price.
 */
export function refuseUnknownFills(layout: TradeLayout, { head, problems }: Source): void {
  const { shape, columns, costs, header } = layout
  const net = columns.get('net')
  const isOfTrades = OF_TRADES.some(name => columns.has(name)) || head.stated?.has('exit_time') === true
  if (shape !== 'trades' || net === undefined || isOfTrades) return
  const rows = head.rows.slice(1).filter(cells => !Number.isNaN(amountIn(cells, net)))
  const others = [columns.get('symbol'), columns.get('id')].filter(index => index !== undefined)
  const likely = likelyFills(header, rows, [net, ...others, ...costs.map(({ index }) => index)])
  if (likely.price === null && likely.side === null) return
  const label = (index: number) => JSON.stringify(header[index]!.trim())
  const side = columns.get('side')
  const words = side === undefined ? [] : rows.map(cells => effectOf(cells[side] ?? '')?.way)
  const zeros = rows.filter(cells => isOfOpening(cells, net, layout)).length
  const all = rows.length < ROWS_OF_HEAD ? `${rows.length}` : `the first ${rows.length}`
  const found =
    words.includes(1) && words.includes(-1)
      ? `${label(side!)} has rows that open and rows that close`
      : zeros > 1 && zeros > MOST_ZEROS * rows.length
        ? `${zeros} of ${all} rows have no result in ${label(net)} but their costs, as fills that open have`
        : null
  if (found === null) return
  const closed =
    likely.price === null
      ? `--column exit_time=${likely.time === null ? '…' : label(likely.time)}`
      : `--column exit=${label(likely.price)}`
  problems.add(
    1,
    '',
    `are the rows fills? ${found}, and ${UNKNOWN}`,
    `${fillHint(header, likely)}; where each row is a closed trade: ${closed}`,
  )
  problems.throwIfAny()
}

/** Nothing, or the costs alone. */
function isOfOpening(cells: readonly string[], net: number, { costs }: TradeLayout): boolean {
  const result = amountIn(cells, net)
  const paid = costs.reduce((sum, { index }) => sum + (Math.abs(amountIn(cells, index)) || 0), 0)
  return result === 0 || (paid > 0 && Math.abs(result + paid) <= ROUNDED * paid)
}
