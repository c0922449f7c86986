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

/** The columns of costs that a header names. */
export function costColumns(header: readonly string[]): CostColumn[] {
  return header.flatMap((cell, index) => {
    const words = wordsOf(cell)
    if (words.some(word => NO_AMOUNT.test(word))) return []
    const isSwap = words.some(word => SWAP_WORDS.test(word) || JOINED_SWAP.test(word))
    const isFee = words.some(word => FEE_WORDS.test(word) || JOINED_FEE.test(word))
    return isSwap || isFee ? [{ name: cell.trim(), index, isSwap }] : []
  })
}

/** `Exec Fee`, `taker_fee` and `takerFee` are two words each. */
function wordsOf(cell: string): string[] {
  const parted = cell.trim().replace(/([a-z])([A-Z])/g, '$1 $2')
  return parted
    .toLowerCase()
    .split(/[^\p{L}%]+/u)
    .filter(Boolean)
}
