import { chance, chanceInterval, count, fixed, inR, plural } from './format.ts'
import type { ProofSummary } from './summary.ts'

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
