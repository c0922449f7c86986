import type { TradeFormat } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

const vectorbt: TradeFormat = {
  name: 'vectorbt',
  kind: 'trades',
  about:
    'vectorbt trades, pf.trades.records_readable.to_csv("x.csv"): Size, Avg Entry Price, Avg Exit Price, PnL, Direction, Status',
  fallback: false,
  recognise(head) {
    return vendorTrades(head, {
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
      onlyRows: { column: 'kind', fits: /^closed$/i, others: 'of trades that are still open' },
      habits: { costs: 'included', result: '"PnL" is net of entry and exit fees, as vectorbt computes it' },
    })
  },
}

export default vectorbt
