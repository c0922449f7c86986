import type { RunResult } from '../../results/runResult.ts'
import { term } from '../markup/glossary.ts'
import { type Html, html } from '../markup/html.ts'
import type { TableContent } from '../markup/table.ts'
import { monthlyReturns } from '../series/monthlyReturns.ts'
import { signed, signedPercent } from '../words/format.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** Least size of a month's return for each strength of colour. */
const HEAT = [0.005, 0.02, 0.05]

/** Returns by calendar month as a heat map of numbers; no row where the trades have no times. */
export function monthTable(result: RunResult): TableContent {
  return {
    caption: html`Return of each calendar month in percent, ${term('timeWeighted', 'time-weighted')}; UTC`,
    columns: [
      { head: 'Year' },
      ...MONTHS.map(month => ({ head: month, kind: 'number' as const })),
      { head: 'Year', kind: 'number' },
    ],
    rows: monthlyReturns(result).map(({ year, months, total }) => [
      String(year),
      ...months.map(heat),
      signedPercent(total),
    ]),
  }
}

function heat(value: number | null): Html | null {
  if (value === null) return null
  const strength = HEAT.filter(least => Math.abs(value) >= least).length
  const kind = strength === 0 ? 'flat' : `${value > 0 ? 'up' : 'down'}${strength}`
  return html`<span class="heat ${kind}">${signed(value * 100, 1)}</span>`
}
