import { withoutCoin } from '../../columns/coins.ts'
import { normaliseName } from '../../columns/findColumns.ts'
import type { RowChoice } from '../../columns/layout.ts'
import { amountOfText } from '../costs/amountIn.ts'
import { isFilledQuantity, ROW_KINDS } from '../fillNames.ts'
import type { TradeColumn, TradeLayout } from '../tradeLayout.ts'

type Rows = readonly (readonly string[])[]

const STATUS = /^(order ?)?(status|state)$/i
const FILLED =
  /^((fully|full|all|completely|vollständig)[ _-]?)?(filled|matched|executed|exec|closed|complete|completed|done|traded|ausgeführt|ejecutad[ao]|exécutée?|eseguit[oa]|executad[ao])$/i
const PARTLY =
  /(^|[^\p{L}])(part(ial(ly|ment)?|ly|iell?|iellement)?|par[cz]ial(e|mente)?|teil(s|weise)?)([^\p{L}]|$)|(part(ial(ly|ment)?|ly|iell?|iellement)?|par[cz]ial(e|mente)?|teil(weise)?)[ _-]?\p{L}*(fill|exec|ausgeführt|ejec|exéc|eseg)|[1-9].*(fill|exec)|(fill|exec)\p{L}*[^\p{L}]*[1-9]/iu
const NOT_FILLED =
  /^(cancel|kill|reject|expire|new$|open$|pending|working|inactive|delet|suspend|submit|accept|untrigger|trigger|deactivat|unfilled|fail|error|void|placed|received|held$|replac|amend|queue|scheduled|active$|live$|pendiente|not |storniert|abgelehnt|offen|annul|rechaz|rejet|rifiut|rejeit)/i
const NO_CASH = '^(?!.*(settlement|transfer|deposit|withdrawal|interest))'
const NO_FUNDING = /^(?!.*(funding|settlement|transfer|deposit|withdrawal|interest))/i
const SHOWN = 4

export type FillRows = Pick<TradeLayout, 'onlyRows' | 'settlements' | 'partly'> & { columns?: TradeLayout['columns'] }

/**
 * Which rows of a list of fills are fills, and which are settlements of funding, where what these did to the balance stands
 * beside them. Of orders those count of which something was filled: the quantity that was filled tells, or else the status.
 */
export function fillRows([header, ...rows]: Rows, columns: TradeLayout['columns']): FillRows {
  const byOrders = filledRows(header!, columns) ?? rowsByFlag(header!, rows, columns)
  return byOrders ?? rowsByStatus(header!, rows, columns) ?? rowsByKind(header!, rows, columns)
}

/** Null where no column says how much was filled. */
export function filledRows(
  header: readonly string[],
  columns: TradeLayout['columns'],
): { readonly onlyRows: RowChoice } | null {
  const isFilled = (column: number | undefined): column is number =>
    column !== undefined && isFilledQuantity(normaliseName(header[column]!))
  const column = [columns.get('quantity'), columns.get('amount')].find(isFilled)
  if (column === undefined) return null
  return { onlyRows: { column, fits: /[1-9]/, others: 'of orders that were not filled' } }
}

function rowsByStatus(header: readonly string[], rows: Rows, columns: TradeLayout['columns']): FillRows | null {
  const status = header.findIndex(name => STATUS.test(name.trim()))
  const words = [...new Set(rows.map(cells => cells[status]?.trim() ?? ''))]
  const isFilled = (word: string) => FILLED.test(word) || PARTLY.test(word)
  const hasFilled = words.some(isFilled)
  if (status < 0 || !(hasFilled || words.some(word => NOT_FILLED.test(word)))) return null
  const isLeft = (word: string) => !isFilled(word) && (NOT_FILLED.test(word) || (hasFilled && word === ''))
  const left = words.filter(isLeft)
  const named =
    left.length === 0
      ? ''
      : ` (${left
          .slice(0, SHOWN)
          .map(word => word || 'empty')
          .join(', ')})`
  const fits = hasFilled
    ? new RegExp(`${PARTLY.source}|^(?!${NOT_FILLED.source.slice(1)})(?!$)`, 'iu')
    : new RegExp(`^(?!${NOT_FILLED.source.replace('^', '')})`, 'i')
  return {
    onlyRows: { column: status, fits, others: `of orders that were not filled${named}` },
    columns: new Map([...columns, ['kind', status]]),
    partly: hasFilled ? new RegExp(`^(?!${FILLED.source.slice(1)})`, 'iu') : PARTLY,
  }
}

