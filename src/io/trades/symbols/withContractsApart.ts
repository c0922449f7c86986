import type { TradeCells } from '../tradeCells.ts'
import { pairedRows } from './fillsApart.ts'
import type { TermColumn } from './termColumns.ts'

/**
 * Fills with the contracts of one underlying apart, where columns of strikes, rights and expiries tell them: one never closes
 * another. An expiry alone may be that of an order: it tells where each fill closes what the list opened.
 */
export function withContractsApart(cells: TradeCells): TradeCells {
  if (cells.layout.shape !== 'fills' || !cells.layout.columns.has('time')) return cells
  const found = cells.mayBeTerms.filter(term => isSeveral(cells, term))
  if (found.length === 0) return cells
  const apart = withTerms(cells, found)
  if (cells.mayBeTerms.some(({ isOfOption }) => isOfOption)) return apart
  const { older, open } = pairedRows(apart)
  return older === 0 && open <= pairedRows(cells).open ? apart : cells
}

/** Whether a column says more than one thing of one symbol. */
function isSeveral(cells: TradeCells, term: TermColumn): boolean {
  const first = new Map<string, string>()
  for (let row = 0; row < cells.rows; row++) {
    const symbol = cells.text('symbol', row)
    const said = cells.other(term, row)
    if ((first.get(symbol) ?? said) !== said) return true
    first.set(symbol, said)
  }
  return false
}

function withTerms(cells: TradeCells, terms: readonly TermColumn[]): TradeCells {
  const names = terms.map(({ name }) => `"${name}"`).join(', ')
  return {
    ...cells,
    layout: { ...cells.layout, terms: terms.map(({ index }) => index) },
    terms,
    notices: [...cells.notices, `fills of one symbol that differ in ${names} are of contracts of their own`],
  }
}
