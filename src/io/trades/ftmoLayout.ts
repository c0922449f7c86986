import { normaliseName } from '../columns/findColumns.ts'
import type { Head } from '../columns/head.ts'
import { NO_HABITS, type TradeColumn, type TradeLayout } from './tradeLayout.ts'

const HEADER = [
  'ticket',
  'open',
  'type',
  'volume',
  'symbol',
  'price',
  'sl',
  'tp',
  'close',
  'price',
  'swap',
  'commissions',
]
const COLUMNS: readonly TradeColumn[] = [
  ...(['id', 'entry_time', 'side', 'quantity', 'symbol', 'entry', 'stop', 'target', 'exit_time', 'exit'] as const),
]
const [SWAP, COMMISSIONS, PROFIT] = [10, 11, 12]

/** The layout of the trading journal of FTMO, whose two prices have one name: MetaTrader's positions; null for other files. */
export function ftmoLayout({ rows }: Head): TradeLayout | null {
  const header = rows[0]!
  const names = header.map(normaliseName)
  if (!HEADER.every((name, i) => names[i] === name) || names[PROFIT] !== 'profit') return null
  return {
    shape: 'trades',
    headerLines: 1,
    header,
    columns: new Map([...COLUMNS.map((name, i): [TradeColumn, number] => [name, i]), ['net', PROFIT]]),
    costs: [SWAP, COMMISSIONS].map(index => ({ name: header[index]!.trim(), index, isSwap: index === SWAP })),
    habits: { ...NO_HABITS, costs: 'add', realFills: true },
  }
}
