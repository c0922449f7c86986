import type { TradeCells } from './tradeCells.ts'

/** Some rows of the cells, in the order given; lines stay those of the file. */
export function pickCells(cells: TradeCells, rows: readonly number[]): TradeCells {
  return {
    ...cells,
    rows: rows.length,
    lineOf: row => cells.lineOf(rows[row]!),
    number: (name, row) => cells.number(name, rows[row]!),
    text: (name, row) => cells.text(name, rows[row]!),
    time: (name, row) => cells.time(name, rows[row]!),
    shownResult: row => cells.shownResult(rows[row]!),
    shownCosts: row => cells.shownCosts(rows[row]!),
    coinOf: (cost, row) => cells.coinOf(cost, rows[row]!),
    costs: row => cells.costs(rows[row]!),
    other: (column, row) => cells.other(column, rows[row]!),
  }
}
