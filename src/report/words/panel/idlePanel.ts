import type { RunResult } from '../../../results/runResult.ts'
import type { Summary } from '../../../results/summary.ts'
import { briefMoney, count, fixed, percent, setting } from '../format.ts'
import { OUTCOME_LOOKS } from '../outcomeWords.ts'
import { tierSymbol } from '../tierLabel.ts'
import type { Check, Panel } from './panel.ts'
import { type TradableNeeds, tradableNeeds } from './tradableNeeds.ts'

/** The first screen of a run that tested nothing, as the strategy made no trade. */
export function notTestedPanel({ summary }: RunResult): Panel {
  const [headline = '', reason = ''] = summary.verdict.sentences
  return {
    kind: 'Run',
    question: 'Was the strategy tested?',
    chip: OUTCOME_LOOKS[summary.outcome],
    headline,
    reason: reason === '' ? 'Without a trade nothing is known: of the account, of the plan, or of an edge.' : reason,
    next: {
      label: 'What to do next.',
      text:
        summary.period.bars === null
          ? 'Bring a list with trades in it.'
          : 'Loosen the rules of entry, or replay a longer history.',
    },
    checks: [],
  }
}

/** The first screen of a plan that no trade fits: what would make it tradable, and nothing else. */
export function notTradablePanel(result: RunResult): Panel {
  const { summary } = result
  const [headline = '', reason = ''] = summary.verdict.sentences
  const needs = tradableNeeds(result)
  return {
    kind: 'Run',
    question: 'Can this plan be traded at all?',
    chip: OUTCOME_LOOKS[summary.outcome],
    headline,
    reason: needs === null ? reason : whyTooSmall(summary, needs),
    next: { label: 'What to do next.', text: 'Take a larger account, or a market with a smaller contract.' },
    checks: needs === null ? [] : ways(summary, needs),
  }
}

function whyTooSmall({ plan, facts, market }: Summary, { typicalRisk, leastRisk }: TradableNeeds): string {
  const money = (value: number) => briefMoney(value, market.quote)
  const one = tierSymbol(market.tiers[0]!)
  return `${setting(plan.risk)} of ${money(facts.start)} is ${money(plan.risk * facts.start)}. One ${one}, the smallest contract, loses ${money(typicalRisk)} at the stop of a typical trade, at least ${money(leastRisk)}. Contracts are never rounded up.`
}

/** The account is the way that needs no change of the strategy; the others are told with what they would take. */
function ways({ facts, market, plan }: Summary, needs: TradableNeeds): Check[] {
  const money = (value: number) => briefMoney(value, market.quote)
  const one = tierSymbol(market.tiers[0]!)
  return [
    {
      state: 'open',
      label: 'A larger account, for half of them',
      value: money(needs.half),
      detail: `From ${money(needs.first)} the first trade fits, from ${money(needs.most)} nine in ten`,
    },
    {
      state: 'open',
      label: 'More risk, for half of them',
      value: needs.riskForHalf === null ? 'none is enough' : percent(needs.riskForHalf),
      detail:
        needs.riskForHalf === null
          ? 'The margin of one contract alone is more than the plan allows'
          : `Asked were ${setting(plan.risk)}; a few losses in a row then take most of the account`,
    },
    {
      state: 'open',
      label: 'A closer stop',
      value: needs.stopForHalf === null ? 'none is enough' : pointsOf(needs.stopForHalf),
      detail:
        needs.stopForHalf === null
          ? 'Costs or margin of one contract are more than the budget'
          : `The typical stop is ${pointsOf(needs.typicalStop)} away`,
    },
    {
      state: 'open',
      label: `A contract smaller than ${one}`,
      value: `1/${count(Math.ceil(needs.half / facts.start))} of it`,
      detail: 'At this size half of the trades would fit this account',
    },
  ]
}

/** A distance of prices with as many decimals as it takes to tell it from none. */
function pointsOf(distance: number): string {
  return fixed(distance, distance >= 0.1 ? 1 : 5)
}
