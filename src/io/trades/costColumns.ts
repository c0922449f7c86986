import { COMMA, POINT } from '../columns/cellNumber.ts'
import { looseNumber } from '../columns/looseNumber.ts'
import type { CostColumn } from './tradeLayout.ts'

/** Words of a header that make its column one of costs; German, Spanish, French, Italian and Portuguese among them. */
const FEE_WORDS =
  /^(fees?|comms?|commissions?|brokerage|charges?|tax|taxes|spesen|courtagen?|(gesamt|handels|order|börsen)?(kommission|provision|geb(ü|ue)hr)(en)?|gesamtspesen|comisi(ó|o)n(es)?|frais|commissione|commissioni|comiss(ã|a)o|taxas?)$/
const SWAP_WORDS = /^(swaps?|rollovers?|financing|overnight|funding)$/
/** Words beside them by which a column tells of costs and is none. */
const NO_AMOUNT = /^(currency|coin|asset|ccy|units?|rate|percent|pct|type|tier|level|id|mode|time|count)$|%/
/** Two of them written as one. */
const JOINED_FEE =
  /^(total|trading|exchange|clearing|broker|brokerage|entry|exit|open|close|exec|execution|taker|maker|order|transaction)(fees?|commissions?|comm|brokerage)$/
const JOINED_SWAP = /^(overnightinterest|fundingfees?)$/

/** Whom a fee is paid to, or the tax, without a word for costs: the whole name of a column of amounts. */
const PAYEE =
  /^(clearing|nfa|nscc|finra|taf|stt|ctt|gst|sebi|stamp ?duty|steuern?|quellensteuer|imp(uestos|oste|ôts|ostos))$/
/** The same, which may mean another thing where no other column of costs stands beside it: an exchange rate, seconds. */
const PAYEE_BESIDE =
  /^(exchange|sec|cat|orf|occ|nasdaq|nyse|arca|edgx|vat|iva|mwst|routing|regulatory|platform|technology|ecn|ecn (add|remove|fee|rebate))$/

/**
 * The columns of costs that a header names.
 * @param rows below the header: a column that is called by whom it is paid to is one of costs where its cells are numbers
 */
export function costColumns(header: readonly string[], rows: readonly (readonly string[])[] = []): CostColumn[] {
  const kinds = header.map(kindOf)
  const isPayee = (names: RegExp, index: number) =>
    names.test(wordsOf(header[index]!).join(' ')) && holdsAmounts(rows, index)
  const sure = kinds.map((kind, i) => kind ?? (isPayee(PAYEE, i) ? 'fee' : null))
  const all = sure.some(Boolean) ? sure.map((kind, i) => kind ?? (isPayee(PAYEE_BESIDE, i) ? 'fee' : null)) : sure
  return all.flatMap((kind, index) =>
    kind === null ? [] : [{ name: header[index]!.trim(), index, isSwap: kind === 'swap' }],
  )
}

function kindOf(cell: string): 'swap' | 'fee' | null {
  const words = wordsOf(cell)
  if (words.some(word => NO_AMOUNT.test(word))) return null
  if (words.some(word => SWAP_WORDS.test(word) || JOINED_SWAP.test(word))) return 'swap'
  return words.some(word => FEE_WORDS.test(word) || JOINED_FEE.test(word)) ? 'fee' : null
}

/** Whether some cells of a column are filled, and all of these are numbers. */
function holdsAmounts(rows: readonly (readonly string[])[], column: number): boolean {
  const filled = rows.map(cells => cells[column]?.trim() ?? '').filter(cell => cell !== '' && cell !== '-')
  const isNumber = (cell: string) => [POINT, COMMA].some(mark => !Number.isNaN(looseNumber(cell, mark)))
  return filled.length > 0 && filled.every(isNumber)
}

/** `Exec Fee`, `taker_fee` and `takerFee` are two words each. */
function wordsOf(cell: string): string[] {
  const parted = cell.trim().replace(/([a-z])([A-Z])/g, '$1 $2')
  return parted
    .toLowerCase()
    .split(/[^\p{L}%]+/u)
    .filter(Boolean)
}
