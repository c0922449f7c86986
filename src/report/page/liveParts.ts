import type { TopLevelSpec } from 'vega-lite'
import type { RunResult } from '../../results/runResult.ts'
import { WIDE } from '../charts/chartTheme.ts'
import { compileChart } from '../charts/compileChart.ts'
import { RUN_CHARTS } from '../charts/runCharts.ts'
import { Html, html } from '../markup/html.ts'
import type { PageScripts } from './pageScripts.ts'
import { insidePage, toPlainData } from './plainData.ts'

/** What the script of the page works with: compiled charts, the pool of trades, the rules, and the script itself. */
export async function liveParts(result: RunResult, { page, worker }: PageScripts): Promise<Html> {
  const blocks: Html[] = []
  const [explorer, fan] = [RUN_CHARTS.explorer.spec(result, WIDE), RUN_CHARTS.fan.spec(result, WIDE)]
  if (explorer !== null) blocks.push(block('explorer', await compiled(explorer)))
  if (result.pool !== null && fan !== null) {
    blocks.push(block('fan', await compiled(fan)))
    blocks.push(block('pool', toPlainData(result.pool)), block('worker', insidePage(JSON.stringify(worker))))
  }
  return html`${blocks}<script type="module">${new Html(page)}</script>
`
}

async function compiled(chart: TopLevelSpec): Promise<string> {
  return insidePage(JSON.stringify(await compileChart(chart)))
}

/** Data is not code: the policy of the page lets it be. */
function block(id: string, text: string): Html {
  return html`<script type="application/json" id="${id}">${new Html(text)}</script>
`
}
