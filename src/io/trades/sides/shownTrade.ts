import type { TradeCells } from '../tradeCells.ts'
import type { RawTrip } from '../trips/rawTrip.ts'

/** What prices, result and costs of a row tell of its side; NaN where it has none of these. */
export type ShownTrade = Pick<RawTrip, 'symbol' | 'side' | 'entry' | 'exit' | 'quantity' | 'result' | 'costs'>

export function shownTrade(cells: TradeCells, row: number, side: number): ShownTrade {
  const size = cells.layout.columns.has('size') ? 'size' : 'quantity'
  return {
    symbol: cells.text('symbol', row),
    side,
    entry: cells.number('entry', row),
    exit: cells.number('exit', row),
    quantity: Math.abs(cells.number(size, row)),
    result: cells.shownResult(row),
    costs: cells.shownCosts(row),
  }
}
