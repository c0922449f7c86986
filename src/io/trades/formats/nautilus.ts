import type { TradeFormat } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

/** The report of positions of a backtest: commissions are lists of amounts, and in the result. */
const nautilus: TradeFormat = {
  name: 'nautilus',
  kind: 'trades',
  about:
    'NautilusTrader positions report: instrument_id, entry, peak_qty, ts_opened, ts_closed, avg_px_open, avg_px_close, realized_pnl …',
  fallback: false,
  recognise(head) {
    return vendorTrades(head, {
      shape: 'trades',
      known: {
        symbol: ['instrument_id'],
        side: ['entry'],
        quantity: ['peak_qty'],
        entry_time: ['ts_opened'],
        entry: ['avg_px_open'],
        exit_time: ['ts_closed'],
        exit: ['avg_px_close'],
        net: ['realized_pnl'],
      },
      more: { id: ['position_id', 'id'] },
      noCosts: /commissions/,
      habits: { costs: 'included', result: '"realized_pnl" is net of commissions, as NautilusTrader defines it' },
    })
  },
}

export default nautilus
