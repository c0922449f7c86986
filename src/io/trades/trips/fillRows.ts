import { normaliseName } from '../../columns/findColumns.ts'
import type { RowChoice } from '../../columns/layout.ts'
import { isFilledQuantity, ROW_KINDS } from '../fillNames.ts'
import type { TradeColumn, TradeLayout } from '../tradeLayout.ts'

type Rows = readonly (readonly string[])[]

const STATUS = /^(order ?)?(status|state)$/i
const FILLED =
  /^(fully[ _-]?)?(filled|executed|exec|closed|complete|completed|done|traded|ausgeführt|ejecutad[ao]|exécutée?|eseguit[oa]|executad[ao])$/i
const PARTLY =
  /part(ial(ly|ment)?|ly|ially|iell|iel|iale|iellement|ialmente)?[ _-]?\p{L}*(fill|exec|ausgeführt|ejec|exéc|eseg)/iu
const NOT_FILLED =
  /^(cancel|kill|reject|expire|new$|open$|pending|working|inactive|delet|suspend|submit|accept|untrigger|trigger|deactivat|not |storniert|abgelehnt|offen|annul|rechaz|rejet|rifiut|rejeit)/i
const NO_CASH = '^(?!.*(settlement|transfer|deposit|withdrawal|interest))'
const NO_FUNDING = /^(?!.*(funding|settlement|transfer|deposit|withdrawal|interest))/i
const SHOWN = 4

export type FillRows = Pick<TradeLayout, 'onlyRows' | 'settlements' | 'partly'> & { columns?: TradeLayout['columns'] }

/**
 * Which rows of a list of fills are fills, and which are settlements of funding, where what these did to the balance stands
 * beside them. Of orders those count of which something was filled: the quantity that was filled tells, or else the status.
 */
export function fillRows([header, ...rows]: Rows, columns: TradeLayout['columns']): FillRows {
  return filledRows(header!, columns) ?? rowsByStatus(header!, rows, columns) ?? rowsByKind(header!, rows, columns)
}

/** Null where no column says how much was filled. */
export function filledRows(
  header: readonly string[],
  columns: TradeLayout['columns'],
): { readonly onlyRows: RowChoice } | null {
  const column = columns.get('quantity')
  if (column === undefined || !isFilledQuantity(normaliseName(header[column]!))) return null
  return { onlyRows: { column, fits: /[1-9]/, others: 'of orders that were not filled' } }
}

function rowsByStatus(header: readonly string[], rows: Rows, columns: TradeLayout['columns']): FillRows | null {
  const status = header.findIndex(name => STATUS.test(name.trim()))
  const words = [...new Set(rows.map(cells => cells[status]?.trim() ?? ''))]
  const isFilled = (word: string) => FILLED.test(word) || PARTLY.test(word)
  const hasFilled = words.some(isFilled)
  if (status < 0 || !(hasFilled || words.some(word => NOT_FILLED.test(word)))) return null
  const left = words.filter(word => (hasFilled ? !isFilled(word) : NOT_FILLED.test(word)))
  const named =
    left.length === 0
      ? ''
      : ` (${left
          .slice(0, SHOWN)
          .map(word => word || 'empty')
          .join(', ')})`
  const fits = hasFilled
    ? new RegExp(`${FILLED.source}|${PARTLY.source}`, 'iu')
    : new RegExp(`^(?!${NOT_FILLED.source.replace('^', '')})`, 'i')
  return {
    onlyRows: { column: status, fits, others: `of orders that were not filled${named}` },
    columns: new Map([...columns, ['kind', status]]),
    partly: PARTLY,
  }
}

function rowsByKind(header: readonly string[], rows: Rows, columns: TradeLayout['columns']): FillRows {
  const column = kindOf(header, rows, columns.get('side'))
  if (column === undefined) return {}
  if (!columns.has('change')) {
    const others = 'of funding, transfers and the like (the results are before them)'
    return { onlyRows: { column, fits: NO_FUNDING, others } }
  }
  return {
    onlyRows: { column, fits: new RegExp(NO_CASH, 'i'), others: 'of transfers and the like' },
    settlements: { fits: /funding/i, by: 'change' },
    columns: new Map([...columns, ['kind', column]] as [TradeColumn, number][]),
  }
}

/** The column that tells fills from what else changes a balance: that of the side, or one of kinds that names such. */
function kindOf(header: readonly string[], rows: Rows, side: number | undefined): number | undefined {
  const kind = header.findIndex((name, i) => i !== side && ROW_KINDS.includes(normaliseName(name)))
  return kind >= 0 && rows.some(cells => !NO_FUNDING.test(cells[kind]?.trim() ?? '')) ? kind : side
}
