import type { RunResult } from '../../../results/runResult.ts'
import { RUN_CHARTS } from '../../charts/runCharts.ts'
import { type Html, html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { drawnCurve } from '../../series/drawnCurve.ts'
import { underwaterSeries } from '../../series/underwaterSeries.ts'
import { drawdownKindTable } from '../../tables/drawdownTables.ts'
import { xCell, xColumn } from '../../tables/xColumn.ts'
import { FINDINGS } from '../../words/evidence/chartFindings.ts'
import { percent } from '../../words/format.ts'
import { chartNumbers, NUMBERS_SHOWN, shownOf } from '../chartNumbers.ts'
import { figure } from '../figure.ts'
import type { Section } from '../section.ts'

/** How far and how long the account was under water. */
export async function drawdownSection(result: RunResult): Promise<Section> {
  const [area, line] =
    result.summary.period.bars === null
      ? ['after closed trades', 'at the worst price inside trades']
      : ['at bar closes (marked)', 'at the worst price inside bars (intrabar)']
  const chart = await figure(RUN_CHARTS.drawdown, result, {
    finding: FINDINGS.drawdown(result.summary),
    caption: `Area: ${area}. Line: ${line}.`,
    numbers: numbers(result, area, line),
  })
  return {
    id: 'drawdown',
    title: 'Under water',
    body: [
      chart ?? html`<p>The account never was below its highest equity.</p>`,
      table(drawdownKindTable(result.summary)),
    ],
  }
}

function numbers(result: RunResult, area: string, line: string): Html {
  const { timed, points } = underwaterSeries(result, NUMBERS_SHOWN)
  const { time } = drawnCurve(result)
  const noun = result.summary.period.bars === null ? 'point' : 'bar close'
  return chartNumbers({
    caption: `Below the peak: ${shownOf(points.length, time.length, noun)}`,
    columns: [xColumn(timed), { head: area, kind: 'number' }, { head: line, kind: 'number' }],
    rows: points.map(({ x, marked, worst }) => [xCell(timed, x), percent(-marked), percent(-worst)]),
  })
}
