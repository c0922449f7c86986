import type { RunResult } from '../../../results/runResult.ts'
import { binsFor } from '../../charts/chartDetail.ts'
import { WIDE } from '../../charts/chartTheme.ts'
import { RUN_CHARTS } from '../../charts/runCharts.ts'
import { term } from '../../markup/glossary.ts'
import { type Html, html } from '../../markup/html.ts'
import { closedRows } from '../../series/closedRows.ts'
import { type Bin, histogram } from '../../series/histogram.ts'
import { edgeWords } from '../../words/edge.ts'
import { FINDINGS } from '../../words/evidence/chartFindings.ts'
import { count, fixed } from '../../words/format.ts'
import { streakWords } from '../../words/streakWords.ts'
import { chartNumbers } from '../chartNumbers.ts'
import { figure } from '../figure.ts'
import type { Section } from '../section.ts'
import { excursionFigures } from './excursionFigures.ts'

/** How the results of the closed trades are spread, in R; their excursions; the longest losing streak. */
export async function resultsSection(result: RunResult): Promise<Section | null> {
  const { summary, rows } = result
  const results = closedRows(rows).map(row => row.r)
  if (results.length === 0) return null
  const chart = await figure(RUN_CHARTS.result, result, {
    finding: FINDINGS.results(summary),
    caption: html`Trades by their result in ${term('r', 'R')}. Line: the mean. Band: its
      ${term('interval', '95% interval')}; ${edgeWords(summary.edge)}.`,
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
