import { costParts, costShare, totalCosts } from '../costParts.ts'
import { figure } from '../figure.ts'
import { money, NONE, percent } from '../format.ts'
import { term } from '../glossary.ts'
import { type Html, html } from '../html.ts'
import type { RunResult } from '../result.ts'
import { RUN_CHARTS } from '../runCharts.ts'
import type { Section } from '../section.ts'
import type { Summary } from '../summary.ts'
import { table } from '../table.ts'
import { tierLabelOf } from '../tierLabel.ts'

/** From gross to net, and which contracts paid. */
export async function costSection(result: RunResult): Promise<Section> {
  const { summary } = result
  const { costs, market } = summary
  const { quote } = market
  const body = await figure(RUN_CHARTS.cost, result, {
    caption: `Costs took ${money(totalCosts(costs), quote)}: ${costShare(costs)}.`,
    numbers: html`<div class="pair">${split(summary)}${tiers(summary)}</div>`,
  })
  return { id: 'costs', title: 'Costs', body }
}

function split({ costs, market: { quote } }: Summary): Html {
  const share = (amount: number) => (costs.gross > 0 ? percent(amount / costs.gross) : NONE)
  return table({
    caption: 'From gross to net',
    columns: [{ head: 'Part' }, { head: 'Amount', kind: 'number' }, { head: 'Share of gross', kind: 'number' }],
    rows: [
      ['Gross', money(costs.gross, quote), share(costs.gross)],
      ...costParts(costs).map(({ name, term: key, amount }) => [
        key === null ? name : term(key, name),
        money(-amount, quote),
        share(amount),
      ]),
      ['Net', money(costs.net, quote), share(costs.net)],
    ],
  })
}

function tiers(summary: Summary): Html {
  const { costs, market } = summary
  return table({
    caption: 'Spread, slippage and fees by contract',
    columns: [{ head: 'Contract' }, { head: 'Spread and slippage', kind: 'number' }, { head: 'Fees', kind: 'number' }],
    rows: costs.byTier.map(({ tier, spread, fees }) => [
      tierLabelOf(summary, tier),
      money(-spread, market.quote),
      money(-fees, market.quote),
    ]),
  })
}
