import { checkFilled, checkPrice, checkTime } from '../checkValues.ts'
import type { FillWays } from '../sides/fillWays.ts'
import { marketOfRow } from '../sides/provenClosings.ts'
import { refuseSide } from '../sides/refuseSide.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { ListedFill, ListedSettlement } from '../trips/pairFills.ts'
import { sum } from '../trips/tripOfFills.ts'
import { type Judging, placeOf } from '../trips/tripsOfRows.ts'

/** A row that is a fill; what it does not tell, and must, becomes a problem. */
export function listedFill(cells: TradeCells, row: number, judging: Judging, sides: FillWays): ListedFill {
  const { problems } = judging
  const side = sides.sideAt(row)
  const place = placeOf(cells, row, judging)
  const line = cells.lineOf(row)
  const signed = cells.number('quantity', row)
  const time = checkTime(cells.time('time', row), place('time'))
  checkFilled(time, place('time'))
  checkFilled(signed, place('quantity'))
  if (signed === 0) {
    problems.add(line, cells.label('quantity'), `found ${signed}; allowed: a quantity other than 0`)
  }
  if (Number.isNaN(side)) refuseSide(cells, row, ['buy', 'sell'], problems)
  const symbol = cells.text('symbol', row)
  const status = cells.text('kind', row)
  if (cells.layout.partly?.test(status)) {
    const message = `found "${status}": the order may have been filled in part, and no column says how much`
    problems.add(line, cells.label('kind'), message, PARTLY)
  }
  return {
    line,
    id: cells.text('id', row),
    market: marketOfRow(cells, row),
    symbol,
    account: cells.text('account', row),
    time,
    side,
    way: sides.wayAt(row),
    price: checkPrice(cells.number('price', row), place('price')),
    quantity: Math.abs(signed),
    result: cells.number('net', row),
    flow: Number.NaN,
    costs: cells.costs(row),
  }
}

const PARTLY = 'name the column of what was filled: --column quantity=…; or leave the row out'

/** How amounts of settlements change the balance. */
export interface FundingSigns {
  /** Of what an amount of costs does to it. */
  readonly sign: 1 | -1
  /** What a row did to it, by a column of its own. */
  readonly settled: (row: number) => number
}

/** A row that is a settlement of funding. */
export function listedSettlement(
  cells: TradeCells,
  row: number,
  judging: Judging,
  signs: FundingSigns,
): ListedSettlement {
  const place = placeOf(cells, row, judging)
  const by = cells.layout.settlements?.by
  const isChange = by === 'change'
  const amounts = {
    net: () => cells.number('net', row) || 0,
    column: () => signs.settled(row),
    change: () => cells.number('change', row),
    costs: () => sum(cells.costs(row), cost => signs.sign * cost),
  }
  const funding = amounts[by ?? 'costs']()
  if (isChange && cells.layout.columns.has('change')) checkFilled(funding, place('change'))
  return {
    line: cells.lineOf(row),
    market: marketOfRow(cells, row),
    held: by === 'net' || by === 'column' ? null : Math.abs(cells.number('quantity', row)),
    funding,
  }
}
