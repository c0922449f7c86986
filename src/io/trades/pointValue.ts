import { normaliseName } from '../columns/findColumns.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { areCoins } from './fills/areCoins.ts'
import type { TradeCells } from './tradeCells.ts'
import { STATED_COSTS } from './tradeLayout.ts'
import { isSettlement } from './trips/isSettlement.ts'

const ROUNDING = 1e-3
const DIGITS = 6
/** Below it nothing tells a multiplier from a share of the price, or from a price with its costs. */
const LEAST_MULTIPLIER = 2

/** What one point of one unit is worth in money. */
export interface PointValue {
  /** Null where nobody says. */
  readonly worth: number | null
  /** Where the file says another for each symbol; else null. */
  readonly bySymbol: ReadonlyMap<string, number> | null
  /** By what the file says it, in a sentence; null where it is stated, or 1. */
  readonly notice: string | null
  /** Whether the amounts that say it may be costs or margins. */
  readonly isUnclear: boolean
}

/** As stated, as the file's multipliers say, or as its amounts prove. */
export function pointValue(cells: TradeCells, stated: number | null): PointValue {
  const { columns, isUnclearAmount } = cells.layout
  const rows = Array.from({ length: cells.rows }, (_, row) => row).filter(row => !isSettlement(cells, row))
  const by = columns.has('multiplier') ? 'multiplier' : 'amount'
  if (stated === null && rows.length > 0 && !columns.has(by) && areCoins(cells, rows)) return { ...NO_VALUE, worth: 1 }
  if (stated !== null || cells.rows === 0 || !columns.has(by)) return { ...NO_VALUE, worth: stated }
  const ofUnit = (row: number) => Math.abs(cells.number('amount', row) / cells.number('quantity', row))
  const of = (row: number) =>
    by === 'multiplier' ? cells.number('multiplier', row) : ofUnit(row) / Math.abs(cells.number('price', row))
  const first = of(rows[0] ?? 0)
  const spread = spreadOf(rows, of)
  if (!(spread <= ROUNDING)) {
    // An amount that may be a cost is none where it is price times quantity, or that many times, however the price moves.
    const isClear = (own: readonly number[]) => {
      const worth = of(own[0]!)
      const isMany = worth >= LEAST_MULTIPLIER && spreadOf(own, ofUnit) > spreadOf(own, of)
      return by === 'multiplier' || isUnclearAmount !== true || Math.abs(worth - 1) <= ROUNDING || isMany
    }
    const bySymbol = eachOf(cells, rows, of, isClear)
    if (bySymbol === null) return NO_VALUE
    const each = [...bySymbol].map(([symbol, worth]) => `${shown(worth)} of ${symbol}`)
    return {
      ...NO_VALUE,
      bySymbol,
      notice: `a point of one unit is worth ${each.join(', ')}, as "${cells.label(by).trim()}" says`,
    }
  }
  const isOne = by === 'amount' && Math.abs(first - 1) <= ROUNDING
  const isOfQuantity = spreadOf(rows, ofUnit) <= spread
  return {
    ...NO_VALUE,
    worth: isOne ? 1 : first,
    notice:
      isOne || first === 1 ? null : `a point of one unit is worth ${shown(first)}, as "${cells.label(by).trim()}" says`,
    isUnclear: by === 'amount' && isUnclearAmount === true && !isOne && (first < LEAST_MULTIPLIER || isOfQuantity),
  }
}

export const NO_VALUE: PointValue = { worth: null, bySymbol: null, notice: null, isUnclear: false }

/** Of a symbol; NaN where nobody says. */
export function pointValueOf({ worth, bySymbol }: PointValue, symbol: string): number {
  return worth ?? bySymbol?.get(symbol) ?? Number.NaN
}

/** The value of each symbol, by its own rows; null where these differ, or there is but one. */
function eachOf(
  cells: TradeCells,
  rows: readonly number[],
  of: (row: number) => number,
  isClear: (own: readonly number[]) => boolean,
): Map<string, number> | null {
  const markets = Map.groupBy(rows, row => cells.text('symbol', row))
  const isOne = (own: readonly number[]) => spreadOf(own, of) <= ROUNDING && isClear(own)
  if (markets.size < 2 || ![...markets.values()].every(isOne)) return null
  return new Map([...markets].map(([symbol, own]) => [symbol, Number(shown(of(own[0]!)))]))
}

/** Adds a problem for amounts that are so many times price and quantity: costs at a rate, and margins, are so, too. */
export function refuseUnclearAmount(cells: TradeCells, worth: number, problems: ProblemList): void {
  const [amount, quantity] = [cells.label('amount'), cells.label('quantity')]
  const column = (name: string, from: string) => `--column ${name}=${JSON.stringify(from)}`
  const alsoQuantity = normaliseName(quantity) === 'amount' ? ` ${column('quantity', quantity)}` : ''
  const costs = [...cells.layout.costs.filter(({ isSwap }) => !isSwap).map(({ name }) => name), amount]
  const asCosts = STATED_COSTS.flatMap((name, k) => (costs[k] === undefined ? [] : [column(name, costs[k])]))
  const message = `is "${amount}" what a fill was worth? It is ${shown(worth)} times price and quantity in every row, as costs or a margin may be`
  const hint = `where it is: ${column('amount', amount)}${alsoQuantity}; where it is a margin, say what a point of one contract is worth, of coins and shares --point-value 1; where it is a cost, that and ${asCosts.join(' ')}`
  problems.add(1, '', message, hint)
}

function shown(value: number): string {
  return String(Number(value.toPrecision(DIGITS)))
}

/** How far values go from the first, as a share of it; NaN where one is none. */
function spreadOf(rows: readonly number[], of: (row: number) => number): number {
  const first = of(rows[0] ?? 0)
  return rows.reduce((most, row) => Math.max(most, Math.abs(of(row) / first - 1)), 0)
}
