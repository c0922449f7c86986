import type { RunResult } from '../../../results/runResult.ts'
import type { Summary } from '../../../results/summary.ts'
import { briefMoney, count, fixed, percent, plural, setting } from '../format.ts'
import { refusedWhole } from '../headline.ts'
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
    next: { label: 'What to do next.', text: needs === null ? withoutDepth(summary) : largerAccount(summary, needs) },
    checks: needs === null ? [] : waysToTrade(summary, needs),
  }
}

/** That it takes a larger account, and how large. */
export function largerAccount({ market }: Summary, { half }: TradableNeeds): string {
  return `Take a larger account: from ${briefMoney(half, market.quote)} on one ${tierSymbol(market.tiers[0]!)} fits half of these trades.`
}

function withoutDepth({ facts }: Summary): string {
  if (refusedWhole(facts))
    return 'Lower the leverage, or use less of the account as margin: then more backs a position of this size.'
  return (facts.skipped_smallest_order ?? 0) > 0
    ? 'Take a larger account: the venue takes no order this small.'
    : 'Choose a market that trades more: this one takes not even one contract.'
}

/** What a typical trade would lose, and the margin where that is missing in most. */
export function whyTooSmall({ plan, facts, market }: Summary, needs: TradableNeeds): string {
  const money = (value: number) => briefMoney(value, market.quote)
  const one = tierSymbol(market.tiers[0]!)
  const { typicalRisk, leastRisk, marginFits, trades } = needs
  const more = lacksMargin(needs)
    ? `Its margin fits in ${count(marginFits)} of ${plural(trades, 'trade')}.`
    : 'Contracts are never rounded up.'
  return `${setting(plan.risk)} of ${money(facts.start)} is ${money(plan.risk * facts.start)}. One ${one}, the smallest contract, loses ${money(typicalRisk)} at the stop of a typical trade, at least ${money(leastRisk)}. ${more}`
}

function lacksMargin({ marginFits, trades }: TradableNeeds): boolean {
  return marginFits < trades / 2
}

/** The account is the way that needs no change of the strategy; the others are told with what they would take. */
export function waysToTrade({ facts, market, plan }: Summary, needs: TradableNeeds): Check[] {
  const money = (value: number) => briefMoney(value, market.quote)
  const one = tierSymbol(market.tiers[0]!)
  const margin = `The account has the margin of one ${one} in ${count(needs.marginFits)} of ${plural(needs.trades, 'trade')}`
  return [
    {
      state: 'open',
      label: 'A larger account, for half of them',
      value: money(needs.half),
      detail: `From ${money(needs.first)} one of them fits, from ${money(needs.most)} nine in ten`,
    },
    {
      state: 'open',
      label: 'More risk, for half of them',
      value: needs.riskForHalf === null ? 'none is enough' : percent(needs.riskForHalf),
      detail:
        needs.riskForHalf !== null
          ? `Asked were ${setting(plan.risk)}; a few losses in a row then take most of the account`
          : lacksMargin(needs)
            ? margin
            : 'One contract loses more than the whole account',
    },
    {
      state: 'open',
      label: 'A closer stop, for half of them',
      value: needs.stopForHalf === null ? 'none is enough' : `${pointsOf(needs.stopForHalf)} from entry`,
      detail:
        needs.stopForHalf !== null
          ? `In the price; the typical stop is ${pointsOf(needs.typicalStop)} from its entry`
          : lacksMargin(needs)
            ? margin
            : 'The costs of one contract alone are more than the budget',
    },
    {
      state: 'open',
      label: `A contract smaller than ${one}`,
      value: `about 1/${count(Math.ceil(needs.half / facts.start))} of it`,
      detail: 'At this size half would fit; stepup size tells it of other markets',
    },
  ]
}

/** A distance of prices with as many decimals as it takes to tell it from none. */
function pointsOf(distance: number): string {
  return fixed(distance, distance >= 0.1 ? 1 : 5)
}
