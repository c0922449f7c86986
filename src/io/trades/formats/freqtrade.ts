import type { TradeFormat } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

const freqtrade: TradeFormat = {
  name: 'freqtrade',
  kind: 'trades',
  about:
    'freqtrade backtest result (JSON, or the zip of a backtest) or its trades as CSV: pair, open_date, open_rate …',
  fallback: false,
  recognise(head) {
    return vendorTrades(head, {
      shape: 'trades',
      known: {
        symbol: ['pair'],
        entry_time: ['open_date'],
        exit_time: ['close_date'],
        entry: ['open_rate'],
        exit: ['close_rate'],
        net: ['profit_abs'],
        short: ['is_short'],
      },
      more: {
        kind: ['is_open'],
        id: ['trade_id', 'id'],
        quantity: ['amount'],
        stop: ['initial_stop_loss_abs', 'stop_loss_abs'],
        lowest: ['min_rate'],
        highest: ['max_rate'],
      },
      noCosts: /fee|fund/i,
      onlyRows: { column: 'kind', fits: /^(?!true$|1$)/i, others: 'of trades that are still open' },
      habits: { costs: 'included', result: '"profit_abs" is net of fees and funding, as freqtrade computes it' },
    })
  },
}

export default freqtrade
