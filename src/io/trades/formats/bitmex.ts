import type { Head } from '../../columns/head.ts'
import type { TradeFormat } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

/** What one of a coin is in the units that BitMEX writes money in: satoshi, and millionths of a dollar coin. */
const PER: Readonly<Record<string, number>> = { XBt: 1e8, USDt: 1e6, USDC: 1e6 }

/** What every row is settled in, where it is the same. */
function coinOf({ rows }: Head): string | null {
  const column = rows[0]!.findIndex(name => name.trim() === 'settlCurrency')
  const coins = new Set(rows.slice(1).map(cells => cells[column]?.trim() ?? ''))
  const [coin] = coins
  return column >= 0 && coins.size === 1 ? coin! : null
}

/** Executions as the API and the site export them; what is of several coins is left to the generic reader, which asks. */
const bitmex: TradeFormat = {
  name: 'bitmex',
  kind: 'trades',
  about: 'BitMEX executions: transactTime, symbol, execType, side, lastQty, lastPx, execComm, settlCurrency …',
  fallback: false,
  recognise(head) {
    const per = PER[coinOf(head) ?? '']
    const found = vendorTrades(head, {
      shape: 'fills',
      known: {
        symbol: ['symbol'],
        side: ['side'],
        price: ['lastPx'],
        quantity: ['lastQty'],
        time: ['transactTime', 'timestamp'],
        fee_coin: ['settlCurrency'],
      },
      more: { kind: ['execType'], id: ['execID', 'trdMatchID'], amount: ['foreignNotional'] },
      costs: ['execComm'],
      noCosts: /comm|fee|cost/i,
      onlyRows: { column: 'kind', fits: /^(trade|funding)$/i, others: 'of orders, settlements and the like' },
      habits: { costs: 'subtract', zone: 'UTC', realFills: true },
    })
    if (found === null || per === undefined || found.costs.length === 0) return null
    const costs = found.costs.map(cost => ({ ...cost, per }))
    return { ...found, costs, settlements: { fits: /^funding$/i, by: 'costs' } }
  },
}

export default bitmex
