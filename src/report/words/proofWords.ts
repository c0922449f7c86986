import type { ComparisonSummary, ProofSummary } from '../../results/comparison.ts'
import type { Proportion } from '../../results/samples.ts'
import { chance, chanceInterval, count, fixed, inR, plural } from './format.ts'

/** What this many trades can and cannot prove about the edge, or why that is not known. */
export function proofWords({ proof, reasons }: Pick<ComparisonSummary, 'proof' | 'reasons'>): string {
  if (proof === null) return `What the trades can prove about an edge is not known: ${reasons.proof}.`
  const sentences = [
    `${poolWords(proof)} ${inR(proof.meanR)} a trade with a deviation of ${fixed(proof.deviationR, 2)} R.`,
    `If that were the truth, ${plural(proof.trades, 'trade')}, drawn in blocks of ${count(proof.block)} on average, would prove an edge (one-sided 95% test) with a chance of ${withInterval(proof.power)}, and end without gain with a chance of ${withInterval(proof.noGain)}; ${neededWords(proof)}.`,
    promotionWords(proof),
  ]
  return sentences.join(' ')
}

function poolWords({ poolSize, paths }: ProofSummary): string {
  if (paths === null) return 'The tape shows'
  return `The ${plural(poolSize, 'trade')} of the first ${plural(paths, 'price path')} show`
}

function neededWords({ tradesNeeded }: ProofSummary): string {
  if (tradesNeeded === null) return 'no number of trades would prove an edge, as the mean is not above zero'
  return `to find it in four of five tries takes ${plural(tradesNeeded, 'trade')} if trades are independent, and more where losses follow losses`
}

function promotionWords({ trades, qualifyTrades, falsePromotion, falsePromotionAtOnce }: ProofSummary): string {
  if (qualifyTrades > trades) {
    return `This plan’s qualification cannot be passed in samples: ${count(qualifyTrades)} trades are asked, a sample has ${count(trades)}.`
  }
  return `The same trades without any edge would pass this plan’s qualification in ${withInterval(falsePromotion)} of samples within ${plural(trades, 'trade')}, and in ${withInterval(falsePromotionAtOnce)} at the first look.`
}

function withInterval(found: Proportion): string {
  return `${chance(found.share)} [${chanceInterval(found, ', ')}]`
}
