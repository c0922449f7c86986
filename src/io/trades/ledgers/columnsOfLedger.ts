import { accountColumn } from '../accounts/accountColumn.ts'
import { amountIn } from '../costs/amountIn.ts'
import { costColumns } from '../costs/costColumns.ts'
import type { CostColumn, TradeColumn } from '../tradeLayout.ts'
import { ledgerAmounts } from './ledgerAmounts.ts'
import { isOfOwner, isPayment, type LedgerKind, ledgerKind, orderOf } from './ledgerKinds.ts'

type Rows = readonly (readonly string[])[]

/** Of what amounts are in. */
const COINS = ['asset', 'coin', 'currency', 'ccy']
const COIN_OF_TRADINGVIEW = /^reali[sz]ed p&?n?l \(currency\)$/i
/** What a list of trades or fills has, and a ledger has not. */
const NO_LEDGER: readonly TradeColumn[] = ['entry', 'exit', 'entry_time', 'stop', 'r', 'bought_at', 'worst']

/** Of the row itself, and not of a trade or order that several share. */
const OWN_ID = /^(transaction|tran|txn?|entry|record|ledger|row)(id|no|number|#)$/

export interface LedgerColumns {
  readonly columns: ReadonlyMap<TradeColumn, number>
  readonly costs: readonly CostColumn[]
}

/**
 * The columns of a ledger, which has a row for each result, and rows of fees and funding in the same column: `kind` says which
 * a row is. Null where the first rows are not so; those that may hold the amounts where nothing tells which does.
 * @param names of the columns, normalised, without currencies
 * @param stated index of each column that a user names
 */
export function columnsOfLedger(
  {
    header,
    names,
    rows,
  }: { readonly header: readonly string[]; readonly names: readonly string[]; readonly rows: Rows },
  known: ReadonlyMap<TradeColumn, number>,
  stated: ReadonlyMap<string, number> = new Map(),
): LedgerColumns | readonly number[] | null {
  const [net, loss] = [stated.get('net'), stated.get('loss')]
  if (NO_LEDGER.some(name => known.has(name)) || header.some(name => /price|preis|precio|prix/i.test(name))) return null
  const kind = header.findIndex((_, i) => i !== net && holdsKinds(rows.map(cells => cells[i] ?? '')))
  if (kind < 0) return null
  const kinds = rows.map(cells => ledgerKind(cells[kind] ?? ''))
  const isAmount = (cells: readonly string[], i: number) =>
    (cells[i] ?? '').trim() === '' || !Number.isNaN(amountIn(cells, i))
  const costs = costColumns(header, rows).costs.filter(
    ({ index, isCredit }) => index !== net && isCredit !== true && rows.every(cells => isAmount(cells, index)),
  )
  const coin = known.get('quote_coin') ?? coinColumn(header, names)
  const account = accountColumn(header, rows)
  const groups = rows.map(cells => [coin, account].map(i => cells[i ?? -1] ?? '').join(' '))
  const payments = rows.map((cells, k) => kinds[k] === 'cost' && isPayment(cells[kind] ?? ''))
  const ledger = { header, names, rows, kind, kinds, payments, costs: costs.map(({ index }) => index), groups }
  const amounts = ledgerAmounts(ledger, { net, loss })
  if (!(amounts instanceof Map)) return amounts as readonly number[]
  const taken = [kind, ...amounts.values()]
  const others = [...known].filter(([name, index]) => name !== 'net' && !taken.includes(index))
  const id = known.has('id') ? -1 : names.findIndex(name => OWN_ID.test(name))
  const more = [
    ...(id < 0 || taken.includes(id) ? [] : [['id', id] as const]),
    ...(coin === undefined || coin === kind ? [] : [['quote_coin', coin] as const]),
    ...(account === null || taken.includes(account) ? [] : [['account', account] as const]),
  ]
  return { columns: new Map([...others, ['kind', kind], ...amounts, ...more]), costs }
}

/** Whether the columns of a ledger are known. */
export function isLedger(found: LedgerColumns | readonly number[] | null): found is LedgerColumns {
  return found !== null && 'columns' in found
}

function coinColumn(header: readonly string[], names: readonly string[]): number | undefined {
  return [
    header.findIndex(name => COIN_OF_TRADINGVIEW.test(name.trim())),
    ...COINS.map(name => names.indexOf(name)),
  ].find(i => i >= 0)
}

function holdsKinds(cells: readonly string[]): boolean {
  const kinds = cells.map(ledgerKind)
  const isKnown = kinds.filter(kind => kind !== null).length * 2 > kinds.length
  const has = (kind: LedgerKind) => kinds.includes(kind)
  const hasCosts = (has('cost') || has('exchange')) && (has('result') || has('may'))
  // Sides beside deposits are a list of trades.
  const isTrade = (cell: string) => ledgerKind(cell) === 'result' || (ledgerKind(cell) === 'may' && orderOf(cell) === 0)
  return isKnown && (hasCosts || (cells.some(isOfOwner) && cells.some(isTrade)))
}
