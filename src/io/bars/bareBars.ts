import { COMMA, cellNumber, POINT } from '../columns/cellNumber.ts'
import type { Layout } from '../columns/layout.ts'
import { type BarHabits, barLayout } from './barLayout.ts'

/** The columns of a file without a header, in its order; `time` first. Other names are of columns that are not read. */
export type BareColumns = readonly string[]

const EPOCH = { s: /^\d{9,10}$/, ms: /^(?!(?:19|20)\d{10}$)\d{12,13}$/, epoch: /^\d{9,19}$/ } as const

/** Rows that begin with a time of this unit and hold as many numbers as there are columns. */
export function hasEpochRows(rows: readonly (readonly string[])[], unit: keyof typeof EPOCH, width: number): boolean {
  return rows.every(
    cells => cells.length === width && EPOCH[unit].test(cells[0]!.trim()) && cells.slice(1).every(isNumber),
  )
}

const COMPACT =
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])(?:[0-5]\d(?:[0-5]\d(?:\d{3})?)?)?$/

/** Whether a cell writes a date and a time of day as one number, 202401021430 say. */
export function isCompact(cell: string): boolean {
  return COMPACT.test(cell.trim())
}

/** Whether a cell is a plain number, with either decimal mark. */
export function isNumber(cell: string): boolean {
  return !Number.isNaN(numberIn(cell))
}

function numberIn(cell: string): number {
  const value = cellNumber(cell, POINT)
  return Number.isNaN(value) ? cellNumber(cell, COMMA) : value
}

/** A layout of columns by their order, for a file without a header. */
export function bareBars(columns: BareColumns, habits: BarHabits = {}): Layout {
  const indices = new Map(columns.map((name, i) => [name, i]))
  return barLayout(columns, 0, indices.get('time')!, indices, habits)
}

/** Columns of six numbers, by who writes them in this order. */
export const SIX = {
  usual: ['time', 'open', 'high', 'low', 'close', 'volume'],
  coinbase: ['time', 'low', 'high', 'open', 'close', 'volume'],
  bitfinex: ['time', 'open', 'close', 'high', 'low', 'volume'],
} as const

/**
 * The one order of six columns in which the high and the low of every row hold its other prices; the usual one where
 * several do, as their prices are then the same, or where none does, as the rows are then wrong.
 */
export function orderOfSix(rows: readonly (readonly string[])[]): keyof typeof SIX {
  const fits = (['usual', 'coinbase', 'bitfinex'] as const).find(order => holdsPrices(rows, SIX[order]))
  return fits ?? 'usual'
}

/** The one order in which open, high, low and close stand, as the rows have it: no other column is the highest or the lowest of all. */
export function orderOfPrices(rows: readonly (readonly string[])[]): readonly string[] {
  const prices = rows.map(cells => cells.slice(0, PRICES).map(numberIn))
  const places = [0, 1, 2, 3]
  const extreme = (of: (...values: number[]) => number) =>
    places.filter(place => prices.every(values => values[place] === of(...values)))
  const [highs, lows] = [extreme(Math.max), extreme(Math.min)]
  if (highs.length !== 1 || lows.length !== 1) return USUAL
  const names: string[] = places.map(place => (place === highs[0] ? 'high' : place === lows[0] ? 'low' : ''))
  names[names.indexOf('')] = 'open'
  names[names.indexOf('')] = 'close'
  return names
}

const PRICES = 4
const USUAL = ['open', 'high', 'low', 'close']

/** Whether a column behind time and four prices lies in the range of every bar, as a mean price does, 0 in bars without one apart. */
export function holdsMean(rows: readonly (readonly string[])[], column: number): boolean {
  const means = rows.map(cells => numberIn(cells[column] ?? ''))
  const isMean = (mean: number, row: number) => {
    const prices = rows[row]!.slice(1, 1 + PRICES).map(numberIn)
    return mean === 0 || (mean >= Math.min(...prices) * (1 - NOISE) && mean <= Math.max(...prices) * (1 + NOISE))
  }
  return means.some(mean => mean !== 0) && means.every(isMean)
}

const NOISE = 1e-6

/** Whether columns in this order hold the prices of every row between its low and its high. */
export function holdsPrices(rows: readonly (readonly string[])[], columns: BareColumns): boolean {
  const [o, h, l, c] = ['open', 'high', 'low', 'close'].map(name => columns.indexOf(name)) as [
    number,
    number,
    number,
    number,
  ]
  return rows.every(cells => {
    const [open, high, low, close] = [o, h, l, c].map(column => numberIn(cells[column] ?? '')) as [
      number,
      number,
      number,
      number,
    ]
    return Math.min(open, high, close) >= low && Math.max(open, low, close) <= high
  })
}
