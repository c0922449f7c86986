import { normaliseName } from '../../columns/findColumns.ts'
import type { TradeColumn, TradeLayout } from '../tradeLayout.ts'

type Rows = readonly (readonly string[])[]

const FILLED = /^(filled|executed|closed|complete|completed)$/i
const KINDS = ['type', 'kind', 'tradetype', 'transactiontype', 'exectype', 'event']
const NO_CASH = '^(?!.*(settlement|transfer|deposit|withdrawal|interest))'
const NO_FUNDING = /^(?!.*(funding|settlement|transfer|deposit|withdrawal|interest))/i

/** Which rows of a list of fills are fills, and which are settlements of funding, where what these did to the balance stands beside them. */
export function fillRows(
  [header, ...rows]: Rows,
  columns: ReadonlyMap<TradeColumn, number>,
): Pick<TradeLayout, 'onlyRows' | 'settlements'> & { columns?: TradeLayout['columns'] } {
  const status = header!.findIndex(name => /^(status|state)$/i.test(name.trim()))
  if (rows.some(cells => FILLED.test(cells[status]?.trim() ?? '')))
    return { onlyRows: { column: status, fits: FILLED, others: 'of orders that were not filled' } }
  const column = kindOf(header!, rows, columns.get('side')!)
  if (!columns.has('change')) {
    const others = 'of funding, transfers and the like (the results are before them)'
    return { onlyRows: { column, fits: NO_FUNDING, others } }
  }
  return {
    onlyRows: { column, fits: new RegExp(NO_CASH, 'i'), others: 'of transfers and the like' },
    settlements: { fits: /funding/i, by: 'change' },
    columns: new Map([...columns, ['kind', column]]),
  }
}

/** The column that tells fills from what else changes a balance: that of the side, or one of kinds that names such. */
function kindOf(header: readonly string[], rows: Rows, side: number): number {
  const kind = header.findIndex((name, i) => i !== side && KINDS.includes(normaliseName(name)))
  return kind >= 0 && rows.some(cells => !NO_FUNDING.test(cells[kind]?.trim() ?? '')) ? kind : side
}
