import { edge, edgeInterval, edgeWords } from './edge.ts'
import { count, date, inR, money, plural, signedMoney } from './format.ts'
import { flowWords, growthWords } from './growth.ts'
import { simulatedPathWords } from './simulatedPath.ts'
import { skips } from './skips.ts'
import type { Outcome, Summary, TierSummary, Verdict } from './summary.ts'
import { tierLabel, tierLabelOf } from './tierLabel.ts'

/** A summary before its verdict is in. */
export type SummaryFacts = Omit<Summary, 'verdict'>

/** The outcome, and a few sentences in plain words: what happened and why, where it ended, what it proves. */
export function makeVerdict(summary: SummaryFacts): Verdict {
  const outcome = outcomeOf(summary)
  const sentences = [...simulatedPathWords(summary), ...whatHappened(outcome, summary), whereItEnded(summary)]
  if (outcome !== 'not tradable') sentences.push(...largerContracts(summary), whatItProves(summary))
  return { outcome, sentences }
}

function outcomeOf({ facts }: SummaryFacts): Outcome {
  if (facts.taken === 0) return 'not tradable'
  if (facts.ruined) return 'ruined'
  return facts.stalled ? 'stalled' : 'survived'
}

function whatHappened(outcome: Outcome, summary: SummaryFacts): string[] {
  const { facts } = summary
  if (outcome === 'not tradable') return [`This plan cannot be traded: ${whyNoTrade(summary)}.`]
  if (outcome === 'ruined') {
    const after = facts.not_taken > 0 ? ` ${plural(facts.not_taken, 'later trade')} could no longer be taken.` : ''
    return [`The account was ruined: ${whyRuined(summary)}.${after}`]
  }
  if (outcome === 'stalled') {
    return [
      `The account stalled: ${whyStalled(summary)}, and the last 20 trades or more were all skipped. ` +
        'It is not ruined, but it can no longer follow the strategy.',
    ]
  }
  const liquidated = facts.liquidations > 0 ? `, though it was liquidated ${times(facts.liquidations)}` : ''
  return [`The account survived${liquidated}: it never reached the ruin level, and it could still trade at the end.`]
}

function whyNoTrade({ facts }: SummaryFacts): string {
  if (facts.trades === 0) return 'the strategy made no trade in this period'
  const reasons = skips(facts).map(skip => `${skip.meaning} (${plural(skip.trades, 'trade')})`)
  return `it took none of ${plural(facts.trades, 'trade')}, because ${reasons.join('; ')}`
}

function whyRuined({ facts, market }: SummaryFacts): string {
  if (facts.debt > 0) {
    return `a price gap took its balance below zero, and ${money(facts.debt, market.quote)} of debt is left`
  }
  if (facts.liquidations > 0 && market.marginMode !== 'isolated') {
    return 'its position was liquidated with the whole balance behind it'
  }
  return 'its equity fell to the level at which the plan gives up'
}

function whyStalled({ facts, market }: SummaryFacts): string {
  const smallest = market.tiers[0]
  const one = smallest === undefined ? 'one contract' : `one ${tierLabel(smallest)} contract`
  if (facts.skipped_margin > 0 && facts.skipped_risk > 0) {
    return `${one} had come to risk more than the budget, or to need more margin than allowed`
  }
  return facts.skipped_margin > 0
    ? `${one} had come to need more margin than allowed`
    : `${one} had come to risk more than the budget`
}

function whereItEnded(summary: SummaryFacts): string {
  const { facts, market } = summary
  const [grew, moved] = [growthWords(summary), flowWords(summary)]
  const from = `It started with ${money(facts.start, market.quote)} and ended with ${money(facts.final_equity, market.quote)}`
  const by = grew === null ? '' : ` (${grew})`
  const after = `after ${count(facts.taken)} of ${plural(facts.trades, 'trade')}`
  return `${from}${by}, ${after}${moved === null ? '' : `; ${moved}`}.`
}

function largerContracts(summary: SummaryFacts): string[] {
  const { plan, market, facts } = summary
  const smallest = market.tiers[0]
  if (market.tiers.length < 2 || smallest === undefined) return []
  const first = plan.unlocks[0]
  if (first === undefined) return [`It never got beyond the smallest contract, ${tierLabel(smallest)}.`]
  const when = first.time === null ? '' : ` (${date(first.time)})`
  const last = market.tiers[facts.final_stage] ?? smallest
  const reached = `It unlocked ${tierLabelOf(summary, first.tier)} at trade ${count(first.trade)}${when}`
  const ended = facts.demotions > 0 ? `, lost a tier ${times(facts.demotions)}, and ended on ${tierLabel(last)}` : ''
  return [`${reached}${ended}.`, ...worthOf(summary, smallest)]
}

function worthOf({ largerContracts: larger, market }: SummaryFacts, smallest: TierSummary): string[] {
  if (larger === null) return []
  const alone = `with ${tierLabel(smallest)} alone it would have ended with ${money(larger.finalEquitySmallestOnly, market.quote)}`
  const worth = signedMoney(larger.worth, market.quote)
  return [
    worth === signedMoney(0, market.quote)
      ? `The larger contracts changed nothing in money: ${alone} too.`
      : `The larger contracts changed the result by ${worth}: ${alone}.`,
  ]
}

function whatItProves({ tradeMetrics }: SummaryFacts): string {
  const found = edge(tradeMetrics)
  const interval = edgeInterval(found)
  const within = interval === null ? '' : ` (95% interval ${interval})`
  return `A trade made ${inR(found.mean)} on average${within}: ${edgeWords(found)}.`
}

function times(n: number): string {
  if (n === 1) return 'once'
  return n === 2 ? 'twice' : `${count(n)} times`
}
