import { mean, sampleStandardDeviation } from 'simple-statistics'
import { Account, openAccount } from '../../core/account.ts'
import { priceGain } from '../../core/costs.ts'
import type { Plan } from '../../core/plan.ts'
import type { Quotes } from '../../core/quotes.ts'
import { countTrade, qualificationFailures } from '../../core/steps.ts'
import { Purpose, Stream } from '../../parts/random.ts'
import { drawBlocks } from '../../parts/resample.ts'
import type { ProofSummary, Proportion } from '../../report/summary.ts'
import { meanPower } from '../../stats/odds/meanPower.ts'
import { proportion } from '../proportion.ts'
import type { TapeJob } from '../sampling/job.ts'

/** Samples of a strategy without edge. */
const SAMPLES = 10_000

/** What the samples' number of trades can prove about the edge of the tape. Null where its R do not vary. */
export function proofOfEdge(job: TapeJob, plan: Plan): ProofSummary | null {
  const r = smallestTierR(job.quotes)
  if (r.length < 2) return null
  const deviation = sampleStandardDeviation(r)
  if (deviation === 0) return null
  const average = mean(r)
  const { power, noGain, tradesNeeded } = meanPower(average, deviation, job.trades)
  const promotions = falsePromotions(
    job,
    plan,
    r.map(value => value - average),
  )
  return {
    trades: job.trades,
    qualifyTrades: plan.qualifyTrades,
    meanR: average,
    deviationR: deviation,
    power,
    noGain,
    tradesNeeded: tradesNeeded.value,
    falsePromotion: promotions.ever,
    falsePromotionAtOnce: promotions.atOnce,
  }
}

/** R of each drawable trade with one contract of the smallest tier. */
function smallestTierR(quotes: Quotes): number[] {
  const { tape, contracts } = quotes
  const { tiers, multiplier } = contracts
  return Array.from({ length: tape.count }, (_, i) => {
    const j = i * tiers
    const gross = priceGain(tape.side[i]!, multiplier[0]!, tape.entry[i]!, tape.exit[i]!)
    const costs = quotes.entrySpread[j]! + quotes.exitSpread[j]! + quotes.entryFee[j]! + quotes.exitFee[j]!
    const funding = tape.side[i]! * multiplier[0]! * tape.fundingPerUnit[i]!
    return (gross - costs - funding) / quotes.risk[j]!
  })
}

/** How often trades without edge pass the plan's own qualification, looked at after every trade, and once. */
function falsePromotions(job: TapeJob, plan: Plan, r: readonly number[]): { ever: Proportion; atOnce: Proportion } {
  const account = new Account(1)
  const picks = new Uint32Array(job.trades)
  const stream = new Stream(job.root, 0, Purpose.noEdge)
  let ever = 0
  let atOnce = 0
  for (let sample = 0; sample < SAMPLES; sample++) {
    stream.seed(job.root, sample, Purpose.noEdge)
    drawBlocks(stream, r.length, job.block, picks, 0, job.trades)
    openAccount(account, plan.start, plan.ruin)
    let passed = false
    for (let n = 0; n < job.trades && !passed; n++) {
      countTrade(account, r[picks[n]!]!)
      passed = qualificationFailures(account, plan, false) === 0
      if (passed && n + 1 === plan.qualifyTrades) atOnce++
    }
    if (passed) ever++
  }
  return { ever: proportion(ever, SAMPLES), atOnce: proportion(atOnce, SAMPLES) }
}
