import { barsFor } from '../chartDetail.ts'
import { chartNumbers, NUMBERS_SHOWN, shownOf } from '../chartNumbers.ts'
import { WIDE } from '../chartTheme.ts'
import { figure } from '../figure.ts'
import { count, setting } from '../format.ts'
import { term } from '../glossary.ts'
import { heldWords } from '../heldWords.ts'
import { type Html, html } from '../html.ts'
import { positionSizes } from '../positionSizes.ts'
import type { RunResult } from '../result.ts'
import { RUN_CHARTS } from '../runCharts.ts'
import type { Section } from '../section.ts'
import { table } from '../table.ts'
import { planTables } from '../tables/planTables.ts'
import { thinnedRows } from '../thinnedRows.ts'

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
