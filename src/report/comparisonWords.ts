import { chance, chanceInterval, count, fixed, inR, percent, plural, roundMoney, setting } from './format.ts'
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
    limits.length === 0 ? 'The scenario sets no limits (limits: { ruin, drawdown })' : `Limits: ${limits.join(', ')}`
  if (advice.best === null) return `${stated}. No risk level keeps them: lower the risk, or trade a smaller contract.`
  const { fresh } = advice
  const checked =
    fresh === null
      ? ''
      : ` On ${plural(fresh.samples, 'fresh sample')}, which had no part in the choice, it ends at ${roundMoney(fresh.medianFinal.value, market.quote)} (median), with ${chance(fresh.ruined.share)} ruined [${chanceInterval(fresh.ruined, ', ')}] and a worst drawdown of ${percent(fresh.drawdownP95.value)} at 95%${advice.keepsLimits === false ? ': there it breaks the limits, so take the next lower level' : ''}.`
  return `${stated}. ${choiceWords(advice, limits.length > 0)}.${checked}`
}

function choiceWords({ within, best }: Recommendation, limited: boolean): string {
  const chosen = setting(best)
  if (!limited) return `The best median growth of all levels has ${chosen}`
  if (within.length === 1) return `Only ${chosen} keeps them`
  return `Levels within: ${within.map(risk => setting(risk)).join(', ')}; the best median growth of these has ${chosen}`
}

/** What this many trades can and cannot prove about the edge. */
export function proofWords(proof: ProofSummary): string {
  const trades = plural(proof.trades, 'trade')
  const needed =
    proof.tradesNeeded === null
      ? 'no number of trades would prove an edge, as the mean is not above zero'
      : `to find it in four of five tries takes ${plural(proof.tradesNeeded, 'trade')}`
  const sentences = [
    `The tape shows ${inR(proof.meanR)} a trade with a deviation of ${fixed(proof.deviationR, 2)} R.`,
    `If that were the truth, ${trades} would prove an edge (one-sided 95% test) with a chance of ${chance(proof.power)}, and end without gain with a chance of ${chance(proof.noGain)}; ${needed}.`,
    promotionWords(proof),
  ]
  return sentences.join(' ')
}

function promotionWords({ trades, qualifyTrades, falsePromotion, falsePromotionAtOnce }: ProofSummary): string {
  if (qualifyTrades > trades) {
    return `This plan’s qualification cannot be passed in samples: ${count(qualifyTrades)} trades are asked, a sample has ${count(trades)}.`
  }
  return `The same trades without any edge would pass this plan’s qualification in ${chance(falsePromotion.share)} of samples [${chanceInterval(falsePromotion, ', ')}] within ${plural(trades, 'trade')}, and in ${chance(falsePromotionAtOnce.share)} at the first look.`
}
