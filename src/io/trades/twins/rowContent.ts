import type { TradeCells } from '../tradeCells.ts'
import { TRADE_NUMBERS, TRADE_TEXTS, TRADE_TIMES } from '../tradeLayout.ts'

/** What a row says in all columns that are read. */
export function contentOf(cells: TradeCells, row: number): string {
  return JSON.stringify([
    TRADE_NUMBERS.map(name => cells.number(name, row)),
    TRADE_TEXTS.map(name => cells.text(name, row)),
    TRADE_TIMES.map(name => cells.time(name, row)),
    cells.costs(row),
  ])
}
