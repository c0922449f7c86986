import type { ProblemList } from '../../columns/problemList.ts'
import type { TradeCells } from '../tradeCells.ts'
import { type CostColumn, NO_HABITS } from '../tradeLayout.ts'
import { holdsAllFees, isOfOneEnd } from './costWords.ts'
import { isSameAmount, sumOfCosts } from './sumOfCosts.ts'

const SHARE = 1e-3

type Amounts = readonly (readonly number[])[]

/** `Total fees`, `fees_total`, `totalFees`, `Gesamtspesen`. */
const TOTAL = /(^|[^a-z])(all|sum)([^a-z]|$)|total|gesamt/i
/** `Exchange fees` are a part of total fees; whether a commission is one, nobody can tell. */
const COMMISSION = /comm|komm|comis|provision|broker|courtage/i
const TAX = /tax(es)?$/i

/**
 * Counts costs once: leaves out a column that is the sum of the others in every row; else the parts of one that is called
 * their total, and is at least as much in every row. Where only its name tells, and that is of other costs than theirs, and
 * where two columns are equal in every row, or sums but for their rounding, `asks` for it.
 */
export function withoutTotal(cells: TradeCells, asks: ProblemList | null): TradeCells {
  const { costs } = cells.layout
  const amounts = Array.from({ length: cells.rows }, (_, row) => cells.costs(row))
  const used = costs.flatMap((_, k) => (amounts.some(row => row[k] !== 0) ? [k] : []))
  const isOwnList = cells.layout.habits === NO_HABITS
  const named = (columns: readonly number[]) => columns.map(k => `"${costs[k]!.name}"`).join(', ')
  const found = sumOfCosts(costs, amounts, used)
  if (found !== null) {
    const { sum, parts } = found
    if (found.isSure) return withoutCosts(cells, [sum], `${named([sum])} is the sum of ${named(parts)}: counted once`)
    askOnce(`is ${named([sum])} the sum of ${named(parts)}?`, costs[sum]!.name, 'is', asks)
    return cells
  }
  const fees = used.filter(k => !costs[k]!.isSwap && costs[k]!.isCredit !== true)
  const ofUnit = fees.find(k => costs[k]!.isOfUnit)
  const same = fees.find(k => !costs[k]!.isOfUnit && amounts.every(row => isSameAmount(row[k]!, row[ofUnit ?? k]!)))
  if (ofUnit !== undefined && same !== undefined)
    return withoutCosts(cells, [ofUnit], `${named([same])} is ${named([ofUnit])} times the quantity: counted once`)
  const totals = fees.filter(k => TOTAL.test(costs[k]!.name))
  const [total] = totals
  const [one, other] = fees
  if (isOwnList && totals.length === 0 && fees.length === 2 && areSame(costs, amounts, one!, other!)) {
    askOnce(`are ${named(fees)} the same costs? They are equal in every row`, nameOfAll(costs, fees), 'are', asks)
    return cells
  }
  const parts = fees.filter(k => k !== total)
  const holds = (row: readonly number[]) =>
    isAtLeast(
      row[total!]!,
      parts.map(k => row[k]!),
    )
  if (!isOwnList || totals.length !== 1 || parts.length === 0 || !amounts.every(holds)) {
    return cells
  }
  if (parts.every(k => nounOf(costs[k]!.name) === nounOf(costs[total!]!.name))) {
    return withoutCosts(cells, parts, `${named([total!])} holds ${named(parts)} by its name: counted once`)
  }
  askOnce(`does ${named([total!])} hold ${named(parts)}?`, costs[total!]!.name, 'does', asks)
  return cells
}

function askOnce(message: string, name: string, verb: 'is' | 'are' | 'does', asks: ProblemList | null): void {
  const text = JSON.stringify(name)
  const alone = `columns: { fee: ${text} } (--column fee=${text}) where it ${verb === 'are' ? 'is so' : verb}`
  asks?.add(1, '', message, `say it: ${alone}; --costs subtract, or add, where not`)
}

/** Two columns that are equal in every row, not as those of two ends of a trade are, or by a fixed amount of each. */
function areSame(costs: readonly CostColumn[], amounts: Amounts, one: number, other: number): boolean {
  const names = [costs[one]!.name, costs[other]!.name]
  const isVaried = new Set(amounts.map(row => Math.abs(row[one]!)).filter(amount => amount > 0)).size > 1
  const isNamed = names.some(name => holdsAllFees(name, names))
  return amounts.every(row => isSameAmount(row[one]!, row[other]!)) && !names.some(isOfOneEnd) && (isVaried || isNamed)
}

function nameOfAll(costs: readonly CostColumn[], columns: readonly number[]): string {
  return costs[columns.find(k => holdsAllFees(costs[k]!.name, ['fee'])) ?? columns[0]!]!.name
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

function isAtLeast(total: number, parts: readonly number[]): boolean {
  const sum = parts.reduce((all, part) => all + part, 0)
  return total * sum >= 0 && Math.abs(total) >= Math.abs(sum) * (1 - SHARE)
}

function nounOf(name: string): string {
  if (COMMISSION.test(name)) return 'commission'
  return TAX.test(name) ? 'tax' : 'fee'
}
