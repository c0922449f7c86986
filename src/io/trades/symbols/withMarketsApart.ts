import type { ProblemList } from '../../columns/problemList.ts'
import type { TradeCells } from '../tradeCells.ts'
import { NO_HABITS, type TradeColumn } from '../tradeLayout.ts'
import { areSymbols } from './areSymbols.ts'
import { type PairedRows, pairedRows } from './fillsApart.ts'
import type { OtherColumn } from './otherColumns.ts'
import { pricesApart } from './pricesApart.ts'
import { pricesOf } from './rowPrices.ts'

/**
 * The rows with their markets, where no column is known to say them, and one proves to: its values have the form of
 * symbols, the prices jump from each to the next, or no fill closes what the file did not open once they are apart. One
 * that may be it, so that trades would be others, becomes a problem: two markets are never paired or merged unsaid.
 */
export function withMarketsApart(cells: TradeCells, problems: ProblemList): TradeCells {
  const { columns, shape, habits } = cells.layout
  if (cells.others.length === 0 || problems.count > 0 || isOfSeveral(cells)) return cells
  const few = cells.others
    .map(column => ({ column, values: valuesOf(cells, column) }))
    .filter(({ values }) => values !== null)
  const prices = few.length > 0 ? pricesOf(cells) : []
  const found = few
    .map(({ column, values }) => ({
      ...{ column, values: values!, haveForm: areSymbols(values!) },
      apart: pricesApart(prices, ({ row }) => cells.other(column, row)),
    }))
    .toSorted((a, b) => Number(b.haveForm) - Number(a.haveForm) || a.values.length - b.values.length)
  const formed = found.find(({ haveForm, column }) => haveForm && !column.isOfOther)
  const proven = found.find(({ apart }) => apart === 'proven') ?? (columns.has('symbol') ? undefined : formed)
  if (proven !== undefined) {
    const why = proven.apart === 'proven' ? 'the prices of its values lie apart' : 'its values have the form of symbols'
    return withSymbol(cells, proven.column, why)
  }
  if (columns.has('symbol')) return cells
  const free = found.filter(({ column }) => !column.isOfOther)
  const likely = free.find(({ apart }) => apart === 'likely')
  const paired = shape === 'fills' && columns.has('time') && free.length > 0 ? pairedAs(cells, free) : null
  if (paired?.isProven === true)
    return withSymbol(cells, paired.column, 'with its values apart each fill closes what the list opened')
  const asked = paired?.isWhole === true ? paired : likely
  if (asked !== undefined && habits === NO_HABITS) ask(asked, asked === paired ? 'positions' : 'prices', problems)
  return paired === null ? cells : { ...cells, mayBeSymbol: paired.column.name }
}

/** Whether the column of markets says more than one thing. */
function isOfSeveral(cells: TradeCells): boolean {
  const first = cells.text('symbol', 0)
  return Array.from({ length: cells.rows }, (_, row) => row).some(row => cells.text('symbol', row) !== first)
}

/** What stands in a column, each once; null where that is nothing, one thing, or another in most rows. */
function valuesOf(cells: TradeCells, column: OtherColumn): string[] | null {
  const values = new Set<string>()
  for (let row = 0; row < cells.rows && values.size * 2 <= cells.rows; row++) values.add(cells.other(column, row))
  return values.size > 1 && values.size * 2 <= cells.rows && !values.has('') ? [...values] : null
}

interface Found {
  readonly column: OtherColumn
  readonly values: readonly string[]
}

interface PairedAs extends Found {
  /** Whether fills close what the file did not open, unless its values are apart. */
  readonly isProven: boolean
  /** Whether they pair otherwise with its values apart, and no less of them. */
  readonly isWhole: boolean
}

/** The column with whose values apart fills pair better, or as well and otherwise; null where there is none. */
function pairedAs(cells: TradeCells, found: readonly Found[]): PairedAs | null {
  const joined = pairedRows(cells)
  const others = found.map(({ column, values }) => ({
    column,
    values,
    apart: pairedRows(withSymbol(cells, column, '')),
  }))
  const isOther = ({ trips }: PairedRows) =>
    trips.size !== joined.trips.size || [...trips].some(trip => !joined.trips.has(trip))
  const best = others.filter(({ apart }) => isOther(apart)).toSorted((a, b) => a.apart.older - b.apart.older)[0]
  if (best === undefined) return null
  const { older, open } = best.apart
  const isWhole = older === 0 && open <= joined.open
  if (!isWhole && older > joined.older) return null
  return { ...best, isWhole, isProven: isWhole && joined.older > 0 }
}

function withSymbol(cells: TradeCells, column: OtherColumn, why: string): TradeCells {
  const { layout, text, label, notices } = cells
  const columns = new Map<TradeColumn, number>([...layout.columns, ['symbol', column.index]])
  return {
    ...cells,
    layout: { ...layout, columns },
    label: name => (name === 'symbol' ? column.name : label(name)),
    text: (name, row) => (name === 'symbol' ? cells.other(column, row) : text(name, row)),
    others: [],
    notices: [...notices, `"${column.name}" is taken as the column of symbols: ${why}`],
  }
}

const SHOWN = 3

function ask({ column, values }: Found, what: string, problems: ProblemList): void {
  const written = JSON.stringify(column.name)
  const shown = [...values.slice(0, SHOWN), ...(values.length > SHOWN ? ['…'] : [])].join(', ')
  problems.add(
    1,
    column.name,
    `is ${written} the market of a row? Its ${values.length} values (${shown}) part ${what}`,
    `where it is: --column symbol=${written} (columns: { symbol: ${written} } in a scenario); where it names accounts: --column account=${written}; where it tells something else: --column signal=${written}`,
  )
}
