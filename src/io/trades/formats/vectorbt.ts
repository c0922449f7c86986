import { normaliseName } from '../../columns/findColumns.ts'
import type { Head } from '../../columns/head.ts'
import { amountIn } from '../costs/amountIn.ts'
import type { TradeFormat, TradeLayout } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

const OPEN = 'of trades that are still open'
const HABITS = { costs: 'included', result: '"PnL" is net of entry and exit fees, as vectorbt computes it' } as const

const vectorbt: TradeFormat = {
  name: 'vectorbt',
  kind: 'trades',
  about:
    'vectorbt trades, pf.trades.records_readable.to_csv("x.csv"): Size, Avg Entry Price, Avg Exit Price, PnL, Direction, Status; or pf.trades.records: size, entry_idx, entry_price, entry_fees …, with numbers for direction and status',
  fallback: false,
  recognise(head) {
    const readable = vendorTrades(head, {
      shape: 'trades',
      known: {
        quantity: ['Size'],
        entry_time: ['Entry Timestamp', 'Entry Index', 'Entry Date'],
        entry: ['Avg Entry Price', 'Entry Price'],
        exit_time: ['Exit Timestamp', 'Exit Index', 'Exit Date'],
        exit: ['Avg Exit Price', 'Exit Price'],
        net: ['PnL'],
        side: ['Direction'],
        kind: ['Status'],
      },
      more: { id: ['Exit Trade Id', 'Trade Id'], symbol: ['Column'] },
      noCosts: /fees/i,
      onlyRows: { column: 'kind', fits: /^closed$/i, others: OPEN },
      habits: HABITS,
    })
    return readable ?? records(head)
  },
}

const RECORDS = ['entry_idx', 'exit_idx', 'entry_fees', 'exit_fees', 'pnl', 'direction', 'status'].map(normaliseName)
/** By how much rounded results may miss, and exact ones, of what was held. */
const CENT = 0.0151
const EXACT = 1e-9

/** The raw records: direction 0 is long and 1 short, status 0 is open and 1 closed, and in every row the result and both fees are what the prices moved. */
function records(head: Head): TradeLayout | null {
  const names = head.rows[0]!.map(normaliseName)
  if (!RECORDS.every(name => names.includes(name))) return null
  const layout = vendorTrades(head, {
    shape: 'trades',
    known: { quantity: ['size'], entry: ['entry_price'], exit: ['exit_price'], net: ['pnl'], short: ['direction'] },
    more: { id: ['id'], symbol: ['col'] },
    noCosts: /fees/i,
    habits: { ...HABITS, result: '"pnl" is net of entry and exit fees, as its prices show' },
  })
  if (layout === null || !head.rows.slice(1).every(cells => isRecord(cells, names))) return null
  return { ...layout, onlyRows: { column: names.indexOf('status'), fits: /^1$/, others: OPEN } }
}

function isRecord(cells: readonly string[], names: readonly string[]): boolean {
  const value = (name: string) => amountIn(cells, names.indexOf(normaliseName(name)))
  const isFlag = (name: string) => /^[01]$/.test(cells[names.indexOf(name)]?.trim() ?? '')
  const move = (value('exit_price') - value('entry_price')) * value('size') * (value('direction') === 1 ? -1 : 1)
  const gross = value('pnl') + value('entry_fees') + value('exit_fees')
  const held = value('size') * (value('entry_price') + value('exit_price'))
  const fees = Math.abs(gross - value('pnl'))
  const near = Math.max(EXACT * held, fees === 0 ? CENT : Math.min(CENT, fees / 2))
  return isFlag('direction') && isFlag('status') && Math.abs(gross - move) <= near
}

export default vectorbt
