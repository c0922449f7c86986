import type { Head } from '../columns/head.ts'
import { NO_HABITS, type TradeColumn, type TradeLayout } from './tradeLayout.ts'

const TRADE = /^(buy|sell)$/i
const TICKET = /^\d+$/
/** What other programs write behind the profit of such rows. */
const NO_MONEY = /pip|point|punkt|tick|duration|dauer/i
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
  if (NO_MONEY.test(header[profit] ?? '')) return null
  if (header.length <= profit || trades.length === 0 || !isLast || !trades.every(isTrade)) return null
  return {
    shape: 'trades',
    headerLines: 1,
    header,
    columns: new Map([...columns.map((name, i): [TradeColumn, number] => [name, i]), ['net', profit]]),
    costs: Array.from({ length: costs }, (_, k) => {
      const index = columns.length + k
      return { name: header[index]!.trim(), index, isSwap: k === costs - 1 }
    }),
    onlyRows: { column: at('side'), fits: TRADE, others: 'of deposits, orders and sums' },
    habits: { ...NO_HABITS, costs: 'add', realFills: true },
  }
}

function hasNumber(text = ''): boolean {
  return /^[-–−]?[\d\s,.]*\d[\d\s,.]*$/.test(text.trim().replace(/^- /, '-'))
}
