import type { RunResult } from '../../../results/runResult.ts'
import { thinnedRows } from '../../../stats/numeric/thinnedRows.ts'
import { ROLLING_POINTS, RUN_CHARTS } from '../../charts/runCharts.ts'
import { term } from '../../markup/glossary.ts'
import { type Html, html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { type RollingEdge, rollingEdge } from '../../series/rollingEdge.ts'
import { edgePartsTable } from '../../tables/edgePartsTable.ts'
import { rollingFinding } from '../../words/evidence/chartFindings.ts'
import { edgePartsWords } from '../../words/evidence/edgePartsWords.ts'
import { count, endInR, inR } from '../../words/format.ts'
import { chartNumbers, NUMBERS_SHOWN, shownOf } from '../chartNumbers.ts'
import { figure } from '../figure.ts'
import type { Section } from '../section.ts'

/** Whether the edge holds over time and on both sides; null where there are too few trades to ask. */
export async function edgeSection(result: RunResult): Promise<Section | null> {
  const { edgeParts } = result.summary
  const rolling = rollingEdge(result, ROLLING_POINTS)
  const parts = edgeParts === null || edgeParts.firstHalf.trades < 2 ? null : edgeParts
  if (rolling === null && parts === null) return null
  const words = parts === null ? null : edgePartsWords(parts)
  const body = [
    rolling === null ? null : await rollingFigure(result, rolling),
    words === null ? null : html`<p>${words}</p>`,
    parts === null ? null : table(edgePartsTable(parts)),
  ]
  return { id: 'edge', title: 'Edge over time', sum: `${inR(result.summary.edge.mean)} a trade`, body }
}

function rollingFigure(result: RunResult, rolling: RollingEdge): Promise<Html | null> {
  return figure(RUN_CHARTS.rolling, result, {
    finding: rollingFinding(rolling.points),
    caption: html`Mean result of the last ${count(rolling.window)} trades, in ${term('r', 'R')}; band: its
      ${term('interval', '95% interval')}, each window by itself. Windows next to each other share most of their trades, so a
      band that leaves 0 for a while proves nothing.`,
    numbers: numbers(rolling),
  })
}

function numbers({ points, window }: RollingEdge): Html {
  const shown = thinnedRows(points.length, [i => points[i]!.mean, i => -points[i]!.mean], NUMBERS_SHOWN)
  return chartNumbers({
    caption: `Mean of ${window} trades: ${shownOf(shown.length, points.length, 'window')}`,
    columns: [
      { head: 'Last trade', kind: 'number' },
      { head: 'Mean R', kind: 'number' },
    ],
    rows: shown.map(i => {
      const { trade, mean, low, high } = points[i]!
      return [count(trade), { text: inR(mean), interval: [endInR(low), endInR(high)] }]
    }),
  })
}
