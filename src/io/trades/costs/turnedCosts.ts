import type { TradeCells } from '../tradeCells.ts'

/** The cells with the amounts of some columns of costs turned round. */
export function turnedCosts(cells: TradeCells, turned: readonly number[]): TradeCells {
  const { layout } = cells
  return {
    ...cells,
    layout: {
      ...layout,
      costs: layout.costs.map((cost, k) => (turned.includes(k) ? { ...cost, isTurned: true } : cost)),
    },
    costs: row => cells.costs(row).map((amount, k) => (turned.includes(k) && amount !== 0 ? -amount : amount)),
  }
}
