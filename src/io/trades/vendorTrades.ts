import { normaliseName } from '../columns/findColumns.ts'
import type { Head } from '../columns/head.ts'
import type { RowChoice } from '../columns/layout.ts'
import { accountColumn } from './accounts/accountColumn.ts'
import { withFeeCoin } from './costs/feeCoinColumn.ts'
import { withForeignCosts } from './costs/withForeignCosts.ts'
import { quantityUnit } from './fills/quantityUnit.ts'
import { withEffect } from './sides/effectColumn.ts'
import { NO_HABITS, type TradeColumn, type TradeHabits, type TradeLayout, type TradeShape } from './tradeLayout.ts'
import { fillRows } from './trips/fillRows.ts'

/** A vendor's columns, by the names that its header writes; case, blanks, brackets and underscores do not count. */
export interface VendorColumns {
  readonly shape: TradeShape
  /** The columns by which the vendor is known: all must be there. */
  readonly known: Partial<Record<TradeColumn, readonly string[]>>
  /** Further columns, which may be missing. */
  readonly more?: Partial<Record<TradeColumn, readonly string[]>>
  readonly costs?: readonly string[]
  /** Interest or funding: costs that may be credits. */
  readonly swaps?: readonly string[]
  /** Further columns whose names are those of costs, and that are none beside the result. */
  readonly noCosts?: RegExp
  readonly onlyRows?: { readonly column: TradeColumn; readonly fits: RegExp; readonly others: string }
  readonly habits?: Partial<TradeHabits>
}

/** The layout of a file whose header has these columns; null where one by which the vendor is known is missing. */
export function vendorTrades(head: Head, vendor: VendorColumns): TradeLayout | null {
  const header = head.rows[0]!
  const names = header.map(normaliseName)
  const find = (aliases: readonly string[]): number => {
    const wanted = aliases.map(normaliseName)
    return names.findIndex(name => wanted.includes(name))
  }
  const written = new Map<TradeColumn, number>()
  for (const [name, aliases] of entries(vendor.known)) {
    const index = find(aliases)
    if (index < 0) return null
    written.set(name, index)
  }
  for (const [name, aliases] of entries(vendor.more ?? {})) {
    const index = find(aliases)
    if (index >= 0) written.set(name, index)
  }
  const account = accountColumn(header, head.rows.slice(1))
  if (account !== null && ![...written.values()].includes(account)) written.set('account', account)
  const columns = withFeeCoin(header, head.rows.slice(1), written)
  const costs = (aliases: readonly string[], isSwap: boolean) =>
    [...new Set(aliases.map(alias => find([alias])))]
      .filter(index => index >= 0)
      .map(index => ({ name: header[index]!.trim(), index, isSwap }))
  const layout: TradeLayout = {
    shape: vendor.shape,
    headerLines: 1,
    header,
    columns: vendor.shape === 'fills' ? withEffect(header, head.rows.slice(1), columns) : columns,
    costs: [...costs(vendor.costs ?? [], false), ...costs(vendor.swaps ?? [], true)],
    ...onlyRows(vendor.onlyRows, columns),
    ...unitOfQuantity(head.rows, columns.get('quantity')),
    habits: { ...NO_HABITS, ...vendor.habits },
  }
  const rows = head.rows.slice(1)
  const isOfFills = vendor.shape === 'fills' && layout.onlyRows === undefined && columns.has('side')
  const filled = isOfFills ? { ...layout, ...fillRows(head.rows, layout.columns) } : layout
  return withForeignCosts(filled, rows, vendor.noCosts ?? null)
}

function unitOfQuantity(rows: Head['rows'], column: number | undefined): Pick<TradeLayout, 'quantityUnit'> {
  if (column === undefined) return {}
  const cells = rows.slice(1).map(row => row[column] ?? '')
  const unit = quantityUnit(rows[0]![column]!, cells)
  return unit === undefined ? {} : { quantityUnit: unit }
}

function entries(names: VendorColumns['known']): [TradeColumn, readonly string[]][] {
  return Object.entries(names) as [TradeColumn, readonly string[]][]
}

function onlyRows(
  choice: VendorColumns['onlyRows'],
  columns: ReadonlyMap<TradeColumn, number>,
): { onlyRows?: RowChoice } {
  const column = choice === undefined ? undefined : columns.get(choice.column)
  return choice === undefined || column === undefined
    ? {}
    : { onlyRows: { column, fits: choice.fits, others: choice.others } }
}
