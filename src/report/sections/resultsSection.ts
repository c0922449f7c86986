import { binsFor } from '../chartDetail.ts'
import { chartNumbers } from '../chartNumbers.ts'
import { WIDE } from '../chartTheme.ts'
import { closedRows } from '../closedRows.ts'
import { edge, edgeWords } from '../edge.ts'
import { figure } from '../figure.ts'
import { count, fixed } from '../format.ts'
import { term } from '../glossary.ts'
import { type Bin, histogram } from '../histogram.ts'
import { type Html, html } from '../html.ts'
import type { RunResult } from '../result.ts'
import { RUN_CHARTS } from '../runCharts.ts'
import type { Section } from '../section.ts'
import { streakWords } from '../streakWords.ts'
import { excursionFigures } from './excursionFigures.ts'

/** How the results of the closed trades are spread, in R; their excursions; the longest losing streak. */
export async function resultsSection(result: RunResult): Promise<Section | null> {
  const { summary, rows } = result
  const results = closedRows(rows).map(row => row.r)
  if (results.length === 0) return null
  const chart = await figure(RUN_CHARTS.result, result, {
    caption: html`Trades by their result in ${term('r', 'R')}. Line: the mean. Band: its
      ${term('interval', '95% interval')}; ${edgeWords(edge(summary.tradeMetrics))}.`,
    numbers: numbers(histogram(results, binsFor(WIDE))),
  })
  const streak = streakWords(summary.tradeMetrics)
  const body = [chart, streak === null ? null : html`<p>${streak}</p>`, await excursionFigures(result)]
  return { id: 'results', title: 'Results of the trades', body }
}

function numbers(bins: readonly Bin[]): Html {
  return chartNumbers({
    caption: 'Trades by their result',
    columns: [
      { head: 'From, R', kind: 'number' },
      { head: 'to below, R', kind: 'number' },
      { head: 'Trades', kind: 'number' },
    ],
    rows: bins.map(bin => [fixed(bin.from, 2), fixed(bin.to, 2), count(bin.count)]),
  })
}
