import { excursionChart } from '../charts/excursionChart.ts'
import { resultChart } from '../charts/resultChart.ts'
import { closedRows } from '../closedRows.ts'
import { edge, edgeWords } from '../edge.ts'
import { excursions } from '../excursions.ts'
import { figure } from '../figure.ts'
import { term } from '../glossary.ts'
import { histogram } from '../histogram.ts'
import { type Html, html } from '../html.ts'
import type { LedgerRow, RunResult } from '../result.ts'
import type { Section } from '../section.ts'
import { streakWords } from '../streakWords.ts'

/** How the results of the closed trades are spread, in R; their excursions; the longest losing streak. */
export async function resultsSection({ summary, rows }: RunResult): Promise<Section | null> {
  const results = closedRows(rows).map(row => row.r)
  if (results.length === 0) return null
  const found = edge(summary.tradeMetrics)
  const chart = await figure({
    label: 'Histogram of the results of the trades in R',
    caption: html`Trades by their result in ${term('r', 'R')}. Line: the mean. Band: its
      ${term('interval', '95% interval')}; ${edgeWords(found)}.`,
    chart: size => resultChart(histogram(results, size.narrow ? 24 : 40), found, size),
  })
  const streak = streakWords(summary.tradeMetrics)
  const body = [chart, streak === null ? null : html`<p>${streak}</p>`, await excursionFigures(rows)]
  return { id: 'results', title: 'Results of the trades', body }
}

async function excursionFigures(rows: readonly LedgerRow[]): Promise<Html | null> {
  if (excursions(rows, 2).length === 0) return null
  const draw = (side: 'adverse' | 'favourable', label: string, caption: Html) =>
    figure({
      label,
      caption,
      chart: size =>
        excursionChart(excursions(rows, size.narrow ? 150 : 300), side, size.narrow ? size : { ...size, width: 456 }),
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
