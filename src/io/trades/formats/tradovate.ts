import type { Head } from '../../columns/head.ts'
import type { TradeFormat, TradeLayout } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

const tradovate: TradeFormat = {
  name: 'tradovate',
  kind: 'trades',
  about:
    'Tradovate orders (Contract, B/S, avgPrice, filledQty, Fill Time, Status …), fills (Fill ID, B/S, Quantity, Price, commission …), or performance report: symbol, buyFillId, sellFillId, qty, buyPrice, sellPrice, pnl, boughtTimestamp …, position history: Contract, Paired Qty, Buy Price, P/L, Bought Timestamp …, or cash history: Timestamp, Delta, Amount, Cash Change Type, Contract …',
  fallback: false,
  recognise(head) {
    const orders = vendorTrades(head, {
      shape: 'fills',
      known: {
        symbol: ['Contract'],
        side: ['B/S'],
        quantity: ['filledQty', 'Filled Qty'],
        price: ['avgPrice', 'Avg Fill Price'],
        time: ['Fill Time'],
        kind: ['Status'],
      },
      more: { id: ['orderId', 'Order ID'] },
      onlyRows: { column: 'quantity', fits: /[1-9]/, others: 'of orders that were not filled' },
      habits: { dates: 'month-first', realFills: true },
    })
    if (orders !== null) return orders
    const fills = vendorTrades(head, {
      shape: 'fills',
      known: {
        id: ['Fill ID'],
        symbol: ['Contract'],
        side: ['B/S'],
        quantity: ['Quantity'],
        price: ['Price'],
        time: ['Timestamp'],
      },
      costs: ['commission'],
      habits: { costs: 'subtract', dates: 'month-first', realFills: true },
    })
    if (fills !== null) return fills
    const closed = vendorTrades(head, {
      shape: 'trades',
      known: {
        symbol: ['symbol', 'Contract'],
        bought_id: ['buyFillId'],
        sold_id: ['sellFillId'],
        quantity: ['qty', 'Paired Qty'],
        bought_at: ['buyPrice'],
        sold_at: ['sellPrice'],
        net: ['pnl', 'P/L'],
        bought_time: ['boughtTimestamp'],
        sold_time: ['soldTimestamp'],
      },
      costs: ['fees', 'commission', 'commissions'],
      habits: {
        costs: 'subtract',
        dates: 'month-first',
        realFills: true,
      },
    })
    if (closed === null) return cashHistory(head)
    return { ...closed, habits: { ...closed.habits, result: grossOf(closed) } }
  },
}

/** The balance is called Amount; what a row did to it, Delta. */
function cashHistory(head: Head): TradeLayout | null {
  const cash = vendorTrades(head, {
    shape: 'trades',
    known: { exit_time: ['Timestamp'], net: ['Delta'], cumulative: ['Amount'], kind: ['Cash Change Type'] },
    more: { id: ['Transaction ID'], symbol: ['Contract'], quote_coin: ['Currency'] },
    habits: { dates: 'month-first', result: 'results are after the fees and commissions that have rows of their own' },
  })
  return cash === null ? null : { ...cash, isLedger: true }
}

function grossOf({ header, columns }: TradeLayout): string {
  const name = header[columns.get('net')!]!.trim()
  return `"${name}" is gross: Tradovate writes no fees into this report, so the results are before all costs`
}

export default tradovate
