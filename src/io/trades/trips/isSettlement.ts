import type { TradeCells } from '../tradeCells.ts'

/** Whether a row is a settlement of funding, and no fill. */
export function isSettlement({ layout, text }: Pick<TradeCells, 'layout' | 'text'>, row: number): boolean {
  return layout.settlements?.fits.test(text('kind', row)) ?? false
}
