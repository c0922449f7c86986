import type { TradeFormat } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

const binance: TradeFormat = {
  name: 'binance',
  kind: 'trades',
  about:
    'Binance futures trade history: Date(UTC), Symbol, Side, Price, Quantity, Amount, Fee, Realized Profit; or userTrades of the API',
  fallback: false,
  recognise(head) {
    return vendorTrades(head, {
      shape: 'fills',
      known: {
        time: ['Date(UTC)', 'Time(UTC)', 'Date (UTC)', 'Time (UTC)', 'time'],
        symbol: ['Symbol'],
        side: ['Side'],
        price: ['Price'],
        quantity: ['Quantity', 'qty'],
        net: ['Realized Profit', 'realizedPnl'],
      },
      more: {
        id: ['Trade ID', 'id'],
        amount: ['Amount', 'quoteQty', 'Quote Quantity'],
        fee_coin: ['Fee Coin', 'commissionAsset'],
        quote_coin: ['Quote Asset', 'marginAsset'],
        position_side: ['Position Side', 'positionSide'],
      },
      costs: ['Fee', 'commission'],
      habits: { costs: 'subtract', zone: 'UTC', dates: 'year-first', realFills: true },
    })
  },
}

export default binance
