import type { Summary } from '../../results/summary.ts'
import { count, date, fixed, money, plural } from '../words/format.ts'
import type { Column, TableContent } from '../words/tableContent.ts'
import { tierLabel, tierLabelOf } from '../words/tierLabel.ts'

/** Base steps beyond this number are only counted. */
const STEPS_SHOWN = 60

/** How the plan stepped up: stages, contracts unlocked and lost, base steps, what a larger contract saves. */
export function planTables(summary: Summary): readonly TableContent[] {
  return [stageTable(summary), changeTable(summary), stepTable(summary), stepCostTable(summary)].filter(
    ({ rows }) => rows.length > 0,
  )
}

function stageTable(summary: Summary): TableContent {
  return {
    caption: ['Time, trades and contracts traded per ', { text: 'stage', term: 'stage' }],
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
  }
}

function changeTable(summary: Summary): TableContent {
  const { unlocks, demotions } = summary.plan
  const all = [
    ...unlocks.map(change => ({ ...change, what: 'unlocked' })),
    ...demotions.map(change => ({ ...change, what: 'lost' })),
  ].sort((a, b) => a.trade - b.trade)
  return {
    caption: 'Unlocked and lost contracts',
    columns: [
      { head: 'Contract' },
      { head: 'What' },
      { head: 'Trade', kind: 'number' },
      { head: 'When', kind: 'date' },
      { head: 'Equity', kind: 'number' },
    ],
    rows: all.map(({ what, tier, trade, time, equity }) => [
      tierLabelOf(summary, tier),
      what,
      count(trade),
      date(time),
      money(equity, summary.market.quote),
    ]),
  }
}

function stepTable({ plan, market }: Summary): TableContent {
  const { baseSteps } = plan
  const dead = baseSteps.filter(step => step.dead).length
  const shown = baseSteps.slice(0, STEPS_SHOWN)
  const more = baseSteps.length - shown.length
  const rows = shown.map(step => [
    money(step.base, market.quote),
    count(step.fromTrade),
    date(step.time),
    ...step.contracts.map(count),
    step.dead ? { text: '', tag: 'dead' } : 'live',
  ])
  return {
    caption: [
      'Base steps, with the contracts that each allows at the median stop; ',
      { text: plural(dead, 'dead step'), term: 'dead' },
    ],
    columns: [
      { head: { text: 'Base', term: 'base' } },
      { head: 'From trade', kind: 'number' },
      { head: 'When', kind: 'date' },
      ...market.tiers.map((tier): Column => ({ head: tierLabel(tier), kind: 'number' })),
      { head: 'Step' },
    ],
    rows: more === 0 ? rows : [...rows, [`${plural(more, 'later step')} in summary.json`]],
  }
}

/** Ten micros against one standard; nothing where older results do not say. */
function stepCostTable(summary: Summary): TableContent {
  const { quote } = summary.market
  return {
    caption: 'One larger contract against small ones: spread, slippage and fees of a round turn at the last entry',
    columns: [
      { head: 'Contract' },
      { head: 'Costs', kind: 'number' },
      { head: 'As many small ones' },
      { head: 'Cost', kind: 'number' },
      { head: 'It costs less from' },
    ],
    rows: (summary.plan.stepUpCosts ?? []).map(({ small, large, ratio, costOfLarge, costOfSmall, from }) => [
      tierLabelOf(summary, large),
      money(costOfLarge, quote),
      `${count(ratio)} ${tierLabelOf(summary, small)}`,
      money(costOfSmall, quote),
      from === null ? 'never up to that' : `${count(from)} ${tierLabelOf(summary, small)}`,
    ]),
  }
}
