import { barsFor } from '../chartDetail.ts'
import { chartNumbers, NUMBERS_SHOWN, shownOf } from '../chartNumbers.ts'
import { WIDE } from '../chartTheme.ts'
import { figure } from '../figure.ts'
import { count, date, fixed, money, plural, setting } from '../format.ts'
import { term } from '../glossary.ts'
import { heldWords } from '../heldWords.ts'
import { type Html, html } from '../html.ts'
import { positionSizes } from '../positionSizes.ts'
import type { RunResult } from '../result.ts'
import { RUN_CHARTS } from '../runCharts.ts'
import type { Section } from '../section.ts'
import type { Summary } from '../summary.ts'
import { type Column, table } from '../table.ts'
import { thinnedRows } from '../thinnedRows.ts'
import { tierLabel, tierLabelOf } from '../tierLabel.ts'

/** Base steps beyond this number are only counted. */
const STEPS_SHOWN = 60

/** How the plan stepped up: sizes, stages, unlocks, base steps. */
export async function planSection(result: RunResult): Promise<Section> {
  const { summary } = result
  const lead = html`<p>Risk per trade ${setting(summary.plan.risk)} of the ${term('base', 'base')};
    ${summary.plan.rebase === 0 ? 'the base moves after every trade' : `the base moves in steps of ${setting(summary.plan.rebase)}`}.</p>`
  return {
    id: 'plan',
    title: 'The plan',
    body: [lead, await sizes(result), stages(summary), changes(summary), steps(summary)],
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

function stages(summary: Summary): Html {
  return table({
    caption: html`Time, trades and contracts traded per ${term('stage', 'stage')}`,
    columns: [
      { head: 'Largest unlocked' },
      { head: 'Trades taken', kind: 'number' },
      { head: 'Days', kind: 'number' },
      ...summary.market.tiers.map((tier): Column => ({ head: `Traded: ${tierLabel(tier)}`, kind: 'number' })),
    ],
    rows: summary.plan.stages.map(stage => [
      tierLabel({ name: stage.tier, symbol: stage.symbol }),
      count(stage.trades),
      fixed(stage.days, 0),
      ...stage.contractsTraded.map(count),
    ]),
  })
}

function changes(summary: Summary): Html {
  const { unlocks, demotions } = summary.plan
  const all = [
    ...unlocks.map(change => ({ ...change, what: 'unlocked' })),
    ...demotions.map(change => ({ ...change, what: 'lost' })),
  ].sort((a, b) => a.trade - b.trade)
  if (all.length === 0) return html`<p>No contract was unlocked or lost.</p>`
  return table({
    caption: 'Unlocked and lost contracts',
    columns: [
      { head: 'Contract' },
      { head: 'What' },
      { head: 'Trade', kind: 'number' },
      { head: 'Date', kind: 'date' },
      { head: 'Equity', kind: 'number' },
    ],
    rows: all.map(({ what, tier, trade, time, equity }) => [
      tierLabelOf(summary, tier),
      what,
      count(trade),
      date(time),
      money(equity, summary.market.quote),
    ]),
  })
}

function steps({ plan, market }: Summary): Html | null {
  const { baseSteps } = plan
  if (baseSteps.length === 0) return null
  const dead = baseSteps.filter(step => step.dead).length
  const shown = baseSteps.slice(0, STEPS_SHOWN)
  const more = baseSteps.length - shown.length
  const rows = shown.map(step => [
    money(step.base, market.quote),
    count(step.fromTrade),
    date(step.time),
    ...step.contracts.map(count),
    step.dead ? html`<span class="tag">dead</span>` : 'live',
  ])
  return table({
    caption: html`Base steps, with the contracts that each allows at the median stop;
      ${term('dead', plural(dead, 'dead step'))}`,
    columns: [
      { head: term('base', 'Base') },
      { head: 'From trade', kind: 'number' },
      { head: 'Date', kind: 'date' },
      ...market.tiers.map((tier): Column => ({ head: tierLabel(tier), kind: 'number' })),
      { head: 'Step' },
    ],
    rows: more === 0 ? rows : [...rows, [`${plural(more, 'later step')} in summary.json`]],
  })
}
