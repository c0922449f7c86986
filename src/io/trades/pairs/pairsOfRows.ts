import type { ProblemList } from '../../columns/problemList.ts'
import type { TradeCells } from '../tradeCells.ts'
import { kindOfRow } from '../tradeWords.ts'

/** How exact parts add up to the whole. */
const ROUNDED = 1e-9

/** The rows of one trade. */
export interface PairRows {
  readonly entry?: number
  /** Several where it was left in parts, whose quantities are together that of the entry. */
  readonly exits: readonly number[]
  /** +1 long, -1 short, NaN where no row says. */
  readonly side: number
}

const TWICE =
  'where lists were joined, number the trades of the second one anew; where a trade stands there twice, leave one of them out'

/** The rows of each trade by its number. Adds a problem for rows of neither part, and for a second row of one, parts of an exit apart; trades that have one are left out. */
export function pairsOfRows(cells: TradeCells, problems: ProblemList): Map<string, PairRows> {
  const pairs = new Map<string, PairRows>()
  const told = new Set<string>()
  const quantityOf = (row: number) => Math.abs(cells.number('quantity', row))
  const refuse = (id: string, part: string, row: number) => {
    if (told.has(id)) return
    told.add(id)
    problems.add(cells.lineOf(row), cells.label('trade'), `trade ${id} has a second row of its ${part}`, TWICE)
  }
  for (let row = 0; row < cells.rows; row++) {
    const text = cells.text('kind', row)
    const kind = kindOfRow(text)
    if (kind === null) {
      const message = `found "${text}"; allowed: a row of an entry or of an exit, as the rows above it`
      problems.add(cells.lineOf(row), cells.label('kind'), message)
      continue
    }
    const number = cells.text('trade', row)
    const isOfRest = cells.layout.kinds !== undefined && kind.part === 'exit' && !pairs.has(number)
    const id = isOfRest ? (orderOfRest(pairs, quantityOf, row) ?? number) : number
    const pair = pairs.get(id) ?? { exits: [], side: kind.side }
    if (kind.part === 'exit') pairs.set(id, { ...pair, exits: [...pair.exits, row] })
    else {
      if (pair.entry !== undefined) refuse(id, 'entry', row)
      pairs.set(id, { ...pair, entry: row, side: Number.isNaN(pair.side) ? kind.side : pair.side })
    }
  }
  for (const [id, { entry, exits }] of pairs) {
    const left = exits.reduce((sum, row) => sum + quantityOf(row), 0)
    const areParts = entry !== undefined && Math.abs(left - quantityOf(entry)) <= ROUNDED * left
    if (exits.length > 1 && !areParts) refuse(id, 'exit', exits[1]!)
  }
  for (const id of told) pairs.delete(id)
  return pairs
}

/**
 * The number of the one order of which as much is left, or more: what is left of an order of MetaTrader 4 has a number of its
 * own. Null where there is no such order, or several.
 */
function orderOfRest(
  pairs: ReadonlyMap<string, PairRows>,
  quantityOf: (row: number) => number,
  row: number,
): string | null {
  const leftOf = ({ entry, exits }: PairRows) =>
    entry === undefined ? 0 : exits.reduce((left, exit) => left - quantityOf(exit), quantityOf(entry))
  const least = quantityOf(row) * (1 - ROUNDED)
  const found = [...pairs].filter(([, pair]) => pair.exits.length > 0 && leftOf(pair) >= least)
  return found.length === 1 ? found[0]![0] : null
}
