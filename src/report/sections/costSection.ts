import { costShare, totalCosts } from '../costParts.ts'
import { costTable } from '../costTable.ts'
import { figure } from '../figure.ts'
import { money } from '../format.ts'
import { term } from '../glossary.ts'
import { type Html, html } from '../html.ts'
import type { RunResult } from '../result.ts'
import { RUN_CHARTS } from '../runCharts.ts'
import type { Section } from '../section.ts'
import type { Summary } from '../summary.ts'
import { type Column, table } from '../table.ts'

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
