import type { TradeFormat } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

/** The trade list of a backtest, in any order of dates. */
const amibroker: TradeFormat = {
  name: 'amibroker',
  kind: 'trades',
  about: 'AmiBroker trade list: Symbol (or Ticker), Trade, Date, Price, Ex. date, Ex. Price, % chg, Profit, Shares …',
  fallback: false,
  recognise(head) {
    return vendorTrades(head, {
      shape: 'trades',
      known: {
        symbol: ['Symbol', 'Ticker'],
        side: ['Trade'],
        entry_time: ['Date'],
        entry: ['Price'],
        exit_time: ['Ex. date'],
        exit: ['Ex. Price'],
        net: ['Profit'],
      },
      more: { quantity: ['Shares', 'Contracts', 'Shares/Contracts'] },
      onlyRows: { column: 'side', fits: /^(?!open )/i, others: 'of trades that are still open' },
      habits: { costs: 'included', result: '"Profit" is net of commissions, as AmiBroker defines it' },
    })
  },
}

export default amibroker
