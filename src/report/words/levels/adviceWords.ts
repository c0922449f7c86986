import type { ComparisonSummary, FreshLevel, Recommendation } from '../../../results/comparison.ts'
import type { Summary } from '../../../results/summary.ts'
import { edgeInterval } from '../edge.ts'
import { chance, chanceInterval, inR, percent, plural, roundMoney, setting } from '../format.ts'
import { historyWords } from './historyWords.ts'
import { chosenUnlimited, endAlike } from './judged.ts'
import { atLevel, levelLabel, levelLabels, someLevels } from './levelLabel.ts'
import { levelSelectionWords } from './levelSelectionWords.ts'
import { levelWords, NIGHT_MARGIN, PATHS_PLAY_IT } from './levelWords.ts'
import { withoutEdgeWords } from './withoutEdgeWords.ts'

type Told = Pick<Summary, 'market' | 'samples'>

/**
 * Which risk level to take: none where the trades show no edge, else the one that keeps the limits and grows on fresh
 * samples. Below it what helps all the same.
 */
export function adviceWords(comparison: ComparisonSummary, summary: Told): string {
  const { edge, recommendation: advice, histories } = comparison
  const sentences = [
    answerWords(comparison, summary),
    limitWords(advice),
    ...untradableWords(advice, summary),
    ...(edge.proof === 'edge'
      ? [...choiceWords(advice, summary), ...freshWords(advice, summary), ...historyWords(histories, advice, summary)]
      : unprovenWords(comparison, summary)),
    ...withoutEdgeWords(comparison, summary),
    ...levelSelectionWords(comparison, summary),
  ]
  return sentences.map(sentence => `${sentence}.`).join(' ')
}

function answerWords({ edge, recommendation }: ComparisonSummary, told: Told): string {
  const { noun } = levelWords(told.samples)
  if (edge.proof === 'edge') {
    const { recommended } = recommendation
    if (chosenUnlimited({ recommendation }, told) !== null) {
      return `${levelLabel(recommended!, told)} grows the most, which is no recommendation: nothing says what it may cost`
    }
    return recommended === null ? `No ${noun} is recommended` : `${levelLabel(recommended, told)} is recommended`
  }
  const interval = edgeInterval(edge)
  const found = interval === null ? '' : ` (${inR(edge.mean)} a trade, 95% interval ${interval})`
  const why = edge.proof === 'loss' ? 'these trades show a losing strategy' : 'these trades do not prove an edge'
  return `No ${noun} is recommended: ${why}${found}`
}

/** Without an edge nothing is chosen by its growth: only what keeps a level from being traded at all is said. */
function unprovenWords({ recommendation, withoutEdge }: ComparisonSummary, told: Told): string[] {
  const { untradable, samplesNeeded, within } = recommendation
  const all = told.samples !== null && untradable.length === told.samples.risks.length
  if (all || samplesNeeded !== null) return choiceWords(recommendation, told)
  if (withoutEdge !== null || within.length > 0) return withoutEdge === null ? withinWords(recommendation, told) : []
  return choiceWords(recommendation, told)
}

function limitWords(advice: Recommendation): string {
  const { ruinLimit, drawdownLimit } = advice
  if (!isLimited(advice)) return 'The scenario sets no limits (limits: { ruin, drawdown })'
  const limits = [
    ...(ruinLimit === null ? [] : [`ruin at most ${setting(ruinLimit)} (upper bound)`]),
    ...(drawdownLimit === null ? [] : [`worst drawdown at most ${setting(drawdownLimit)} in 95% of samples`]),
  ]
  return `Limits: ${limits.join(', ')}`
}

function untradableWords({ untradable }: Recommendation, told: Told): string[] {
  if (untradable.length === 0) return []
  const which = levelLabels(untradable, told)
  if (told.samples?.dayMargin === 'left out') return [`${which} cannot be judged: ${NIGHT_MARGIN}`]
  return [`${which} cannot be traded: no trade is taken, or most accounts stall`]
}

