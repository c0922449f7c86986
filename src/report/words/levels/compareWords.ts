import type { ComparisonSummary } from '../../../results/comparison.ts'
import type { Summary } from '../../../results/summary.ts'
import { edgeInterval, edgeWords } from '../edge.ts'
import { capital, chance, count, inR, plural } from '../format.ts'
import { moreAccounts } from '../limitWords.ts'
import { type Look, OUTCOME_LOOKS } from '../outcomeWords.ts'
import { chosenUnlimited, endAlike, neverTraded, unjudged } from './judged.ts'
import { keptSubject } from './keptSubject.ts'
import { atLevel, levelLabel, someLevels } from './levelLabel.ts'
import { levelWords, NIGHT_MARGIN } from './levelWords.ts'

type Told = Pick<Summary, 'samples'>

/** Which level is recommended, that none is, or that none can be traded: the outcome of a comparison. */
export function recommendedLook(comparison: ComparisonSummary, told: Told): Look {
  const { recommended } = comparison.recommendation
  if (unjudged(comparison, told) === 'untradable') return OUTCOME_LOOKS['not tradable']
  if (chosenUnlimited(comparison, told) !== null) {
    return { words: `${levelLabel(recommended!, told)} grows the most`, mark: '?', tone: 'open' }
  }
  return recommended === null
    ? { words: `No ${levelWords(told.samples).noun} recommended`, mark: '?', tone: 'open' }
    : { words: `${levelLabel(recommended, told)} recommended`, mark: '✓', tone: 'good' }
}

/** The same in one sentence, with why. */
export function compareHeadline(comparison: ComparisonSummary, told: Told): string {
  const { edge, recommendation } = comparison
  const { noun, full } = levelWords(told.samples)
  const { recommended } = recommendation
  if (recommended !== null) return chosenBecause(recommended, comparison, told)
  const { ruinLimit, drawdownLimit } = recommendation
  switch (unjudged(comparison, told)) {
    case 'untradable':
      return `No ${full} can be traded: ${neverTraded(told) ? 'no trade was taken' : 'most accounts stall'}.`
    case 'day margin':
      return `No ${full} can be judged: drawn trades have no hours.`
    case 'few samples':
      if (edge.proof === 'edge') return `No ${full} is recommended: too few samples for your limits.`
  }
  const limited = ruinLimit !== null || drawdownLimit !== null
  return `No ${full} is recommended: ${noneBecause(edge.proof, limited, noun)}.`
}

function chosenBecause(recommended: string, comparison: ComparisonSummary, told: Told): string {
  const { best, within } = comparison.recommendation
  const { noun } = levelWords(told.samples)
  const unlimited = chosenUnlimited(comparison, told)
  if (unlimited !== null)
    return `No limits are set: ${atLevel(recommended, told)} ${chance(unlimited.ruined.share)} are ruined.`
  const chosen = levelLabel(recommended, told)
  if (within.length === 1) return `${chosen}: the one ${noun} that keeps your limits, and it grows.`
  if (best !== null && best !== recommended)
    return `${chosen}: it holds on fresh samples, where ${levelLabel(best, told)} does not.`
  const alike = endAlike(recommended, comparison, told)
  if (alike.length > 0) {
    return `${chosen} grows the most; ${someLevels(alike, told)} ${alike.length === 1 ? 'ends' : 'end'} just the same.`
  }
  return `${chosen}: it grows the most of the ${noun}s that keep your limits.`
}

function noneBecause(proof: ComparisonSummary['edge']['proof'], limited: boolean, noun: string): string {
  if (proof === 'loss') return 'these trades show a losing strategy'
  if (proof === 'none') return 'these trades prove no edge'
  return limited ? `no ${noun} keeps your limits and grows` : `no ${noun} makes the middle account grow`
}

/** The figure that decides whether to choose at all. */
export function compareReason(comparison: ComparisonSummary, told: Told): string {
  const { edge } = comparison
  const why = unjudged(comparison, told)
  if (why === 'untradable') return whyStalled(told)
  if (why === 'day margin') return `${capital(NIGHT_MARGIN)}.`
  const interval = edgeInterval(edge)
  if (edge.mean === null || interval === null) {
    const why = edge.trades === 1 ? 'one trade alone was closed' : edgeWords(edge)
    return `Nothing is known of what a trade makes: ${why}.`
  }
  const chosen = edge.proof === 'edge' ? '' : ' To choose by growth would bet on luck.'
  return `A trade with one smallest contract made ${inR(edge.mean)} on average (95% interval ${interval}): ${edgeWords(edge)}.${chosen}`
}

/** Of the level at which the fewest accounts stall. */
function whyStalled({ samples }: Told): string {
  const levels = samples?.risks ?? []
  const [first] = levels
  if (first === undefined) return ''
  const {
    riskTakenShare,
    stalled,
    samples: accounts,
    label,
  } = levels.reduce((a, b) => (b.stalled.share <= a.stalled.share ? b : a), first)
  const at = levelWords(samples).at(label)
  const prices = samples?.anchor === 'last' ? ' at the last price of the data, which samples play at' : ''
  return riskTakenShare === null || riskTakenShare === 0
    ? `Not one of ${plural(accounts, 'account')} took a trade ${at}${prices}.`
    : `Even ${at} ${count(Math.round(stalled.share * accounts))} of ${plural(accounts, 'account')} stall: the smallest contract no longer fits them.`
}

/** What helps where none is recommended; null where nothing is known of it. */
export function whatHelps(comparison: ComparisonSummary, told: Told): string | null {
  const { withoutEdge, recommendation } = comparison
  const { ruinLimit, drawdownLimit, samplesNeeded, untradable } = recommendation
  const { noun } = levelWords(told.samples)
  switch (unjudged(comparison, told)) {
    case 'untradable':
      return 'Take a larger account, or a smaller contract.'
    case 'day margin':
      return 'Simulate prices (prices.model) with samples.from: paths, which plays the day margin: samples of a price file cannot.'
    case 'few samples':
      return moreAccounts(samplesNeeded ?? 0, ruinLimit ?? 0)
  }
  if (ruinLimit === null && drawdownLimit === null)
    return 'Set limits of ruin and drawdown: they can be judged without an edge.'
  if (withoutEdge === null) return null
  const { largest } = withoutEdge
  if (largest === null && untradable.length > 0)
    return `Take a larger account: what cannot be traded is no choice, and the rest breaks your limits.`
  if (largest === null) return `No ${noun} keeps your limits without the edge: lower the risk.`
  const { subject, keeps, promise } = keptSubject(largest, comparison, told)
  return `${subject}${keeps} your limits even without the edge. ${capital(promise)}.`
}
