import { chance, chanceInterval, count, fixed, inR, percent, roundMoney, setting } from './format.ts'
import type { ProofSummary, Recommendation, Summary } from './summary.ts'

/** Which risk levels keep the scenario's limits, and how the best of them does on fresh samples. */
export function adviceWords(advice: Recommendation, { market }: Pick<Summary, 'market'>): string {
  const limits = [
    ...(advice.ruinLimit === null ? [] : [`ruin at most ${setting(advice.ruinLimit)} (upper bound)`]),
    ...(advice.drawdownLimit === null
      ? []
      : [`worst drawdown at most ${setting(advice.drawdownLimit)} in 95% of samples`]),
  ]
  const stated =
    limits.length === 0
      ? 'The scenario sets no limits (limits: { ruin, drawdown }), so every level is within them'
      : `Limits: ${limits.join(', ')}`
  if (advice.best === null) return `${stated}. No risk level keeps them: lower the risk, or trade a smaller contract.`
  const range =
    advice.within.length === 1
      ? `Only ${setting(advice.within[0]!)} keeps them`
      : `Levels within: ${advice.within.map(setting).join(', ')}`
  const { fresh } = advice
  const checked =
    fresh === null
      ? ''
      : ` On ${count(fresh.samples)} fresh samples, which had no part in the choice, it ends at ${roundMoney(fresh.medianFinal.value, market.quote)} (median), with ${chance(fresh.ruined.share)} ruined [${chanceInterval(fresh.ruined, ', ')}] and a worst drawdown of ${percent(fresh.drawdownP95.value)} at 95%${advice.keepsLimits === false ? ': there it breaks the limits, so take the next lower level' : ''}.`
  return `${stated}. ${range}; the best median growth of these has ${setting(advice.best)}.${checked}`
}

/** What this many trades can and cannot prove about the edge. */
export function proofWords(proof: ProofSummary): string {
  const needed =
    proof.tradesNeeded === null
      ? 'no number of trades would prove an edge, as the mean is not above zero'
      : `${count(proof.tradesNeeded)} trades would be needed to find it in four of five tries`
  const sentences = [
    `The tape shows ${inR(proof.meanR)} a trade with a deviation of ${fixed(proof.deviationR, 2)} R.`,
    `If that were the truth, ${count(proof.trades)} trades would prove an edge (one-sided 95% test) with a chance of ${chance(proof.power)}, and end without gain with a chance of ${chance(proof.noGain)}; ${needed}.`,
    `The same trades without any edge would pass this plan’s qualification in ${chance(proof.falsePromotion.share)} of samples [${chanceInterval(proof.falsePromotion, ', ')}] within ${count(proof.trades)} trades, and in ${chance(proof.falsePromotionAtOnce.share)} at the first look.`,
  ]
  return sentences.join(' ')
}