const FLAG = /^(is ?)?(filled|executed)( ?%)?$/i
const YES_OR_NO = /^(yes|no|y|n|true|false)$/i
const SHARE = /^\d+([.,]\d+)? ?%$/
const REMAINING = /^(remaining|left|unfilled|open|leaves) ?(qty|quantity|amount|size|volume)?$/i

/** A column of yes and no, of shares in percent, or of what is left to be filled tells which orders were filled whole. */
function rowsByFlag(header: readonly string[], rows: Rows, columns: TradeLayout['columns']): FillRows | null {
  const taken = [...columns.values()]
  const holds = (shape: RegExp) => (name: string, i: number) =>
    rows.length > 0 && !taken.includes(i) && rows.every(cells => shape.test(cells[i]?.trim() ?? '')) && name !== ''
  const find = (names: RegExp, shape: RegExp) =>
    header.findIndex((name, i) => names.test(name.replaceAll('_', ' ').trim()) && holds(shape)(name, i))
  const others = 'of orders that were not filled'
  const flag = find(FLAG, YES_OR_NO)
  if (flag >= 0) return { onlyRows: { column: flag, fits: /^(y|yes|true)$/i, others } }
  const told = (column: number, whole: RegExp, fits: RegExp) => ({
    onlyRows: { column, fits, others },
    columns: new Map([...columns, ['kind', column]] as [TradeColumn, number][]),
    partly: new RegExp(`^(?!${whole.source})`),
  })
  const share = find(FLAG, SHARE)
  if (share >= 0) return told(share, /100([.,]0+)? ?%$/, /[1-9]/)
  const left = find(REMAINING, /^\d+([.,]\d+)?$/)
  return left < 0 ? null : told(left, /0+([.,]0+)?$/, /\d/)
}

function rowsByKind(header: readonly string[], rows: Rows, columns: TradeLayout['columns']): FillRows {
  const column = kindOf(header, rows, columns.get('side'))
  if (column === undefined) return {}
  if (!columns.has('change')) {
    const settled = settledInResults(rows, column, columns) ?? settledInColumn(header, rows, column, columns)
    if (settled !== null) return settled
    const others = 'of funding, transfers and the like (the results are before them)'
    return { onlyRows: { column, fits: NO_FUNDING, others } }
  }
  return {
    onlyRows: { column, fits: new RegExp(NO_CASH, 'i'), others: 'of transfers and the like' },
    settlements: { fits: /funding/i, by: 'change' },
    columns: new Map([...columns, ['kind', column]] as [TradeColumn, number][]),
  }
}

/** Rows of funding whose amounts stand in the column of results; null where there are none. */
function settledInResults(rows: Rows, column: number, columns: TradeLayout['columns']): FillRows | null {
  const isSettled = (cells: Rows[number]) => /funding/i.test(cells[column] ?? '')
  if (!rows.some(cells => isSettled(cells) && holdsAmount(cells[columns.get('net') ?? -1]))) return null
  return {
    onlyRows: { column, fits: new RegExp(NO_CASH, 'i'), others: 'of transfers and the like' },
    settlements: { fits: /funding/i, by: 'net' },
    columns: new Map([...columns, ['kind', column]] as [TradeColumn, number][]),
  }
}

/** Rows of funding whose amounts stand in a column of their own, of which nothing says what its signs mean; null where there are none. */
function settledInColumn(
  header: readonly string[],
  rows: Rows,
  column: number,
  columns: TradeLayout['columns'],
): FillRows | null {
  const isSettled = (cells: Rows[number]) => /funding/i.test(cells[column] ?? '')
  const holds = (name: string, i: number) =>
    i !== column && isFunding(name) && rows.some(cells => isSettled(cells) && holdsAmount(cells[i]))
  if (!header.some(holds)) return null
  return {
    onlyRows: { column, fits: new RegExp(NO_CASH, 'i'), others: 'of transfers and the like' },
    settlements: { fits: /funding/i, by: 'column' },
    columns: new Map([...columns, ['kind', column]] as [TradeColumn, number][]),
  }
}

/** Money other than 0, with its coin behind it or without. */
function holdsAmount(cell = ''): boolean {
  return Math.abs(amountOfText(withoutCoin(cell))) > 0
}

/** Of amounts, and no rate. */
function isFunding(name: string): boolean {
  return /funding/i.test(name) && !/rate|time/i.test(name)
}

/** The column that tells fills from what else changes a balance: that of the side, or one of kinds that names such. */
function kindOf(header: readonly string[], rows: Rows, side: number | undefined): number | undefined {
  const kind = header.findIndex((name, i) => i !== side && ROW_KINDS.includes(normaliseName(name)))
  return kind >= 0 && rows.some(cells => !NO_FUNDING.test(cells[kind]?.trim() ?? '')) ? kind : side
}
