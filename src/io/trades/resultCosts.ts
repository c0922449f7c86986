import { normaliseName } from '../columns/findColumns.ts'

/** How cost columns beside a result count: not again, as amounts to take off, or as signed amounts to add. */
export const COST_READINGS = ['included', 'subtract', 'add'] as const
export type CostReading = (typeof COST_READINGS)[number]

const FEES =
  /^(total|trading|exchange|clearing|broker|brokerage|entry|exit|open|close|funding)?(fees?|commissions?|comm|brokerage)$/
const SWAPS = /^(swaps?|rollovers?|financing|overnightinterest)$/

/** A column of costs beside a result. */
export interface CostColumn {
  /** As the header writes it. */
  readonly name: string
  readonly index: number
  /** Interest for holding overnight, which may be a cost or a credit. */
  readonly isSwap: boolean
}

export function costColumns(header: readonly string[]): CostColumn[] {
  return header.flatMap((cell, index) => {
    const name = normaliseName(cell)
    const isSwap = SWAPS.test(name)
    return isSwap || FEES.test(name) ? [{ name: cell.trim(), index, isSwap }] : []
  })
}

/** How the amounts of the columns, one list each, can only be meant; null where nobody can tell. */
export function costReading(
  columns: readonly CostColumn[],
  amounts: readonly (readonly number[])[],
): CostReading | null {
  const hasPositive = amounts.some(column => column.some(amount => amount > 0))
  const hasNegative = amounts.some(column => column.some(amount => amount < 0))
  const hasCredit = columns.some(({ isSwap }, k) => isSwap && amounts[k]!.some(amount => amount > 0))
  if (!hasNegative && !hasCredit) return 'subtract'
  return hasPositive ? null : 'add'
}
