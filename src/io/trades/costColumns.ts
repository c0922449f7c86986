import { normaliseName } from '../columns/findColumns.ts'
import type { CostColumn } from './tradeLayout.ts'

const FEES =
  /^(total|trading|exchange|clearing|broker|brokerage|entry|exit|open|close)?(fees?|commissions?|comm|brokerage)$/
const SWAPS = /^(swaps?|rollovers?|financing|overnightinterest|funding|fundingfees?)$/

/** The columns of costs that a header names. */
export function costColumns(header: readonly string[]): CostColumn[] {
  return header.flatMap((cell, index) => {
    const name = normaliseName(cell)
    const isSwap = SWAPS.test(name)
    return isSwap || FEES.test(name) ? [{ name: cell.trim(), index, isSwap }] : []
  })
}
