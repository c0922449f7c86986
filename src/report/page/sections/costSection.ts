import type { RunResult } from '../../../results/runResult.ts'
import type { Summary } from '../../../results/summary.ts'
import { RUN_CHARTS } from '../../charts/runCharts.ts'
import { term } from '../../markup/glossary.ts'
import { type Html, html } from '../../markup/html.ts'
import { type Column, table } from '../../markup/table.ts'
import { costShare, totalCosts } from '../../words/costParts.ts'
import { costTable } from '../../words/costTable.ts'
import { money } from '../../words/format.ts'
import { figure } from '../figure.ts'
import type { Section } from '../section.ts'

/** From gross to net, in whole and by contract. */
export async function costSection(result: RunResult): Promise<Section> {
  const { costs, market } = result.summary
  const body = await figure(RUN_CHARTS.cost, result, {
    caption: `Costs took ${money(totalCosts(costs), market.quote)}: ${costShare(costs)}.`,
    numbers: split(result.summary),
  })
  return { id: 'costs', title: 'Costs', body: body ?? html`<p>No trade was taken: there were no costs.</p>` }
}

function split(summary: Summary): Html {
  const { heads, rows } = costTable(summary)
  return table({
    caption: 'From gross to net',
    columns: [{ head: 'Part' }, ...heads.map((head): Column => ({ head, kind: 'number' }))],
    rows: rows.map(({ name, term: key, cells }) => [key === null ? name : term(key, name), ...cells]),
  })
}
