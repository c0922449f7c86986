import { normaliseName } from '../columns/findColumns.ts'
import type { CostColumn } from './tradeLayout.ts'

/** Words of a header that make its column one of costs; German, Spanish, French, Italian and Portuguese among them. */
const FEE_WORDS =
  /^(fees?|comms?|commissions?|brokerage|charges?|tax|taxes|kommission(en)?|provision(en)?|geb(ü|ue)hr(en)?|comisi(ó|o)n(es)?|frais|commissione|commissioni|comiss(ã|a)o|taxas?)$/
const SWAP_WORDS = /^(swaps?|rollovers?|financing|overnight|funding)$/
/** Words beside them by which a column tells of costs and is none. */
const NO_AMOUNT = /^(currency|coin|asset|ccy|rate|percent|pct|type|tier|level|id|mode|time|count)$|%/
/** The same written in one word. */
const FEES =
  /^(total|trading|exchange|clearing|broker|brokerage|entry|exit|open|close|exec|execution|taker|maker|order|transaction)?(fees?|commissions?|comm|brokerage)$/
const SWAPS = /^(swaps?|rollovers?|financing|overnightinterest|funding|fundingfees?)$/

/** The columns of costs that a header names. */
export function costColumns(header: readonly string[]): CostColumn[] {
  return header.flatMap((cell, index) => {
    const words = wordsOf(cell)
    if (words.some(word => NO_AMOUNT.test(word))) return []
    const name = normaliseName(cell)
    const isSwap = SWAPS.test(name) || words.some(word => SWAP_WORDS.test(word))
    const isFee = FEES.test(name) || words.some(word => FEE_WORDS.test(word))
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
