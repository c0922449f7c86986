import type { ProblemList } from '../../columns/problemList.ts'
import type { TradeCells } from '../tradeCells.ts'
import { NO_HABITS } from '../tradeLayout.ts'

const PARTS = 2
/** By how much rounded parts may miss their sum. */
const CENT = 0.0101
const SHARE = 1e-3

/** `Total fees`, `fees_total`, `totalFees`, `Gesamtspesen`. */
const TOTAL = /(^|[^a-z])(all|sum)([^a-z]|$)|total|gesamt/i
/** `Exchange fees` are a part of total fees; whether a commission is one, nobody can tell. */
const COMMISSION = /comm|komm|comis|provision|broker|courtage/i
const TAX = /tax(es)?$/i

/**
 * Counts costs once: leaves out a column that is the sum of the others in every row, of two or more that are not 0
 * everywhere; else the parts of one that is called their total, and is at least as much in every row. Where only its name
 * tells, and that is of other costs than theirs, `asks` for it.
 */
export function withoutTotal(cells: TradeCells, asks: ProblemList | null): TradeCells {
  const { costs } = cells.layout
  const amounts = Array.from({ length: cells.rows }, (_, row) => cells.costs(row))
  const used = costs.flatMap((_, k) => (amounts.some(row => row[k] !== 0) ? [k] : []))
  const named = (columns: readonly number[]) => columns.map(k => `"${costs[k]!.name}"`).join(', ')
  const sum = used.length > PARTS ? used.find(k => amounts.every(row => isTotal(row, k))) : undefined
  if (sum !== undefined) {
    const parts = used.filter(k => k !== sum)
    return withoutCosts(cells, [sum], `${named([sum])} is the sum of ${named(parts)}: counted once`)
  }
  const fees = used.filter(k => !costs[k]!.isSwap && costs[k]!.isCredit !== true)
  const ofUnit = fees.find(k => costs[k]!.isOfUnit)
  const same = fees.find(k => !costs[k]!.isOfUnit && amounts.every(row => isNear(row[k]!, row[ofUnit ?? k]!)))
  if (ofUnit !== undefined && same !== undefined)
    return withoutCosts(cells, [ofUnit], `${named([same])} is ${named([ofUnit])} times the quantity: counted once`)
  const totals = fees.filter(k => TOTAL.test(costs[k]!.name))
  const [total] = totals
  const parts = fees.filter(k => k !== total)
  const holds = (row: readonly number[]) =>
    isAtLeast(
      row[total!]!,
      parts.map(k => row[k]!),
    )
  if (cells.layout.habits !== NO_HABITS || totals.length !== 1 || parts.length === 0 || !amounts.every(holds)) {
    return cells
  }
  if (parts.every(k => nounOf(costs[k]!.name) === nounOf(costs[total!]!.name))) {
    return withoutCosts(cells, parts, `${named([total!])} holds ${named(parts)} by its name: counted once`)
  }
  const text = JSON.stringify(costs[total!]!.name)
  const alone = `columns: { fee: ${text} } (--column fee=${text}) where it does`
  asks?.add(
    1,
    '',
    `does ${named([total!])} hold ${named(parts)}?`,
    `say it: ${alone}; --costs subtract, or add, where not`,
  )
  return cells
}

function withoutCosts(cells: TradeCells, left: readonly number[], notice: string): TradeCells {
  const { layout, notices } = cells
  const isPart = (_: unknown, k: number) => !left.includes(k)
  return {
    ...cells,
    layout: { ...layout, costs: layout.costs.filter(isPart) },
    costs: row => cells.costs(row).filter(isPart),
    notices: [...notices, notice],
  }
}

function isTotal(row: readonly number[], k: number): boolean {
  const others = row.reduce((sum, amount) => sum + amount, 0) - row[k]!
  return isNear(row[k]!, others)
}

function isNear(total: number, sum: number): boolean {
  return Math.abs(total - sum) <= Math.min(CENT, SHARE * Math.abs(total))
}

function isAtLeast(total: number, parts: readonly number[]): boolean {
  const sum = parts.reduce((all, part) => all + part, 0)
  return total * sum >= 0 && Math.abs(total) >= Math.abs(sum) * (1 - SHARE)
}

function nounOf(name: string): string {
  if (COMMISSION.test(name)) return 'commission'
  return TAX.test(name) ? 'tax' : 'fee'
}
