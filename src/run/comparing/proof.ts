import { mean, sampleStandardDeviation } from 'simple-statistics'
import { Account, openAccount } from '../../core/account.ts'
import type { Plan } from '../../core/plan.ts'
import { countTrade, qualificationFailures } from '../../core/steps.ts'
import { SLACK } from '../../core/tolerance.ts'
import { Purpose, type RootKey, Stream } from '../../parts/random.ts'
import { drawBlocks } from '../../parts/resample.ts'
import type { ProofSummary } from '../../results/comparison.ts'
import { studentQuantile } from '../../stats/distributions/student.ts'
import { type Maybe, noValue } from '../../stats/metric.ts'
import { meanPower } from '../../stats/odds/meanPower.ts'
import { proportion } from '../summing/proportion.ts'
import type { ProofPool } from './proofPool.ts'

/** Samples that are drawn from the pool. */
const SAMPLES = 10_000

const CONFIDENCE = 0.95

/** How samples are drawn: the number of their trades, and the mean length of a block. */
export interface ProofDraws {
  readonly trades: number
  readonly block: number
  readonly root: RootKey
}

/** What so many trades can prove about the edge that a pool shows, drawn with it and without it. */
export function proofOfEdge({ r, paths }: ProofPool, draws: ProofDraws, plan: Plan): Maybe<ProofSummary> {
  if (r.length < 2) return noValue('it takes two trades to see how much results vary')
  const deviation = sampleStandardDeviation(r)
  if (deviation < SLACK) return noValue('all trades have the same result in R')
  const average = mean(r)
  const { trades, block } = draws
  const found = drawSamples(r, average, draws, plan)
  const value = {
    trades,
    poolSize: r.length,
    paths,
    block,
    qualifyTrades: plan.qualifyTrades,
    meanR: average,
    deviationR: deviation,
    power: proportion(found.proven, SAMPLES),
    noGain: proportion(found.withoutGain, SAMPLES),
    tradesNeeded: meanPower(average, deviation, trades, CONFIDENCE).tradesNeeded.value,
    falsePromotion: proportion(found.promoted, SAMPLES),
    falsePromotionAtOnce: proportion(found.promotedAtOnce, SAMPLES),
  }
  return { value, reason: null }
}

/** Counts samples whose trades prove the edge, or show none; and those that qualify once the edge is taken out. */
function drawSamples(r: readonly number[], average: number, { trades, block, root }: ProofDraws, plan: Plan) {
  const account = new Account(1)
  const picks = new Uint32Array(trades)
  const stream = new Stream(root, 0, Purpose.noEdge)
  const critical = trades > 1 ? studentQuantile(CONFIDENCE, trades - 1) : Number.POSITIVE_INFINITY
  const found = { proven: 0, withoutGain: 0, promoted: 0, promotedAtOnce: 0 }
  for (let sample = 0; sample < SAMPLES; sample++) {
    stream.seed(root, sample, Purpose.noEdge)
    drawBlocks(stream, r.length, block, picks, 0, trades)
    const { mean: drawn, error } = meanOf(r, picks)
    if (drawn - critical * error > SLACK) found.proven++
    if (drawn <= SLACK) found.withoutGain++
    const passed = firstPass(account, plan, r, average, picks)
    if (passed > 0) found.promoted++
    if (passed > 0 && passed <= Math.max(1, plan.qualifyTrades)) found.promotedAtOnce++
  }
  return found
}

/** Mean of the drawn R and its standard error, as if they were independent. */
function meanOf(r: readonly number[], picks: Uint32Array): { mean: number; error: number } {
  let sum = 0
  for (const pick of picks) sum += r[pick]!
  const average = sum / picks.length
  let squares = 0
  for (const pick of picks) squares += (r[pick]! - average) ** 2
  return { mean: average, error: Math.sqrt(squares / (picks.length - 1) / picks.length) }
}

/** Number of the trade at which the drawn R, less the edge, first pass the plan's qualification; 0 = never. */
function firstPass(account: Account, plan: Plan, r: readonly number[], edge: number, picks: Uint32Array): number {
  openAccount(account, plan.start, plan.ruin)
  for (let n = 0; n < picks.length; n++) {
    countTrade(account, r[picks[n]!]! - edge)
    if (qualificationFailures(account, plan, false) === 0) return n + 1
  }
  return 0
}
