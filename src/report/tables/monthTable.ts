import type { RunResult } from '../../results/runResult.ts'
import { monthlyReturns } from '../series/monthlyReturns.ts'
import type { Piece } from '../words/cell.ts'
import { signed, signedPercent } from '../words/format.ts'
import type { TableContent } from '../words/tableContent.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** Least size of a month's return for each strength of colour. */
const HEAT = [0.005, 0.02, 0.05]

/** Returns by calendar month as a heat map of numbers; no row where the trades have no times, or those are made up. */
export function monthTable(result: RunResult): TableContent {
  return {
    caption: ['Return of each calendar month in percent, ', { text: 'time-weighted', term: 'timeWeighted' }, '; UTC'],
    columns: [
      { head: 'Year' },
      ...MONTHS.map(month => ({ head: month, kind: 'number' as const })),
      { head: 'Year', kind: 'number' },
    ],
    rows: (result.summary.data.model === null ? monthlyReturns(result) : []).map(({ year, months, total }) => [
      String(year),
      ...months.map(heat),
      signedPercent(total),
    ]),
  }
}

function heat(value: number | null): Piece {
  if (value === null) return ''
  const strength = HEAT.filter(least => Math.abs(value) >= least).length
  return { text: signed(value * 100, 1), heat: Math.sign(value) * strength }
}
