import type { TradeFormat } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

const tradovate: TradeFormat = {
  name: 'tradovate',
  kind: 'trades',
  about:
    'Tradovate performance report: symbol, buyFillId, sellFillId, qty, buyPrice, sellPrice, pnl, boughtTimestamp …',
  fallback: false,
  recognise(head) {
    return vendorTrades(head, {
      shape: 'trades',
      known: {
        symbol: ['symbol'],
        bought_id: ['buyFillId'],
        sold_id: ['sellFillId'],
        quantity: ['qty'],
        bought_at: ['buyPrice'],
        sold_at: ['sellPrice'],
        net: ['pnl'],
        bought_time: ['boughtTimestamp'],
        sold_time: ['soldTimestamp'],
      },
      costs: ['fees', 'commission', 'commissions'],
      habits: {
        costs: 'subtract',
        dates: 'month-first',
        realFills: true,
        result: '"pnl" is gross: Tradovate writes no fees into this report, so the results are before all costs',
      },
    })
  },
}

export default tradovate
