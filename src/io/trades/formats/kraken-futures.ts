import { normaliseName } from '../../columns/findColumns.ts'
import type { Head } from '../../columns/head.ts'
import { amountIn } from '../costs/amountIn.ts'
import { isItsMoney } from '../fills/joinedLegs.ts'
import type { TradeColumn, TradeFormat, TradeLayout } from '../tradeLayout.ts'
import { vendorTrades } from '../vendorTrades.ts'

/** Columns that only this log has beside each other. */
const MARKS = ['new balance', 'mark price', 'realized funding'].map(normaliseName)

/** The account log of Kraken's derivatives: a fill changes a position, and in a row of its own the money. */
const krakenFutures: TradeFormat = {
  name: 'kraken-futures',
  kind: 'trades',
  about:
    'Kraken Futures account log: uid, dateTime, account, type, symbol, contract, change, new balance, trade price, realized pnl, fee, realized funding …',
  fallback: false,
  recognise(head) {
    const names = head.rows[0]!.map(normaliseName)
    if (!MARKS.every(mark => names.includes(mark))) return null
    const hasChange = names.includes('change')
    const layout = vendorTrades(head, {
      shape: 'fills',
      known: {
        time: ['dateTime', 'date'],
        kind: ['type', 'info'],
        symbol: ['contract'],
        quote_coin: ['symbol', 'asset'],
        price: ['trade price'],
        quantity: hasChange ? ['change'] : ['new balance'],
        net: ['realized pnl'],
        change: ['realized funding'],
        // What the API gives in place of a change.
        ...(hasChange ? {} : { amount: ['old balance'] }),
      },
      more: { id: ['uid', 'booking uid'] },
      costs: ['fee', 'liquidation fee'],
      noCosts: /funding|conversion/i,
      onlyRows: { column: 'symbol', fits: /./, others: 'of no contract: transfers, conversions, fees in another coin' },
      habits: { costs: 'subtract', zone: 'UTC', realFills: true },
    })
    if (layout === null) return null
    const settled = { ...layout, settlements: { fits: /funding/i, by: 'net' } } as const
    if (!areOne(head, layout)) return { ...settled, legs: 'apart' }
    const collateral = names.indexOf('collateral')
    const others = [...layout.columns].filter(([name]) => name !== 'quote_coin')
    const columns = new Map(collateral < 0 ? others : [...others, ['quote_coin', collateral] as const])
    return { ...settled, columns, legs: 'one' }
  },
}

/** Whether position and money stand in one row: no row is of a position alone, and the change of some is not their money. */
function areOne({ rows }: Head, { columns, costs }: TradeLayout): boolean {
  const number = (name: TradeColumn, cells: readonly string[]) => amountIn(cells, columns.get(name))
  const text = (name: TradeColumn, cells: readonly string[]) => (cells[columns.get(name)!] ?? '').trim().toLowerCase()
  const traded = rows.slice(1).filter(cells => Math.abs(number('price', cells)) > 0)
  const isPosition = (cells: readonly string[]) => text('symbol', cells) === text('quote_coin', cells)
  const isMoney = (cells: readonly string[]) =>
    isItsMoney({
      change: number('quantity', cells),
      result: number('net', cells),
      funding: number('change', cells),
      costs: costs.map(({ index }) => amountIn(cells, index)),
    })
  return !columns.has('amount') && !traded.some(isPosition) && traded.some(cells => !isMoney(cells))
}

export default krakenFutures
