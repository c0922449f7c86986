import type { Head } from '../../columns/head.ts'
import type { TradeFormat, TradeLayout } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

const topstepx: TradeFormat = {
  name: 'topstepx',
  kind: 'trades',
  about:
    'TopstepX trades (Id, ContractName, EnteredAt, ExitedAt, EntryPrice, ExitPrice, Fees, PnL, Size, Type …) or orders (Id, ContractName, Status, Size, Side, FilledAt, ExecutePrice, PositionDisposition …)',
  fallback: false,
  recognise(head) {
    const trades = vendorTrades(head, {
      shape: 'trades',
      known: {
        symbol: ['ContractName'],
        entry_time: ['EnteredAt'],
        exit_time: ['ExitedAt'],
        entry: ['EntryPrice'],
        exit: ['ExitPrice'],
        net: ['PnL'],
        quantity: ['Size'],
        side: ['Type'],
      },
      more: { id: ['Id'] },
      costs: ['Fees', 'Commissions'],
      habits: { costs: 'subtract', dates: 'month-first', realFills: true },
    })
    return trades ?? ordersOf(head)
  },
}

/** Those with a price of execution were filled: whole, as their status says, or nobody knows how much of them. */
function ordersOf(head: Head): TradeLayout | null {
  const orders = vendorTrades(head, {
    shape: 'fills',
    known: {
      symbol: ['ContractName'],
      kind: ['Status'],
      side: ['Side'],
      quantity: ['Size'],
      time: ['FilledAt'],
      price: ['ExecutePrice'],
    },
    more: { id: ['Id'], effect: ['PositionDisposition'] },
    onlyRows: { column: 'price', fits: /[1-9]/, others: 'of orders that were not filled' },
    habits: { dates: 'month-first', realFills: true },
  })
  return orders === null ? null : { ...orders, partly: /^(?!filled$)/i }
}

export default topstepx
