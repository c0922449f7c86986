import type { ProblemList } from '../columns/problemList.ts'

/** Beyond these sizes nothing is priced, and a cell holds another column or a slip of the decimal mark. */
export const PRICE_RANGE = { least: 1e-12, most: 1e12 } as const
/** Beyond these years a time is in another unit, or a slip. */
const YEARS = { first: 1900, last: 2200 } as const
const FIRST_TIME = Date.UTC(YEARS.first, 0, 1)
const END_TIME = Date.UTC(YEARS.last + 1, 0, 1)
const FILL = 'write the value, or remove the row'
const NEGATIVE_HINT = 'a ladder with negativePrices: true allows it, and stats with --negative-prices'

/** Where a value stands, and what is allowed there. */
export interface CellPlace {
  readonly line: number
  readonly column: string
  readonly negativePrices: boolean
  readonly problems: ProblemList
}

/** A price; where there is none, or it cannot be one, a problem is added. */
export function checkPrice(value: number, place: CellPlace): number {
  checkFilled(value, place)
  return checkOptionalPrice(value, place)
}

/** Adds a problem for an empty cell; one that cannot be read has its own. */
export function checkFilled(
  value: number,
  { line, column, problems }: Pick<CellPlace, 'line' | 'column' | 'problems'>,
): void {
  if (Number.isNaN(value) && !problems.hasAt(line, column)) problems.add(line, column, `${column} is empty`, FILL)
}

/** A price, NaN where there is none. */
export function checkOptionalPrice(value: number, place: CellPlace): number {
  const { line, column, negativePrices, problems } = place
  if (value <= 0 && !negativePrices) {
    problems.add(line, column, `found ${value}; allowed: a price above 0`, value < 0 ? NEGATIVE_HINT : null)
    return value
  }
  return checkExtreme(value, place)
}

/** A price of any sign, NaN where there is none: futures have traded below 0 for a moment. */
export function checkExtreme(value: number, { line, column, problems }: Omit<CellPlace, 'negativePrices'>): number {
  const size = Math.abs(value)
  if (Number.isFinite(size) && size !== 0 && (size < PRICE_RANGE.least || size > PRICE_RANGE.most)) {
    problems.add(line, column, `found ${value}; allowed: a price from 1e-12 to 1e12`)
  }
  return value
}

/** What a long of one unit pays in funding, at most its notional; 0 where there is none. */
export function checkFunding(value: number, entry: number, { line, column, problems }: CellPlace): number {
  if (Number.isNaN(value)) return 0
  if (Math.abs(value) > Math.abs(entry)) {
    const message = `found ${value}; allowed: at most the notional of one unit, the entry of ${entry}`
    problems.add(line, column, message, 'it is the money that one unit pays over the trade, no rate')
  }
  return value
}

/** A time in UTC epoch milliseconds, NaN where there is none. */
export function checkTime(time: number, { line, column, problems }: CellPlace): number {
  if (time < FIRST_TIME || time >= END_TIME) {
    const message = `found the year ${new Date(time).getUTCFullYear()}; allowed: ${YEARS.first} to ${YEARS.last}`
    problems.add(line, column, message)
  }
  return time
}
