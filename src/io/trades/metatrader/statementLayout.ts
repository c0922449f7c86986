import { COMMA, POINT } from '../../columns/cellNumber.ts'
import type { Head } from '../../columns/head.ts'
import { looseNumber } from '../../columns/looseNumber.ts'
import { NO_HABITS, type TradeColumn, type TradeLayout } from '../tradeLayout.ts'

const TRADE = /^(buy|sell)$/i
const TICKET = /^\d+$/
/** What other programs write behind the profit of such rows. */
const NO_MONEY = /pip|point|punkt|tick|duration|dauer/i
const SWAP = /swap/i
const TIME = /^\d{4}[./-]\d{2}[./-]\d{2} \d{2}:\d{2}/

/**
 * The layout of a MetaTrader statement, whose columns stand in one order in every language, and whose trades are those
 * rows that say buy or sell: after `columns` come so many columns of costs, signed, and the profit. Null for other files.
 */
export function statementLayout({ rows }: Head, columns: readonly TradeColumn[], costs: number): TradeLayout | null {
  const header = rows[0]!
  const profit = columns.length + costs
  const at = (name: TradeColumn) => columns.indexOf(name)
  const trades = rows.filter(cells => TRADE.test(cells[at('side')]?.trim() ?? ''))
  const isTrade = (cells: readonly string[]) =>
    TICKET.test(cells[at('id')]?.trim() ?? '') &&
    TIME.test(cells[at('entry_time')]?.trim() ?? '') &&
    TIME.test(cells[at('exit_time')]?.trim() ?? '') &&
    hasNumber(cells[profit])
  const isLast = trades.every(cells => !cells.slice(profit + 1).some(hasNumber))
  const shown = shownByPrices(trades, columns, profit)
  if (NO_MONEY.test(header[profit] ?? '')) return null
  if (header.length <= profit || trades.length === 0 || !(shown ?? isLast) || !trades.every(isTrade)) return null
  const isSwapNamed = header.slice(columns.length, profit).some(name => SWAP.test(name))
  return {
    shape: 'trades',
    headerLines: 1,
    header,
    columns: new Map([...columns.map((name, i): [TradeColumn, number] => [name, i]), ['net', profit]]),
    costs: Array.from({ length: costs }, (_, k) => {
      const index = columns.length + k
      const name = header[index]!.trim()
      return { name, index, isSwap: isSwapNamed ? SWAP.test(name) : k === costs - 1 }
    }),
    onlyRows: { column: at('side'), fits: TRADE, others: 'of deposits, orders and sums' },
    habits: { ...NO_HABITS, costs: 'add', realFills: true },
  }
}

/** Whether a column has the signs of what the prices made: other programs write more columns behind the profit. Null where prices do not tell. */
function shownByPrices(
  trades: readonly (readonly string[])[],
  columns: readonly TradeColumn[],
  profit: number,
): boolean | null {
  const number = (cells: readonly string[], column: number) => {
    const text = (cells[column] ?? '').trim().replace(/^- /, '-')
    const value = looseNumber(text, POINT)
    return Number.isNaN(value) ? looseNumber(text, COMMA) : value
  }
  const at = (name: TradeColumn) => columns.indexOf(name)
  const made = trades.map(cells => {
    const side = /^buy$/i.test(cells[at('side')]!.trim()) ? 1 : -1
    return { move: side * (number(cells, at('exit')) - number(cells, at('entry'))), net: number(cells, profit) }
  })
  if (made.some(({ move, net }) => Number.isNaN(move) || Number.isNaN(net))) return null
  const told = made.filter(({ move, net }) => move !== 0 && net !== 0)
  return told.length === 0 ? null : told.every(({ move, net }) => move > 0 === net > 0)
}

function hasNumber(text = ''): boolean {
  return /^[-–−]?[\d\s,.]*\d[\d\s,.]*$/.test(text.trim().replace(/^- /, '-'))
}
