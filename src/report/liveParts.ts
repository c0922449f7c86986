import type { TopLevelSpec } from 'vega-lite'
import { explorerChart } from './charts/explorerChart.ts'
import { fanChart } from './charts/fanChart.ts'
import { type ChartSize, WIDE } from './chartTheme.ts'
import { compileChart } from './compileChart.ts'
import { drawdownSeries } from './drawdownSeries.ts'
import { equitySeries } from './equitySeries.ts'
import { Html, html } from './html.ts'
import type { PageScripts } from './pageScripts.ts'
import { toPlainData } from './plainData.ts'
import type { RunResult } from './result.ts'
import { sampleFan } from './sampleFan.ts'
import { tradePoints } from './tradePoints.ts'

/** Live charts are as wide as the page has room. */
const LIVE: ChartSize = { ...WIDE, width: 876 }
const POINTS = 1000
const TRADES = 500

/** What the script of the page works with: compiled charts, the pool of trades, the rules, and the script itself. */
export async function liveParts(result: RunResult, { page, worker }: PageScripts): Promise<Html> {
  const fan = sampleFan(result, 200)
  const blocks: Html[] = []
  if (result.curve.time.length > 0) {
    const equity = equitySeries(result, POINTS)
    const trades = tradePoints(result, equity.timed, TRADES)
    const chart = explorerChart(equity, drawdownSeries(result, POINTS), trades, LIVE)
    blocks.push(block('explorer', await compiled(chart)))
  }
  if (result.pool !== null && fan !== null) {
    blocks.push(block('fan', await compiled(fanChart(fan, LIVE))))
    blocks.push(block('pool', toPlainData(result.pool)), block('worker', toPlainData(worker)))
  }
  return html`${blocks}<script type="module">${new Html(page)}</script>
`
}

async function compiled(chart: TopLevelSpec): Promise<string> {
  return toPlainData(await compileChart(chart))
}

/** Data is not code: the policy of the page lets it be. */
function block(id: string, text: string): Html {
  return html`<script type="application/json" id="${id}">${new Html(text)}</script>
`
}
