import { chartNumbers, NUMBERS_SHOWN, shownOf } from '../chartNumbers.ts'
import { excursionChart } from '../charts/excursionChart.ts'
import { HALF } from '../chartTheme.ts'
import { type ExcursionSide, excursions } from '../excursions.ts'
import { figure } from '../figure.ts'
import { count, fixed, signed } from '../format.ts'
import { term } from '../glossary.ts'
import { type Html, html } from '../html.ts'
import type { LedgerRow } from '../result.ts'

/** How far the price went against and for every closed trade, side by side; null where no trade has both. */
export async function excursionFigures(rows: readonly LedgerRow[]): Promise<Html | null> {
  const all = excursions(rows, rows.length).length
  if (all === 0) return null
  const draw = (side: ExcursionSide, label: string, caption: Html) =>
    figure({
      label,
      caption,
      numbers: numbers(rows, side, all),
      chart: size => excursionChart(excursions(rows, size.narrow ? 150 : 300), side, size.narrow ? size : HALF),
    })
  const adverse = await draw(
    'adverse',
    'Result of every trade against how far the price went against it',
    html`${term('mae', 'MAE')}: winners far to the right were nearly stopped out; a stop closer than they went would have cut them.`,
  )
  const favourable = await draw(
    'favourable',
    'Result of every trade against how far the price went for it',
    html`${term('mfe', 'MFE')}: losers far to the right were once well in profit.`,
  )
  return html`<div class="pair">${adverse}${favourable}</div>`
}

function numbers(rows: readonly LedgerRow[], side: ExcursionSide, all: number): Html {
  const shown = excursions(rows, NUMBERS_SHOWN)
  return chartNumbers({
    caption: `In stop distances: ${shownOf(shown.length, all, 'trade')}`,
    columns: [
      { head: 'Trade', kind: 'number' },
      { head: side === 'adverse' ? 'Furthest against' : 'Furthest for', kind: 'number' },
      { head: 'Result, R', kind: 'number' },
    ],
    rows: shown.map(found => [count(found.trade), fixed(found[side], 2), signed(found.r, 2)]),
  })
}
