import { statementLayout } from '../metatrader/statementLayout.ts'
import { testerLayout } from '../metatrader/testerLayout.ts'
import type { TradeFormat } from '../tradeLayout.ts'

const COLUMNS = [
  'id',
  'entry_time',
  'side',
  'quantity',
  'symbol',
  'entry',
  'stop',
  'target',
  'exit_time',
  'exit',
] as const
/** Commission, taxes and swap before the profit; older statements have no taxes. */
const COSTS = [3, 2] as const

const metatrader4: TradeFormat = {
  name: 'metatrader4',
  kind: 'trades',
  about:
    'MetaTrader 4 statement (Save as Report), HTML or CSV: Ticket, Open Time, Type, Size, Item, Price, S/L, T/P …; the report of its Strategy Tester; the journal of FTMO',
  fallback: false,
  recognise(head) {
    const found = COSTS.map(costs => statementLayout(head, COLUMNS, costs))
    return found.find(layout => layout !== null) ?? testerLayout(head)
  },
}

export default metatrader4
