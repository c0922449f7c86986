import type { Spec } from 'vega'
import type { TopLevelSpec } from 'vega-lite'
import type { RunResult } from '../../results/runResult.ts'
import { TRADES } from '../charts/chartDetail.ts'
import { type ChartSize, PANEL, WIDE } from '../charts/chartTheme.ts'
import { compileChart } from '../charts/compileChart.ts'
import { fanChart } from '../charts/fanChart.ts'
import { EXPLORER } from '../charts/runCharts.ts'
import { Html, html } from '../markup/html.ts'
import { fineColumns } from '../series/fineColumns.ts'
import { fineTimeline } from '../series/fineTimeline.ts'
import { receiptLines } from '../series/receiptLines.ts'
import { sampleFan } from '../series/sampleFan.ts'
import { drawnTrades } from '../series/timeline.ts'
import { timelineTerms } from '../series/timelineWindow.ts'
import { pageKind } from '../words/panel/pageKind.ts'
import type { Explored } from './explored.ts'
import { numberBytes } from './numberBytes.ts'
import { packed, packedBytes } from './packed.ts'
import { type PageScripts, scriptOf } from './pageScripts.ts'
import { toPlainData } from './plainData.ts'

/** Low enough to stay in sight above the sliders of a telephone. */
const WHAT_IF: ChartSize = { ...WIDE, height: 220, narrow: true }

/** What the script of the page works with: compiled charts, the pool of trades, the rules, and the script itself. */
export async function liveParts(result: RunResult, { page, live, worker, pathWorker }: PageScripts): Promise<Html> {
  const blocks: Html[] = []
  const explorer = EXPLORER.spec(result, PANEL)
  const fan = sampleFan(result)
  if (explorer !== null && ['run', 'one trade'].includes(pageKind(result.summary))) {
    blocks.push(
      await block('explorer', JSON.stringify(explored(await compileChart(explorer), result))),
      blockOf('lines', await packedBytes(numberBytes(fineColumns(fineTimeline(result))))),
      await block('receipts', JSON.stringify(receipts(result))),
    )
  }
  if (result.pool !== null && fan !== null) {
    blocks.push(
      await block('fan', await compiled(fanChart(fan, WHAT_IF, true))),
      await block('pool', toPlainData(result.pool)),
    )
    blocks.push(await block('worker', result.pool.kind === 'paths' ? pathWorker : worker))
  }
  if (blocks.length > 0) blocks.push(await block('live', live))
  return html`${blocks}${scriptOf(page)}`
}

/** The chart to be zoomed, without its lines, and what they are counted in. */
function explored(spec: Spec, result: RunResult): Explored {
  return { spec, terms: timelineTerms(result) }
}

/** What is shown of the trades that the live chart draws, by their numbers. */
function receipts(result: RunResult): Record<number, string> {
  const shown = new Set(drawnTrades(result, TRADES).drawn.map(({ trade }) => trade))
  const rows = result.rows.filter(({ trade }) => shown.has(trade))
  return Object.fromEntries(rows.map(row => [row.trade, receiptLines(row, result.summary).join('\n')]))
}

async function compiled(chart: TopLevelSpec): Promise<string> {
  return JSON.stringify(await compileChart(chart))
}

/** Data is not code: the policy of the page lets it be. */
async function block(id: string, text: string): Promise<Html> {
  return blockOf(id, await packed(text))
}

function blockOf(id: string, letters: string): Html {
  return html`<script type="text/plain" id="${id}">${new Html(letters)}</script>
`
}
