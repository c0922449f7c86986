import { dealsLayout } from '../metatrader/dealsLayout.ts'
import { statementLayout } from '../metatrader/statementLayout.ts'
import type { TradeFormat } from '../tradeLayout.ts'

const COLUMNS = [
  'entry_time',
  'id',
  'symbol',
  'side',
  'quantity',
  'entry',
  'stop',
  'target',
  'exit_time',
  'exit',
] as const
/** Commission and swap before the profit; some brokers add a fee. */
const COSTS = [2, 3] as const

const metatrader5: TradeFormat = {
  name: 'metatrader5',
  kind: 'trades',
  about:
    'MetaTrader 5 history report, HTML or CSV, its deals, or its positions: Time, Position, Symbol, Type, Volume, Price, S / L, T / P …',
  fallback: false,
  recognise(head) {
    const found = COSTS.map(costs => statementLayout(head, COLUMNS, costs))
    return found.find(layout => layout !== null) ?? dealsLayout(head)
  },
}

export default metatrader5
