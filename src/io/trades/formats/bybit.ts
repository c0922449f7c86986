import type { Head } from '../../columns/head.ts'
import { sideOf } from '../sides/sideWords.ts'
import type { TradeFormat, TradeLayout } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

/** "Trade Type" is the side of the order that closed a position, or says that it was a trade. */
const hasSides = ({ rows }: Head) => {
  const column = rows[0]!.findIndex(name => name.trim() === 'Trade Type')
  return column >= 0 && rows.slice(1).every(cells => !Number.isNaN(sideOf(cells[column] ?? '')))
}

const isRealized = ({ rows }: Head) => rows[0]!.some(name => name.trim() === 'Realized P&L')

/** What was closed, beside what the order was of. */
const hasClosedSize = ({ rows }: Head) => rows[0]!.some(name => name.trim() === 'closedSize')

/** A liquidation closes a position as any trade does. */
const TRADED = /^(trade|liquidation|adl|delivery)$/i
const SETTLED = /^settlement$/i

const REAL = { zone: 'UTC', realFills: true } as const

/** Closed positions, with the side of the order that closed them, or the fills of the trade history or the log of transactions. */
const bybit: TradeFormat = {
  name: 'bybit',
  kind: 'trades',
  about:
    'Bybit closed P&L (Contracts, Closing Direction, Qty, Entry Price, Exit Price, Closed P&L …), trade history, or transaction log',
  fallback: false,
  recognise(head) {
    const closed = vendorTrades(head, {
      shape: 'trades',
      known: {
        symbol: ['Contracts', 'symbol', 'Market'],
        quantity: hasClosedSize(head) ? ['closedSize'] : ['Qty', 'Order Quantity'],
        entry: ['Entry Price', 'avgEntryPrice'],
        exit: ['Exit Price', 'avgExitPrice', 'Filled Price', 'Traded Price'],
        net: ['Closed P&L', 'closedPnl', 'Realized P&L'],
      },
      more: {
        side: ['Closing Direction', 'side', ...(hasSides(head) ? ['Trade Type'] : [])],
        exit_time: [
          'Filled Time(UTC+0)',
          'Filled Time(UTC)',
          'Trade Time(UTC+0)',
          'Trade Time(UTC)',
          'Trade Time',
          'Filled/Settlement Time(UTC+0)',
          'Filled/Settlement Time(UTC)',
          'Filled/Settlement Time',
          'updatedTime',
        ],
        id: ['Order No.', 'orderId'],
      },
      noCosts: /open|clos|funding/i,
      habits: {
        ...REAL,
        costs: 'included',
        side: 'closes',
        result: `${isRealized(head) ? '"Realized P&L" is net of fees and funding' : '"Closed P&L" is net of fees'}, as Bybit defines it`,
      },
    })
    if (closed !== null) return closed
    const log = vendorTrades(head, {
      shape: 'fills',
      known: {
        symbol: ['Contract', 'symbol'],
        side: ['Direction', 'side'],
        price: ['Filled Price', 'tradePrice'],
        quantity: ['Quantity', 'qty'],
        net: ['Cash Flow', 'cashFlow'],
        kind: ['Type', 'type'],
        time: ['Time(UTC)', 'Time(UTC+0)', 'Time', 'transactionTime'],
      },
      more: { id: ['TradeId', 'Trade ID'], quote_coin: ['Currency', 'currency'], change: ['Change', 'change'] },
      costs: ['Fee Paid', 'fee'],
      noCosts: /funding/i,
      onlyRows: {
        column: 'kind',
        fits: TRADED,
        others: 'of transfers, funding and settlements (the results are before funding)',
      },
      habits: REAL,
    })
    if (log !== null) return settledLog(signedLog(log))
    const history = vendorTrades(head, {
      shape: 'fills',
      known: {
        symbol: ['Symbol', 'Contracts', 'Market'],
        side: ['Side', 'Direction'],
        price: ['Avg. Filled Price', 'Filled Price', 'execPrice'],
        quantity: ['Filled Qty', 'Filled Quantity', 'Exec Qty', 'execQty', 'Filled Qty.'],
        time: [
          'Order Time',
          'Trade Time',
          'Transaction Time',
          'Order Time(UTC+0)',
          'Transaction Time(UTC+0)',
          'Exec Time(UTC)',
          'Exec Time(UTC+0)',
          'Exec Time',
          'execTime',
          'Timestamp (UTC+0)',
          'Timestamp (UTC)',
        ],
      },
      more: {
        kind: ['Filled Type', 'Exec Type', 'execType'],
        id: ['Trade ID', 'execId', 'Transaction ID', 'Order ID', 'Order No', 'Order No.'],
        amount: ['Exec Value', 'Total', 'Filled Value', 'execValue'],
        fee_coin: ['Fee Currency', 'Fee Coin', 'feeCurrency'],
      },
      costs: ['Exec Fee', 'Trading Fee', 'Fee', 'execFee'],
      noCosts: /V2$|extra/,
      onlyRows: {
        column: 'kind',
        fits: /^(?!settle|deliver)/i,
        others: 'of settlements and deliveries',
      },
      habits: { ...REAL, costs: 'subtract' },
    })
    // What a settlement of funding took, or gave, stands in the column of fees.
    return history === null || history.costs.length === 0
      ? history
      : { ...history, settlements: { fits: /^funding/i, by: 'costs' } }
  },
}

/** The log of the API writes what is paid above 0, that of the website below: there the changes, or the signs, tell. */
function signedLog(log: TradeLayout): TradeLayout {
  const isApi = log.costs.some(({ name }) => name === 'fee')
  return isApi ? { ...log, habits: { ...log.habits, costs: 'subtract' } } : log
}

/** Where the changes of the balance are there, those of settlements belong to the position that was open. */
function settledLog(log: TradeLayout): TradeLayout {
  if (!log.columns.has('change') || log.onlyRows === undefined) return log
  const fits = new RegExp(`${TRADED.source}|${SETTLED.source}`, 'i')
  return {
    ...log,
    settlements: { fits: SETTLED, by: 'change' },
    onlyRows: { ...log.onlyRows, fits, others: 'of transfers and the like' },
  }
}

export default bybit
