import type { LedgerKind } from './ledgerKinds.ts'

/** What the rows of a ledger say, row by row. */
export interface Book {
  readonly kinds: readonly (LedgerKind | null)[]
  /** Whether a row of costs takes money, and never brings some. */
  readonly payments: readonly boolean[]
  readonly amounts: readonly number[]
  /** What stands in columns of costs beside the amounts, added up. */
  readonly costs: readonly number[]
  readonly balances: readonly number[]
  /** The account and the coin that a balance is of. */
  readonly groups: readonly string[]
}

/** How amounts count: those of fees as they stand, turned round or, as a user says, not at all, those of funding and the like as they stand or turned, and columns of costs beside them. */
export interface LedgerWay {
  readonly fees: 1 | -1 | 0
  readonly others: 1 | -1 | 0
  readonly columns: 1 | -1 | 0
}

const WAYS = [
  { fees: 1, others: 1 },
  { fees: -1, others: 1 },
  { fees: -1, others: -1 },
] as const
/** Beside an amount costs are in it already, or come off. */
const BESIDE = [0, -1, 1] as const
/** Rows that moved a balance to which they led, and amounts among them that differ: fewer prove nothing. */
const LEAST = 2
const LEAST_AMOUNTS = 2

/** The way in which every balance is another one of its account plus what its row changed; null where there is none. */
export function wayOfBalance(book: Book): LedgerWay | null {
  const hasColumns = book.costs.some(cost => Math.abs(cost) > 0)
  for (const signs of WAYS)
    for (const columns of hasColumns ? BESIDE : ([0] as const))
      if (isMoved(book, { ...signs, columns })) return { ...signs, columns }
  return null
}

/** What a row changed. */
export function changeOf(
  { kinds, payments, amounts, costs }: Omit<Book, 'balances' | 'groups'>,
  way: LedgerWay,
  row: number,
) {
  const sign = payments[row] === true ? way.fees : way.others
  const amount = amounts[row]! * (kinds[row] === 'cost' ? sign : 1)
  return amount + (way.columns === 0 ? 0 : way.columns * costs[row]!)
}

/** In whatever order rows stand: the balances before them are those behind others, but for that before the first one of each account. */
function isMoved(book: Book, way: LedgerWay): boolean {
  const { balances, groups } = book
  const all = Array.from(balances, (_, row) => row)
  const near = toleranceOf(book)
  const change = (row: number) => changeOf(book, way, row)
  const steps = new Set<number>()
  let moved = 0
  for (const rows of Map.groupBy(all, row => groups[row]!).values()) {
    const found = rows.map(row => balances[row]!)
    const own = rows.filter(row => book.kinds[row] !== 'cash')
    const before = (of: readonly number[]) => of.map(row => balances[row]! - change(row))
    // What came and went may have set the balance anew.
    if (unmatched(before(rows), found, near) > 1 && unmatched(before(own), found, near) > 0) return false
    const moving = own.filter(row => Math.abs(change(row)) > near)
    moved += Math.max(0, moving.length - 1)
    for (const row of moving) steps.add(change(row))
  }
  return moved >= LEAST && steps.size >= LEAST_AMOUNTS
}

function unmatched(wanted: readonly number[], found: readonly number[], near: number): number {
  const [left, right] = [wanted, found].map(values => values.toSorted((a, b) => a - b)) as [number[], number[]]
  let [k, missing] = [0, 0]
  for (const value of left) {
    while (k < right.length && right[k]! < value - near) k++
    if (k < right.length && right[k]! <= value + near) k++
    else missing++
  }
  return missing
}

/** By how much rounded sums may miss: less than two of the last digit that is written. */
function toleranceOf({ amounts, balances }: Book): number {
  const digits = [amounts, balances].map(values => values.reduce((most, value) => Math.max(most, decimals(value)), 0))
  const fewest = Math.min(...digits)
  return fewest === 0 ? 1e-6 : 1.51 * 10 ** -fewest
}

function decimals(value: number): number {
  const [digits, exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits!.split('.')[1]?.length ?? 0) - Number(exponent))
}
