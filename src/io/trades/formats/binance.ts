import { normaliseName } from '../../columns/findColumns.ts'
import { isOfOrders } from '../fillNames.ts'
import type { TradeFormat } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

/** As Binance writes them, letter by letter. */
const RESULTS = ['Realized Profit', 'realizedPnl']

/** Its other names are anybody's: a file with costs, or columns of orders, that Binance does not write is not its. */
const binance: TradeFormat = {
  name: 'binance',
  kind: 'trades',
  about:
    'Binance futures trade history: Date(UTC), Symbol, Side, Price, Quantity, Amount, Fee, Realized Profit; or userTrades of the API',
  fallback: false,
  recognise(head) {
    const found = vendorTrades(head, {
      shape: 'fills',
      known: {
        time: ['Date(UTC)', 'Time(UTC)', 'Date (UTC)', 'Time (UTC)', 'time'],
        symbol: ['Symbol'],
        side: ['Side'],
        price: ['Price'],
        quantity: ['Quantity', 'qty'],
        net: RESULTS,
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
    if (found === null || !RESULTS.includes(found.header[found.columns.get('net')!]!.trim())) return null
    const isOther = found.costs.length > 1 || found.header.some(name => isOfOrders(normaliseName(name)))
    return isOther ? null : found
  },
}

export default binance
