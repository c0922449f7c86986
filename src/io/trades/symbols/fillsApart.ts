import { fillSides } from '../sides/fillSides.ts'
import { marketOfRow } from '../sides/provenClosings.ts'
import type { TradeCells } from '../tradeCells.ts'
import { isSettlement } from '../trips/isSettlement.ts'
import { type Paired, pairFills } from '../trips/pairFills.ts'
import { oldestFirst } from '../trips/tripOrder.ts'

/** How the fills of a list pair, as its columns tell their markets. */
export interface PairedRows {
  /** Trades, as the lines of their entries and exits. */
  readonly trips: ReadonlySet<string>
  /** Fills that close what the file did not open. */
  readonly older: number
  /** Fills still open at the end. */
  readonly open: number
}

export function pairedRows(cells: TradeCells): PairedRows {
  const all = oldestFirst(
    Array.from({ length: cells.rows }, (_, row) => row),
    row => cells.time('time', row),
  ).order
  const rows = all.filter(row => !isSettlement(cells, row))
  const sides = fillSides(cells, rows)
  const paired = pairFills(
    rows.map(row => ({
      line: cells.lineOf(row),
      ...{ id: '', symbol: '', account: '', time: 0, price: Number.NaN, flow: Number.NaN, costs: [] },
      market: marketOfRow(cells, row),
      side: sides.sideAt(row),
      way: sides.wayAt(row),
      quantity: Math.abs(cells.number('quantity', row)),
      result: cells.number('net', row),
    })),
  )
  return {
    trips: new Set(paired.trips.map(linesOf)),
    older: paired.older.length + paired.beyond.length,
    open: paired.open.length,
  }
}

function linesOf({ entries, exits }: Paired['trips'][number]): string {
  return [entries, exits].map(parts => parts.map(({ fill }) => fill.line).join()).join(' ')
}
