import { resultChart } from '../charts/resultChart.ts'
import { edge, edgeWords } from '../edge.ts'
import { figure } from '../figure.ts'
import { term } from '../glossary.ts'
import { histogram } from '../histogram.ts'
import { html } from '../html.ts'
import type { RunResult } from '../result.ts'
import type { Section } from '../section.ts'

/** How the results of the closed trades are spread, in R. Trades that the data cut off are no results. */
export async function resultsSection({ summary, rows }: RunResult): Promise<Section | null> {
  const results = rows
    .filter(row => row.status === 'taken' && (row.reason !== 'end' || row.events.includes('liquidated')))
    .map(row => row.r)
  if (results.length === 0) return null
  const found = edge(summary.trades)
  const body = await figure({
    label: 'Histogram of the results of the trades in R',
    caption: html`Trades by their result in ${term('r', 'R')}. Line: the mean. Band: its
      ${term('interval', '95% interval')}; ${edgeWords(found)}.`,
    chart: size => resultChart(histogram(results, size.narrow ? 24 : 40), found, size),
  })
  return { id: 'results', title: 'Results of the trades', body }
}
