import { normaliseName } from '../../columns/findColumns.ts'
import { amountIn } from '../costs/amountIn.ts'
import type { TradeColumn } from '../tradeLayout.ts'
import { ledgerKind } from './ledgerKinds.ts'

type Rows = readonly (readonly string[])[]

/** Of what a row did to a balance, where it is called no result. */
const AMOUNTS = ['income', 'amount', 'change', 'balancechange', 'cashchange', 'value']
const AMOUNT_OF_TRADINGVIEW = /^reali[sz]ed p&?n?l \(value\)$/i
/** Of what amounts are in. */
const COINS = ['asset', 'coin', 'currency', 'ccy']
const COIN_OF_TRADINGVIEW = /^reali[sz]ed p&?n?l \(currency\)$/i
/** What a list of trades or fills has, and a ledger has not. */
const NO_LEDGER: readonly TradeColumn[] = ['entry', 'exit', 'entry_time', 'stop', 'r', 'bought_at', 'worst']

/**
 * The columns of a ledger, which has a row for each result, and rows of fees and funding in the same column: `kind` says which
 * a row is. Null where the first rows are not so.
 */
export function columnsOfLedger(
  header: readonly string[],
  rows: Rows,
  known: ReadonlyMap<TradeColumn, number>,
): ReadonlyMap<TradeColumn, number> | null {
  if (NO_LEDGER.some(name => known.has(name)) || header.some(name => /price|preis|precio|prix/i.test(name))) return null
  const names = header.map(normaliseName)
  const of = (wanted: readonly string[], form: RegExp) =>
    [header.findIndex(name => form.test(name.trim())), ...wanted.map(name => names.indexOf(name))].find(i => i >= 0)
  const amount = known.get('net') ?? of(AMOUNTS, AMOUNT_OF_TRADINGVIEW)
  if (amount === undefined || !rows.every(cells => !Number.isNaN(amountIn(cells, amount)))) return null
  const kind = header.findIndex((_, i) => i !== amount && holdsKinds(rows.map(cells => cells[i] ?? '')))
  if (kind < 0) return null
  const others = [...known].filter(([name, index]) => name !== 'net' && index !== kind && index !== amount)
  const coin = known.get('quote_coin') ?? of(COINS, COIN_OF_TRADINGVIEW)
  const coins = coin === undefined || coin === kind ? [] : [['quote_coin', coin] as const]
  return new Map([...others, ['kind', kind], ['net', amount], ...coins])
}

function holdsKinds(cells: readonly string[]): boolean {
  const kinds = cells.map(ledgerKind)
  const isKnown = kinds.filter(kind => kind !== null).length * 2 > kinds.length
  return isKnown && kinds.includes('cost') && (kinds.includes('result') || kinds.includes('may'))
}
