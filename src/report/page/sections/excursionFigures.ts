import type { PlayedTrade } from '../../../results/ledger.ts'
import type { RunResult } from '../../../results/runResult.ts'
import { RUN_CHARTS } from '../../charts/runCharts.ts'
import { term } from '../../markup/glossary.ts'
import { type Html, html } from '../../markup/html.ts'
import { type ExcursionSide, excursions } from '../../series/excursions.ts'
import { excursionFinding } from '../../words/evidence/chartFindings.ts'
import { count, fixed, signed } from '../../words/format.ts'
import { chartNumbers, NUMBERS_SHOWN, shownOf } from '../chartNumbers.ts'
import { figure } from '../figure.ts'

/** How far the price went against and for every closed trade, side by side; null where no trade has both. */
export async function excursionFigures(result: RunResult): Promise<Html | null> {
  const { rows } = result
  const all = excursions(rows, rows.length)
  if (all.length === 0) return null
  const draw = (side: ExcursionSide, caption: Html) =>
    figure(RUN_CHARTS[`excursion-${side}`], result, {
      finding: excursionFinding(side, all),
      caption,
      numbers: numbers(rows, side, all.length),
    })
  const adverse = await draw(
    'adverse',
    html`${term('mae', 'MAE')}: winners far to the right were nearly stopped out; a stop closer than they went would have cut them.`,
  )
  const favourable = await draw(
    'favourable',
    html`${term('mfe', 'MFE')}: losers far to the right were once well in profit.`,
  )
  return html`<div class="pair">${adverse}${favourable}</div>`
}

function numbers(rows: readonly PlayedTrade[], side: ExcursionSide, all: number): Html {
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
