import type { ComparisonSummary, ProofSummary } from '../../results/comparison.ts'
import type { Proportion } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import type { Edge } from '../../stats/edge.ts'
import { edgeInterval } from './edge.ts'
import { chance, chanceInterval, count, fixed, inR, plural } from './format.ts'
import { tierLabel } from './tierLabel.ts'

type Told = Pick<Summary, 'samples' | 'market' | 'edge'>

/** What this many trades can and cannot prove about the edge, or why that is not known. */
export function proofWords({ proof, edge, reasons }: ComparisonSummary, summary: Told): string {
  if (proof === null) return `What the trades can prove about an edge is not known: ${reasons.proof}.`
  const sentences = [
    `${poolWords(proof)} ${inR(proof.meanR)} a trade${within(edge)} with a deviation of ${fixed(proof.deviationR, 2)} R, ${howTraded(summary)}.`,
    `If that were the truth, ${plural(proof.trades, 'trade')}, drawn in blocks of ${count(proof.block)} on average, would show an edge with a chance of ${withInterval(proof.power)}, and end without gain with a chance of ${withInterval(proof.noGain)}; ${neededWords(proof)}.`,
    `But the truth is not known: ${poolName(proof)} redrawn put that chance anywhere from ${chance(proof.powerOverPools.low)} to ${chance(proof.powerOverPools.high)}, and the trades needed from ${neededEnd(proof.tradesNeededOverPools.low)} to ${neededEnd(proof.tradesNeededOverPools.high)}.`,
    promotionWords(proof),
  ]
  return sentences.join(' ')
}

function poolWords({ poolSize, paths }: ProofSummary): string {
  if (paths === null) return 'The tape shows'
  return `The ${plural(poolSize, 'trade')} of the first ${plural(paths, 'price path')} show`
}

function poolName({ paths }: ProofSummary): string {
  return paths === null ? 'tapes' : 'trades'
}

function within(edge: Edge): string {
  const interval = edgeInterval(edge)
  return interval === null ? '' : ` [${interval}]`
}

/** With what these R were made, and why the run's own are others. */
function howTraded({ samples, market, edge }: Told): string {
  const smallest = market.tiers[0]
  const one = smallest === undefined ? 'one contract' : `one ${tierLabel(smallest)}`
  const when = samples?.from === 'tape' && samples.anchor === 'last' ? ' and the costs of today’s price' : ''
  return `with ${one} a trade${when}; the run made ${inR(edge.mean)} with the contracts that it took`
}

function neededEnd(trades: number | null): string {
  return trades === null ? 'no number at all' : count(trades)
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
