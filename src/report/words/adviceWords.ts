import type { FreshLevel, Recommendation } from '../../results/comparison.ts'
import type { Summary } from '../../results/summary.ts'
import { chance, chanceInterval, percent, plural, roundMoney, setting } from './format.ts'

/** Which risk levels keep the scenario's limits, and how the best of them does on fresh samples. */
export function adviceWords(advice: Recommendation, summary: Pick<Summary, 'market' | 'samples'>): string {
  const sentences = [
    limitWords(advice),
    ...untradableWords(advice),
    ...choiceWords(advice, summary),
    ...freshWords(advice, summary),
  ]
  return sentences.map(sentence => `${sentence}.`).join(' ')
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

function untradableWords({ untradable }: Recommendation): string[] {
  if (untradable.length === 0) return []
  return [`${list(untradable)} cannot be traded: no trade is taken, or most accounts stall`]
}

function choiceWords(advice: Recommendation, { samples }: Pick<Summary, 'samples'>): string[] {
  const { samplesNeeded, ruinLimit, untradable, within } = advice
  if (samples !== null && untradable.length === samples.risks.length) {
    return ['No level can be traded: it takes a larger account or a smaller contract']
  }
  if (samplesNeeded !== null) {
    const few = `${plural(samples?.count ?? 0, 'sample')} cannot show ruin at or below ${setting(ruinLimit)}`
    return [`${few}: at least ${plural(samplesNeeded, 'sample')} are needed`]
  }
  if (within.length > 0) return [...withinWords(advice), ...growthWords(advice)]
  return [
    `No ${untradable.length > 0 ? 'other' : 'risk'} level keeps them: lower the risk, or trade a smaller contract`,
  ]
}

function withinWords(advice: Recommendation): string[] {
  if (!isLimited(advice)) return []
  const { within } = advice
  return [within.length === 1 ? `Only ${list(within)} keeps them` : `Levels within: ${list(within)}`]
}

function growthWords(advice: Recommendation): string[] {
  const { within, best } = advice
  const limited = isLimited(advice)
  if (best !== null) {
    const chosen = `The best median growth of ${limited ? 'these' : 'all levels'} has ${setting(best)}`
    return limited && within.length === 1 ? [] : [chosen]
  }
  if (within.length === 1) return [`The median account does not grow at ${list(within)}: not trading does better`]
  const none = limited ? 'At none of these' : 'At no level'
  return [`${none} does the median account grow: not trading does better than any of them`]
}

function isLimited({ ruinLimit, drawdownLimit }: Recommendation): boolean {
  return ruinLimit !== null || drawdownLimit !== null
}

function freshWords({ best, fresh, recommended }: Recommendation, { market }: Pick<Summary, 'market'>): string[] {
  const [first] = fresh
  if (first === undefined) return []
  const checked = fresh.map((level, k) => {
    const who =
      k > 0 ? setting(level.risk) : `On ${plural(first.samples, 'fresh sample')}, which had no part in the choice, it`
    return `${who} ${outcomeWords(level, market.quote)}`
  })
  if (recommended === best) return checked
  if (recommended !== null) return [...checked, `So take ${setting(recommended)}`]
  return [...checked, 'No lower level is left that keeps the limits and grows, so none is recommended']
}

function outcomeWords({ medianFinal, ruined, drawdownP95, shortfall }: FreshLevel, quote: string): string {
  const verdict = shortfall === null ? '' : `: there it ${shortfall}`
  return `ends at ${roundMoney(medianFinal.value, quote)} (median), with ${chance(ruined.share)} ruined [${chanceInterval(ruined, ', ')}] and a worst drawdown of ${percent(drawdownP95.value)} at 95%${verdict}`
}

function list(risks: readonly number[]): string {
  return risks.map(risk => setting(risk)).join(', ')
}
