import type { CostColumn } from '../tradeLayout.ts'
import { holdsAllFees } from './costWords.ts'

/** By how much rounded parts may miss their sum. */
const CENT = 0.0101
const SHARE = 1e-3
/** Of a sum: more than that is no rounding. */
const MOST_ROUNDED = 0.05

type Amounts = readonly (readonly number[])[]

/** A column of costs that is the sum of others, by number. */
export interface SumOfCosts {
  readonly sum: number
  readonly parts: readonly number[]
  /** Whether the amounts, or its name, leave no doubt. */
  readonly isSure: boolean
}

/**
 * The column that is the sum of two or more others in every row: of all, or of those that are no swap and no rebate. Where
 * it is so by rounded amounts alone, or all others but one are 0, its name has to say that it is of all fees.
 */
export function sumOfCosts(costs: readonly CostColumn[], amounts: Amounts, used: readonly number[]): SumOfCosts | null {
  const isFee = (k: number) => !costs[k]!.isSwap && costs[k]!.isCredit !== true
  const fees = costs.flatMap((_, k) => (isFee(k) ? [k] : []))
  const usedFees = used.filter(isFee)
  const exact = sumAmong(used, amounts, isSameAmount) ?? sumAmong(usedFees, amounts, isSameAmount)
  if (exact !== null) return { ...exact, isSure: true }
  const decimals = costs.map((_, k) => amounts.reduce((most, row) => Math.max(most, decimalsOf(row[k]!)), 0))
  const isRounded = (total: number, sum: number, columns: readonly number[]) => {
    const slack = columns.reduce((all, k) => all + 0.5001 * 10 ** -decimals[k]!, 0)
    return Math.abs(total - sum) <= Math.min(slack, MOST_ROUNDED * Math.abs(total))
  }
  const rounded = sumAmong(usedFees, amounts, isRounded)
  const isOfAll = (sum: number, parts: readonly number[]) =>
    holdsAllFees(
      costs[sum]!.name,
      parts.map(k => costs[k]!.name),
    )
  if (rounded !== null) return { ...rounded, isSure: isOfAll(rounded.sum, rounded.parts) }
  const named = usedFees.filter(k =>
    isOfAll(
      k,
      fees.filter(other => other !== k),
    ),
  )
  const [sum] = named
  const others = fees.filter(k => k !== sum)
  const isWhole = usedFees.length === 2 && named.length === 1 && others.length > 1
  const isSum = (row: readonly number[]) => isSameAmount(row[sum!]!, total(row, others))
  return isWhole && amounts.every(isSum) ? { sum: sum!, parts: others, isSure: true } : null
}

type IsNear = (total: number, sum: number, columns: readonly number[]) => boolean

function sumAmong(columns: readonly number[], amounts: Amounts, isSum: IsNear): Omit<SumOfCosts, 'isSure'> | null {
  if (columns.length < 3) return null
  const others = (k: number) => columns.filter(other => other !== k)
  const sum = columns.find(k => amounts.every(row => isSum(row[k]!, total(row, others(k)), columns)))
  return sum === undefined ? null : { sum, parts: others(sum) }
}

export function isSameAmount(total: number, sum: number): boolean {
  return Math.abs(total - sum) <= Math.min(CENT, SHARE * Math.abs(total))
}

function total(row: readonly number[], columns: readonly number[]): number {
  return columns.reduce((sum, k) => sum + row[k]!, 0)
}

function decimalsOf(amount: number): number {
  const text = String(amount)
  return text.includes('e-') ? MOST_DECIMALS : (text.split('.')[1]?.length ?? 0)
}

const MOST_DECIMALS = 8
