import type { RunResult } from '../../../results/runResult.ts'
import { barsFor } from '../../charts/chartDetail.ts'
import { WIDE } from '../../charts/chartTheme.ts'
import { RUN_CHARTS } from '../../charts/runCharts.ts'
import { term } from '../../markup/glossary.ts'
import { type Html, html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { positionSizes } from '../../series/positionSizes.ts'
import { thinnedRows } from '../../series/thinnedRows.ts'
import { planTables } from '../../tables/planTables.ts'
import { count, setting } from '../../words/format.ts'
import { heldWords } from '../../words/heldWords.ts'
import { chartNumbers, NUMBERS_SHOWN, shownOf } from '../chartNumbers.ts'
import { figure } from '../figure.ts'
import type { Section } from '../section.ts'

/** How the plan stepped up: sizes, stages, unlocks, base steps. */
export async function planSection(result: RunResult): Promise<Section> {
  const { summary } = result
  const lead = html`<p>Risk per trade ${setting(summary.plan.risk)} of the ${term('base', 'base')};
    ${summary.plan.rebase === 0 ? 'the base moves after every trade' : `the base moves in steps of ${setting(summary.plan.rebase)}`}.</p>`
  return {
    id: 'plan',
    title: 'The plan',
    body: [lead, await sizes(result), ...planTables(summary).map(table)],
  }
}

function sizes(result: RunResult): Promise<Html | null> {
  const thinned = positionSizes(result, barsFor(WIDE)).thinned ? ' Of each stretch of trades the largest is drawn.' : ''
  return figure(RUN_CHARTS.position, result, {
    caption: html`The size of every trade, stacked by ${term('tier', 'contract size')}.${thinned}`,
    numbers: sizeNumbers(result),
  })
}

function sizeNumbers({ rows, summary: { market } }: RunResult): Html {
  const kept = thinnedRows(rows.length, [i => rows[i]!.quantity, i => -rows[i]!.quantity], NUMBERS_SHOWN)
  return chartNumbers({
    caption: `Sizes: ${shownOf(kept.length, rows.length, 'trade')}`,
    columns: [
      { head: 'Trade', kind: 'number' },
      { head: 'Units of the underlying', kind: 'number' },
      { head: 'Held as' },
    ],
    rows: kept.map(i => [count(rows[i]!.trade), count(rows[i]!.quantity), heldWords(rows[i]!, market)]),
  })
}
