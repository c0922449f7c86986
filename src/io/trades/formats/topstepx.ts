import type { TradeFormat } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

const topstepx: TradeFormat = {
  name: 'topstepx',
  kind: 'trades',
  about: 'TopstepX trades: Id, ContractName, EnteredAt, ExitedAt, EntryPrice, ExitPrice, Fees, PnL, Size, Type …',
  fallback: false,
  recognise(head) {
    return vendorTrades(head, {
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
  },
}

export default topstepx
