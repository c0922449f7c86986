import { costRows, costShare, totalCosts } from '../costParts.ts'
import { figure } from '../figure.ts'
import { money, NONE, percent } from '../format.ts'
import { term } from '../glossary.ts'
import { type Html, html } from '../html.ts'
import type { RunResult } from '../result.ts'
import { RUN_CHARTS } from '../runCharts.ts'
import type { Section } from '../section.ts'
import type { Summary } from '../summary.ts'
import { type Column, table } from '../table.ts'
import { tierLabelOf } from '../tierLabel.ts'

/** From gross to net, in whole and by contract. */
export async function costSection(result: RunResult): Promise<Section> {
  const { costs, market } = result.summary
  if (costs.byTier.length === 0) {
    return { id: 'costs', title: 'Costs', body: html`<p>No trade was taken: there were no costs.</p>` }
  }
  const body = await figure(RUN_CHARTS.cost, result, {
    caption: `Costs took ${money(totalCosts(costs), market.quote)}: ${costShare(costs)}.`,
    numbers: split(result.summary),
  })
  return { id: 'costs', title: 'Costs', body }
}

function split(summary: Summary): Html {
  const { costs, market } = summary
  const number = (head: string): Column => ({ head, kind: 'number' })
  const tiers = costs.byTier.length < 2 ? [] : costs.byTier.map(({ tier }) => tierLabelOf(summary, tier))
  return table({
    caption: tiers.length === 0 ? 'From gross to net' : 'From gross to net, by contract',
    columns: [{ head: 'Part' }, ...tiers.map(number), number('Whole'), number('Share of gross')],
    rows: costRows(costs).map(({ name, term: key, whole, byTier }) => [
      key === null ? name : term(key, name),
      ...byTier.slice(0, tiers.length).map(amount => money(amount, market.quote)),
      money(whole, market.quote),
      costs.gross > 0 ? percent(whole / costs.gross) : NONE,
    ]),
  })
}
