import type { Head } from '../../columns/head.ts'
import type { TradeFormat, TradeLayout } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

const RESULT = ['FifoPnlRealized', 'Realized P/L', 'FifoPnlRealised']

/** A Flex query of trades: executions, commissions below 0. */
const interactiveBrokers: TradeFormat = {
  name: 'interactive-brokers',
  kind: 'trades',
  about:
    'Interactive Brokers Flex query of trades as CSV: Symbol, DateTime, Buy/Sell, Quantity, TradePrice, IBCommission …',
  fallback: false,
  recognise(head) {
    const vendor = {
      shape: 'fills',
      known: {
        symbol: ['Symbol'],
        time: ['DateTime', 'Date/Time', 'TradeDate'],
        quantity: ['Quantity'],
        price: ['TradePrice', 'T. Price'],
      },
      more: {
        kind: ['LevelOfDetail'],
        id: ['TradeID', 'IBExecID'],
        trade: ['IBOrderID'],
        side: ['Buy/Sell', 'buySell'],
        multiplier: ['Multiplier'],
        net: RESULT,
        fee_coin: ['IBCommissionCurrency'],
        quote_coin: ['CurrencyPrimary', 'Currency'],
      },
      costs: ['IBCommission', 'Taxes', 'Comm/Fee'],
      // The parts of the commission.
      noCosts: /commission/i,
    } as const
    const onlyRows = {
      column: 'kind',
      fits: hasExecutions(head) ? /^execution$/i : /^(order)?$/i,
      others: 'of other levels of detail (LevelOfDetail)',
    } as const
    const found = vendorTrades(head, { ...vendor, onlyRows, habits: { costs: 'add', realFills: true } })
    if (found === null || found.costs.length === 0) return null
    const layout: TradeLayout = found.columns.has('kind') ? found : { ...found, mayHoldOrders: true }
    if (!layout.columns.has('net')) return layout
    const result = '"FifoPnlRealized" is net of commissions, as Interactive Brokers defines it'
    return { ...layout, habits: { ...layout.habits, costs: 'included', result } }
  },
}

/** A query of several levels of detail repeats its executions as orders and as lots. */
function hasExecutions({ rows }: Head): boolean {
  return rows.some(cells => cells.some(cell => /^execution$/i.test(cell.trim())))
}

export default interactiveBrokers
