import type { ProblemList } from '../../columns/problemList.ts'
import { fillSides } from '../sides/fillSides.ts'
import { marketOfRow } from '../sides/provenClosings.ts'
import type { TradeCells } from '../tradeCells.ts'
import { isSettlement } from '../trips/isSettlement.ts'
import { oldestFirst } from '../trips/tripOrder.ts'

/** Markets that fell below zero and rose again so often, with every purchase below it and every sale above, are none. */
const LEAST_CHANGES = 3
const ROUNDED = 1e-6
/** Of an amount that is written in cents. */
const CENT = 0.0051

/**
 * Takes the sign off prices of fills that is that of the money: below 0 what was bought, above 0 what was sold, in every
 * row. Where amounts beside them are these prices times the quantities, whatever the multiplier, they are money of one
 * unit, and a point is worth one. A problem where so few rows could be those of a market that crossed zero, too.
 */
export function pricesOfFlows(
  cells: TradeCells,
  { negativePrices, problems }: { readonly negativePrices: boolean; readonly problems: ProblemList },
): TradeCells {
  const { columns } = cells.layout
  if (cells.layout.shape !== 'fills' || !columns.has('price')) return cells
  const all = Array.from({ length: cells.rows }, (_, row) => row).filter(row => !isSettlement(cells, row))
  const price = (row: number) => cells.number('price', row)
  if (!all.some(row => price(row) < 0)) return cells
  const rows = oldestFirst(all, row => cells.time('time', row)).order
  const { sideAt } = fillSides(cells, rows)
  if (!rows.every(row => price(row) * sideAt(row) <= 0)) return cells
  if (changesOf(cells, rows) < LEAST_CHANGES) {
    if (!negativePrices) refuseFew(cells, rows.find(row => price(row) < 0)!, problems)
    return cells
  }
  const isMoney = columns.has('amount') && rows.every(row => isProduct(cells, row))
  const name = cells.label('price')
  const ofUnit = isMoney ? `, and "${cells.label('amount')}" is it times the quantity: it is the money of one unit` : ''
  const notice = `"${name}" has the sign of the money, below 0 in every purchase and above 0 in every sale${ofUnit}: prices are read without it`
  const kept = isMoney ? [...columns].filter(([column]) => column !== 'multiplier') : columns
  return {
    ...cells,
    layout: { ...cells.layout, columns: new Map(kept), ...(isMoney ? { isUnclearAmount: false } : {}) },
    number: (column, row) =>
      column === 'price' || (isMoney && column === 'amount')
        ? Math.abs(cells.number(column, row))
        : cells.number(column, row),
    notices: [...cells.notices, notice],
  }
}

function refuseFew(cells: TradeCells, row: number, problems: ProblemList): void {
  const name = cells.label('price')
  const message = `found ${cells.number('price', row)}; every purchase is below 0 and every sale above: is the sign that of the money?`
  problems.add(cells.lineOf(row), name, message, SIGN_HINT)
  problems.throwIfAny()
}

const SIGN_HINT =
  'where it is, write the prices without it; where they fell below 0, a ladder with negativePrices: true allows it, and stats with --negative-prices'

/** How often prices of one market change their sign from one fill to the next, all markets together. */
function changesOf(cells: TradeCells, rows: readonly number[]): number {
  const signs = rows.flatMap(row => {
    const sign = Math.sign(cells.number('price', row))
    return sign === 0 ? [] : [{ market: marketOfRow(cells, row), sign }]
  })
  const markets = [...Map.groupBy(signs, ({ market }) => market).values()]
  return markets.reduce((sum, own) => sum + own.filter(({ sign }, i) => i > 0 && sign !== own[i - 1]!.sign).length, 0)
}

function isProduct(cells: TradeCells, row: number): boolean {
  const [amount, whole] = [
    cells.number('amount', row),
    cells.number('price', row) * Math.abs(cells.number('quantity', row)),
  ]
  return Math.abs(Math.abs(amount) - Math.abs(whole)) <= CENT + ROUNDED * Math.abs(whole)
}
