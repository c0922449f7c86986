import type { RunResult } from '../../../results/runResult.ts'
import { RUN_CHARTS } from '../../charts/runCharts.ts'
import { html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { costTable } from '../../tables/costTable.ts'
import { legCostTable } from '../../tables/legCostTable.ts'
import { costShare, totalCosts } from '../../words/costParts.ts'
import { FINDINGS } from '../../words/evidence/chartFindings.ts'
import { money } from '../../words/format.ts'
import { figure } from '../figure.ts'
import type { Section } from '../section.ts'

/** From gross to net, in whole and by contract. */
export async function costSection(result: RunResult): Promise<Section> {
  const { costs, market } = result.summary
  const body = await figure(RUN_CHARTS.cost, result, {
    finding: FINDINGS.cost(result.summary),
    caption: 'From what the trades made at their prices, over each cost, to what the account kept.',
    numbers: table(costTable(result.summary)),
  })
  if (body === null) return { id: 'costs', title: 'Costs', body: html`<p>No trade was taken: there were no costs.</p>` }
  const byLeg = legCostTable(result)
  return {
    id: 'costs',
    title: 'Costs',
    sum: `${money(totalCosts(costs), market.quote)}, ${costShare(costs)}`,
    body: byLeg.rows.length === 0 ? body : [body, table(byLeg)],
  }
}
