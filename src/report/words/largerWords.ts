import type { Summary, TierSummary } from '../../results/summary.ts'
import { count, date, money, signedMoney, times } from './format.ts'
import { tierLabel, tierLabelOf } from './tierLabel.ts'

type Stepped = Pick<Summary, 'plan' | 'market' | 'facts' | 'largerContracts' | 'data'>

/** Whether and when larger contracts were unlocked, and what they changed; empty where the ladder has one contract. */
export function largerWords(summary: Stepped): string[] {
  const { plan, market, facts, data } = summary
  const smallest = market.tiers[0]
  if (market.tiers.length < 2 || smallest === undefined) return []
  const first = plan.unlocks[0]
  if (first === undefined) return [`It never got beyond the smallest contract, ${tierLabel(smallest)}.`]
  const when = first.time === null || data.model !== null ? '' : ` (${date(first.time)})`
  const last = market.tiers[facts.final_stage] ?? smallest
  const reached = `It unlocked ${tierLabelOf(summary, first.tier)} at trade ${count(first.trade)}${when}`
  const ended = facts.demotions > 0 ? `, lost a tier ${times(facts.demotions)}, and ended on ${tierLabel(last)}` : ''
  return [`${reached}${ended}.`, ...worthOf(summary, smallest)]
}

function worthOf({ largerContracts: larger, market }: Stepped, smallest: TierSummary): string[] {
  if (larger === null) return []
  const alone = `with ${tierLabel(smallest)} alone it would have ended with ${money(larger.finalEquitySmallestOnly, market.quote)}`
  const worth = signedMoney(larger.worth, market.quote)
  return [
    worth === signedMoney(0, market.quote)
      ? `The larger contracts changed nothing in money: ${alone} too.`
      : `The larger contracts changed the result by ${worth}: ${alone}.`,
  ]
}