function choiceWords(advice: Recommendation, told: Told): string[] {
  const { samples } = told
  const { samplesNeeded, ruinLimit, untradable, within } = advice
  if (samples !== null && untradable.length === samples.risks.length) {
    if (samples.dayMargin === 'left out')
      return [`No ${levelWords(samples).noun} is judged: ${NIGHT_MARGIN}; ${PATHS_PLAY_IT}`]
    return [`No ${levelWords(samples).noun} can be traded: it takes a larger account or a smaller contract`]
  }
  if (samplesNeeded !== null) {
    const few = `${plural(samples?.count ?? 0, 'sample')} cannot show ruin at or below ${setting(ruinLimit)}`
    return [`${few}: at least ${plural(samplesNeeded, 'sample')} are needed`]
  }
  if (within.length > 0) return [...withinWords(advice, told), ...growthWords(advice, told)]
  return [
    `No ${untradable.length > 0 ? 'other ' : ''}${nounOf(told)} keeps them: lower the risk, or trade a smaller contract`,
  ]
}

function withinWords(advice: Recommendation, told: Told): string[] {
  if (!isLimited(advice)) return []
  const { within } = advice
  return [
    within.length === 1
      ? `Only ${levelLabels(within, told)} keeps them`
      : `${levelWords(told.samples).noun === 'plan' ? 'Plans' : 'Levels'} within: ${levelLabels(within, told)}`,
  ]
}

function growthWords(advice: Recommendation, told: Told): string[] {
  const { within, best } = advice
  const limited = isLimited(advice)
  if (best !== null) {
    const chosen = `The best median growth of ${limited ? 'these' : `all ${levelWords(told.samples).noun}s`} has ${levelLabel(best, told)}${alikeWords(best, advice, told)}`
    if (limited) return within.length === 1 ? [] : [chosen]
    const only = `The median account grows ${atLevel(best, told)}, the one ${nounOf(told)} that was played`
    return [told.samples?.risks.length === 1 ? only : chosen]
  }
  if (within.length === 1)
    return [`The median account does not grow ${atLevel(within[0]!, told)}: not trading does better`]
  const none = limited ? 'At none of these' : told.samples?.by === 'plan' ? 'Under no plan' : 'At no level'
  return [`${none} does the median account grow: not trading does better than any of them`]
}

/** Which others end at the very same money, so that the best is not the best alone. */
function alikeWords(best: string, recommendation: Recommendation, told: Told): string {
  const alike = endAlike(best, { recommendation }, told)
  return alike.length === 0
    ? ''
    : `; ${someLevels(alike, told)} ${alike.length === 1 ? 'ends' : 'end'} just the same${told.samples?.by === 'risk' ? ', so the smaller risk is taken' : ''}`
}

/** A level of risk, or a plan. */
function nounOf({ samples }: Told): string {
  return samples?.by === 'plan' ? 'plan' : 'risk level'
}

function isLimited({ ruinLimit, drawdownLimit }: Recommendation): boolean {
  return ruinLimit !== null || drawdownLimit !== null
}

function freshWords({ best, fresh, recommended }: Recommendation, told: Told): string[] {
  const [first] = fresh
  if (first === undefined) return []
  const checked = fresh.map((level, k) => {
    const who =
      k > 0
        ? levelWords(told.samples).named(level.label)
        : `On ${plural(first.samples, 'fresh sample')}, which had no part in the choice, it`
    return `${who} ${outcomeWords(level, told.market.quote)}`
  })
  if (recommended === best) return checked
  if (recommended !== null) return [...checked, `So take ${levelLabel(recommended, told)}`]
  return [
    ...checked,
    `No ${told.samples?.by === 'plan' ? 'other plan' : 'lower level'} is left that keeps the limits and grows`,
  ]
}

function outcomeWords({ medianFinal, ruined, drawdownP95, shortfall }: FreshLevel, quote: string): string {
  const verdict = shortfall === null ? '' : `: there it ${shortfall}`
  return `ends at ${roundMoney(medianFinal.value, quote)} (median), with ${chance(ruined.share)} ruined [${chanceInterval(ruined, ', ')}] and a worst drawdown of ${percent(drawdownP95.value)} at 95%${verdict}`
}
