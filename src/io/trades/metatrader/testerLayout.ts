import type { Head } from '../../columns/head.ts'
import { NO_HABITS, type TradeColumn, type TradeLayout } from '../tradeLayout.ts'

/** The column after the number of the row, which tells nothing. */
const FIRST = 1
const COLUMNS: readonly TradeColumn[] = ['time', 'kind', 'trade', 'quantity', 'price', 'stop', 'target', 'net']
const WIDTH = 10
/** Orders that were filled, and what closed them; others were placed, changed or deleted. */
const KINDS: Readonly<Record<string, string>> = {
  buy: 'entry long',
  sell: 'entry short',
  close: 'exit',
  'close at stop': 'exit',
  'close by': 'exit',
  't/p': 'exit',
  's/l': 'exit',
}
const FILLED = /^\s*(buy|sell|close|close at stop|close by|[ts]\/[pl])\s*$/i
const OTHERS = /^(modify|delete|(buy|sell) (limit|stop))$/i
const TIME = /^\d{4}\.\d{2}\.\d{2} \d{2}:\d{2}/
const ORDER = /^\d+$/

/**
 * The layout of the report of MetaTrader 4's Strategy Tester, whose columns stand in one order in every language: one row of
 * the entry of an order and one of each of its exits, with the result and the balance. Null for other files.
 */
export function testerLayout({ rows }: Head): TradeLayout | null {
  const header = rows[0]!
  const cellOf = (cells: readonly string[], name: TradeColumn) => cells[FIRST + COLUMNS.indexOf(name)]?.trim() ?? ''
  const isOfTester = (cells: readonly string[]) =>
    TIME.test(cellOf(cells, 'time')) &&
    ORDER.test(cellOf(cells, 'trade')) &&
    (FILLED.test(cellOf(cells, 'kind')) || OTHERS.test(cellOf(cells, 'kind')))
  const data = rows.slice(1)
  if (header.length !== WIDTH || data.length === 0 || !data.every(isOfTester)) return null
  return {
    shape: 'pairs',
    headerLines: 1,
    header,
    columns: new Map(COLUMNS.map((name, i) => [name, FIRST + i])),
    costs: [],
    onlyRows: {
      column: FIRST + COLUMNS.indexOf('kind'),
      fits: FILLED,
      others: 'of orders that were placed or changed',
    },
    kinds: KINDS,
    habits: NO_HABITS,
  }
}
