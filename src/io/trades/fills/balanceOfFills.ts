import type { Head } from '../../columns/head.ts'
import { amountIn } from '../costs/amountIn.ts'
import { decimalsOf } from '../costs/decimalsOf.ts'
import { isSureSum } from '../costs/sumNames.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { TradeLayout } from '../tradeLayout.ts'
import { fineSlack, hasCosts } from '../trips/marketMoves.ts'
import type { ListedFill, Paired } from '../trips/pairFills.ts'

/** Fills that open a position, at a cost: so many tell how costs move the balance. */
const LEAST_OPENINGS = 2
/** By how many of its last digits a balance may miss. */
const LAST_DIGITS = 1.51

/** What the balance behind each fill proves of costs: how they move it, and what each fill made before them. */
export interface BalanceOfFills {
  readonly reading: 'add' | 'subtract'
  readonly grossOf: (fill: ListedFill) => number
}

/** The layout of fills with the column of a balance behind each, or a running sum, which tells what they cost. */
export function withBalanceOfFills(layout: TradeLayout, { rows }: Head): TradeLayout {
  const { shape, columns, costs, header, headerLines, isLedger, legs } = layout
  const isOther = columns.has('change') || columns.has('cumulative') || isLedger === true || legs !== undefined
  if (shape !== 'fills' || costs.length === 0 || isOther) return layout
  const taken = [...columns.values(), ...costs.map(({ index }) => index)]
  const own = rows.slice(headerLines)
  const isFilled = (index: number) => own.every(cells => !Number.isNaN(amountIn(cells, index)))
  const index = header.findIndex((name, i) => isSureSum(name) && !taken.includes(i) && isFilled(i))
  return index < 0 ? layout : { ...layout, columns: new Map([...columns, ['cumulative', index]]) }
}

/**
 * A fill that opens a position makes nothing but its costs: where the balance moves by these in every such row, in the order of
 * the file or from its end, its other steps are what fills made after their costs. Null where it does not.
 */
export function balanceOfFills(cells: TradeCells, fills: readonly ListedFill[], paired: Paired): BalanceOfFills | null {
  const { trips, open, older, beyond } = paired
  if (!cells.layout.columns.has('cumulative') || older.length > 0 || beyond.length > 0) return null
  const closing = new Set(trips.flatMap(({ exits }) => exits.map(({ fill }) => fill)))
  const opening = new Set([...trips.flatMap(({ entries }) => entries), ...open].map(({ fill }) => fill))
  const openings = fills.filter(fill => opening.has(fill) && !closing.has(fill))
  const rows = Array.from({ length: cells.rows }, (_, row) => row)
  const decimals = rows.reduce((most, row) => Math.max(most, decimalsOf(cells.number('cumulative', row))), 0)
  const slack = LAST_DIGITS * 10 ** -decimals
  const found: BalanceOfFills[] = []
  for (const order of [rows, rows.toReversed()]) {
    const steps = stepsByLine(cells, order)
    const stepOf = (fill: ListedFill) => steps.get(fill.line) ?? Number.NaN
    const told = openings.filter(fill => !Number.isNaN(stepOf(fill)))
    for (const [reading, sign] of READINGS) {
      const costOf = ({ costs }: ListedFill) => costs.reduce((sum, cost) => sum + sign * cost, 0)
      const isMoved = (fill: ListedFill) => Math.abs(stepOf(fill) - costOf(fill)) <= Math.min(slack, fineSlack(fill))
      if (told.filter(hasCosts).length >= LEAST_OPENINGS && told.every(isMoved))
        found.push({ reading, grossOf: fill => stepOf(fill) - costOf(fill) })
    }
  }
  return found.length === 1 ? found[0]! : null
}

const READINGS = [
  ['subtract', -1],
  ['add', 1],
] as const

/** By how much the balance of its account moved in each row but the first. */
function stepsByLine(cells: TradeCells, order: readonly number[]): ReadonlyMap<number, number> {
  const last = new Map<string, number>()
  const steps = new Map<number, number>()
  for (const row of order) {
    const account = cells.text('account', row)
    const balance = cells.number('cumulative', row)
    steps.set(cells.lineOf(row), balance - (last.get(account) ?? Number.NaN))
    last.set(account, balance)
  }
  return steps
}
