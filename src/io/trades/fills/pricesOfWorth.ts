import type { TradeCells } from '../tradeCells.ts'

/** Fills without a column of prices: what each was worth, divided by its quantity. */
export function pricesOfWorth(cells: TradeCells): TradeCells {
  const { shape, columns } = cells.layout
  if (shape !== 'fills' || !columns.has('price') || columns.get('price') !== columns.get('amount')) return cells
  const notice = `no column is of prices: they are "${cells.label('amount')}" divided by "${cells.label('quantity')}"`
  return {
    ...cells,
    number: (name, row) =>
      name === 'price'
        ? Math.abs(cells.number('amount', row) / cells.number('quantity', row))
        : cells.number(name, row),
    notices: [...cells.notices, notice],
  }
}
