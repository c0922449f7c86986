import type { Outcome, Summary, Verdict } from '../../results/summary.ts'
import { edgeInterval, edgeWords } from './edge.ts'
import { count, inR, money, plural, times } from './format.ts'
import { flowWords, growthWords } from './growth.ts'
import { largerWords } from './largerWords.ts'
import { otherPathsWords, pathWords } from './outcomeWords.ts'
import { ruinWords } from './ruinWords.ts'
import { skips } from './skips.ts'
import { tierLabel } from './tierLabel.ts'

/** A summary before its verdict is in. */
export type SummaryFacts = Omit<Summary, 'verdict'>

/** The outcome; in two sentences what happened and what that proves; then what more there is to say of the account. */
export function makeVerdict(summary: SummaryFacts): Verdict {
  const outcome = outcomeOf(summary)
  if (outcome === 'not tradable') {
    const sentences = [
      `This plan cannot be traded: ${whyNoTrade(summary)}.`,
      'So it proves nothing about the strategy.',
    ]
    return { outcome, sentences, details: [] }
  }
  const happened = `account ${whatHappened(outcome, summary)}: ${whereItEnded(summary)}.`
  const details = [...afterwards(outcome, summary), ...largerWords(summary)]
  const proven = whatItProves(summary)
  if (summary.data.model === null) return { outcome, sentences: [`The ${happened}`, proven], details }
  const onPath = `On ${pathWords(summary)}, the ${happened}`
  return { outcome, sentences: [onPath, otherPathsWords(summary)], details: [proven, ...details] }
}

function outcomeOf({ facts }: SummaryFacts): Outcome {
  if (facts.taken === 0) return 'not tradable'
  if (facts.ruined) return 'ruined'
  return facts.stalled ? 'stalled' : 'survived'
}

function whatHappened(outcome: Outcome, summary: SummaryFacts): string {
  if (outcome === 'ruined') return `was ruined, as ${ruinWords(summary)}`
  if (outcome === 'stalled') return `stalled, as ${whyStalled(summary)}`
  const { liquidations } = summary.facts
  return liquidations > 0 ? `survived, though it was liquidated ${times(liquidations)}` : 'survived'
}

function afterwards(outcome: Outcome, { facts }: SummaryFacts): string[] {
  if (outcome === 'survived') return ['It never reached the ruin level, and it could still trade at the end.']
  if (outcome === 'stalled') {
    return ['Its last 20 trades or more were all skipped: it is not ruined, but it can no longer follow the strategy.']
  }
  return facts.not_taken > 0 ? [`${plural(facts.not_taken, 'later trade')} could no longer be taken.`] : []
}

function whyNoTrade({ facts }: SummaryFacts): string {
  if (facts.trades === 0) return 'the strategy made no trade in this period'
  const reasons = skips(facts).map(skip => `${skip.meaning} (${plural(skip.trades, 'trade')})`)
  return `it took none of ${plural(facts.trades, 'trade')}, because ${reasons.join('; ')}`
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
  const from = `it started with ${money(facts.start, market.quote)} and ended with ${money(facts.final_equity, market.quote)}`
  const by = grew === null ? '' : ` (${grew})`
  const after = `after ${count(facts.taken)} of ${plural(facts.trades, 'trade')}`
  return `${from}${by}, ${after}${moved === null ? '' : `; ${moved}`}`
}

function whatItProves({ edge }: SummaryFacts): string {
  const interval = edgeInterval(edge)
  const within = interval === null ? '' : ` (95% interval ${interval})`
  return `A trade made ${inR(edge.mean)} on average${within}: ${edgeWords(edge)}.`
}
