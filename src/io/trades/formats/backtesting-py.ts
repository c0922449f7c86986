import type { TradeFormat } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

const backtestingPy: TradeFormat = {
  name: 'backtesting-py',
  kind: 'trades',
  about: 'backtesting.py trades, stats._trades.to_csv("x.csv"): Size, EntryBar, ExitBar, EntryPrice, ExitPrice, PnL …',
  fallback: false,
  recognise(head) {
    return vendorTrades(head, {
      shape: 'trades',
      known: {
        size: ['Size'],
        entry: ['EntryPrice'],
        exit: ['ExitPrice'],
        net: ['PnL'],
        entry_time: ['EntryTime'],
        exit_time: ['ExitTime'],
      },
      more: { stop: ['SL'], target: ['TP'] },
      costs: ['Commission'],
      habits: { costs: 'included', result: '"PnL" is net of commissions, as backtesting.py computes it' },
    })
  },
}

export default backtestingPy
