import type { Columns } from '../columns/columns.ts'
import type { Layout } from '../columns/layout.ts'
import { areLevel, checkPriceLevel, type LevelPrices, type PriceLevel } from '../columns/prices/priceLevel.ts'
import { enlarged, perOne, unitText } from '../columns/prices/priceUnit.ts'
import type { ProblemList } from '../columns/problemList.ts'

/** What a user and a market say of the prices of a file. */
interface UnitTerms {
  /** What 1 of the file is; null = as the format or the market says. */
  readonly unit?: number | null
  readonly jumps?: 'traded' | null
  readonly level?: PriceLevel | null
}

/** What the prices of a file are in, as read. */
export interface BarUnit {
  /** They are written in so many of their units: 1e9 where 1 is 1000000000. */
  readonly per: number
  /** Prices as read from a column of the file. */
  of(column: Float64Array): Float64Array
}

/** Prices on a grid of the smaller unit, not all of them alike, that prove it. */
const LEAST_ON_GRID = 5
const MOSTLY = 0.5
const EXACT = 1e-9

/** The unit of the prices of a table; of two that a format allows, the one that the market or the file proves. Throws InputError where none is. */
export function unitOfBars(layout: Layout, table: Columns, terms: UnitTerms, problems: ProblemList): BarUnit {
  const { unit = null } = terms
  if (unit !== null) return { per: perOne(unit), of: column => enlarged(column, unit) }
  const { doubtfulUnit } = layout
  if (doubtfulUnit === undefined) return { per: perOf(layout), of: column => column }
  const per = perInDoubt(layout, table, terms, problems)
  return { per, of: column => (per === 1 ? column : column.map(price => price / per)) }
}

function perInDoubt(layout: Layout, table: Columns, { level }: UnitTerms, problems: ProblemList): number {
  const { per, grids, whose, others } = layout.doubtfulUnit!
  const columns = ['close', 'open', 'high', 'low'].map(
    name => table.numbers[layout.numbers.findIndex(number => number.name === name)]!,
  )
  const close = columns[0]!
  if (!close.every(price => Number.isInteger(price))) return 1
  const fits = (one: number) => areLevel({ columns: [close.map(price => price / one)], times: table.time }, level!)
  const fitting = level == null ? [] : [per, 1].filter(fits)
  if (fitting.length === 1) return fitting[0]!
  if (isOnGrid(columns, grids)) return per
  const first = close[0]!
  problems.add(
    table.lineOf(0),
    'close',
    `found ${first}: in this format prices of ${whose} are in units of 1/${per}, those of ${others} as they are, and nothing proves which these are; allowed: what 1 of the file is, stated`,
    `state it: unit: ${unitText(1 / per)} of ${whose} (first close ${first / per}), or unit: 1 of ${others} (${first}) (--unit on the command line)`,
  )
  problems.throwIfAny()
  return per
}

/** Whether most prices are whole cents or sixteenths of the smaller unit, as few of the larger are. */
function isOnGrid(columns: readonly Float64Array[], grids: readonly number[]): boolean {
  const on = columns.map(prices => prices.filter(price => grids.some(grid => price % grid === 0)))
  const isMost = on.every((prices, i) => prices.length > MOSTLY * columns[i]!.length)
  return isMost && new Set(on.flatMap(prices => [...prices])).size >= LEAST_ON_GRID
}

/**
 * Adds a problem where prices are off by a power of ten, unless a user says that they are right as the format reads them, or
 * were traded where a stated unit puts them.
 */
export function checkLevel(
  prices: LevelPrices,
  layout: Layout,
  bars: BarUnit,
  terms: UnitTerms,
  problems: ProblemList,
) {
  const { unit = null, jumps, level } = terms
  const isInsisted = unit !== null && (jumps === 'traded' || Math.abs(unit * perOf(layout) - 1) < EXACT)
  if (level === undefined || isInsisted) return
  checkPriceLevel(prices, level, problems, { unit: unit ?? 1 / bars.per, isStated: unit !== null })
}

function perOf({ numbers }: Layout): number {
  return numbers.find(({ name }) => name === 'open')!.per
}
