import type { Summary, Verdict } from '../../results/summary.ts'
import { cutOffWords } from './cutOffWords.ts'
import { edgeInterval, edgeWords } from './edge.ts'
import { capital, count, inR, money, plural, times } from './format.ts'
import { flowWords, growthWords } from './growth.ts'
import { headline, isOneTrade, moved } from './headline.ts'
import { largerWords } from './largerWords.ts'
import { brokenLimit } from './limitWords.ts'
import { otherPathsWords, SURVIVED } from './outcomeWords.ts'
import { pathsHeadline } from './panel/pathsHeadline.ts'
import { whyRuined } from './ruinWords.ts'
import { skips } from './skips.ts'
import { stallWords } from './stallWords.ts'

/** A summary before its verdict is in. */
export type SummaryFacts = Omit<Summary, 'verdict'>

/** What happened and what that proves, the figure behind it, what was cut off; then what more there is to say. */
export function makeVerdict(summary: SummaryFacts): Verdict {
  const { data, facts, cutOff, market, outcome } = summary
  const open = cutOff === null ? [] : [cutOffWords(cutOff, amount => money(amount, market.quote))]
  const proves = facts.taken === 0 ? [] : [whatItProves(summary)]
  const played = facts.taken === 0 ? [] : [whereItEnded(summary), ...afterwards(summary), ...largerWords(summary)]
  if (data.model === null) {
    const reason = facts.taken === 0 ? whyNothing(summary) : [whatDecides(summary)]
    const more = outcome === 'ruined' ? proves : []
    return { sentences: [headline(summary), ...reason, ...open], details: [...more, ...played] }
  }
  const reason = facts.taken === 0 ? whyNothing(summary) : proves
  return summary.samples === null
    ? { sentences: [headline(summary), otherPathsWords(summary), ...open], details: [...reason, ...played] }
    : {
        sentences: [pathsHeadline(summary), otherPathsWords(summary)],
        details: [headline(summary), ...reason, ...open, ...played],
      }
}

/** What ruined it; else the limit that it broke, and what stalled it, before what its trades prove. */
function whatDecides(summary: SummaryFacts): string {
  if (summary.outcome === 'ruined') return whyRuined(summary)
  const broken = brokenLimit(summary)
  const stalled = summary.outcome === 'stalled' ? `${capital(stallWords(summary))}.` : null
  return [broken, stalled, whatItProves(summary)].filter(sentence => sentence !== null).join(' ')
}

function whyNothing({ facts }: SummaryFacts): string[] {
  const reasons = skips(facts).map(({ meaning, trades }) => `${meaning} (${plural(trades, 'trade')})`)
  return reasons.length === 0
    ? []
    : [`None was taken, because ${reasons.join('; ')}.`, 'So it proves nothing about the strategy.']
}

function whatItProves(summary: SummaryFacts): string {
  const { edge } = summary
  if (edge.mean === null) return 'No trade was closed before the end, so nothing is known of what one makes.'
  const interval = edgeInterval(edge)
  if (interval !== null)
    return `A trade made ${inR(edge.mean)} on average (95% interval ${interval}): ${edgeWords(edge)}.`
  if (isOneTrade(summary)) {
    return `${capital(moved(summary))}: the trade made ${inR(edge.mean)}, and a single value has no interval.`
  }
  return edge.trades === 1
    ? `One closed trade made ${inR(edge.mean)}: a single value has no interval.`
    : `A trade made ${inR(edge.mean)} on average; ${edgeWords(edge)}.`
}

function whereItEnded(summary: SummaryFacts): string {
  const { facts, market } = summary
  const [grew, moved] = [growthWords(summary), flowWords(summary)]
  const from = `It started with ${money(facts.start, market.quote)} and ended with ${money(facts.final_equity, market.quote)}`
  const by = grew === null ? '' : ` (${grew})`
  const after = `after ${count(facts.taken)} of ${plural(facts.trades, 'trade')}`
  return `${from}${by}, ${after}${moved === null ? '' : `; ${moved}`}.`
}

function afterwards({ outcome, facts }: SummaryFacts): string[] {
  if (outcome === 'ruined') {
    return facts.not_taken > 0 ? [`${plural(facts.not_taken, 'later trade')} could no longer be taken.`] : []
  }
  if (outcome === 'stalled') {
    return ['Its last 20 trades or more were all skipped: it is not ruined, but it can no longer follow the strategy.']
  }
  const liquidated = facts.liquidations > 0 ? `, though it was liquidated ${times(facts.liquidations)}` : ''
  return [`It was ${SURVIVED}${liquidated}.`]
}
