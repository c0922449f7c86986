import { mean, sampleStandardDeviation } from 'simple-statistics'
import { Account, openAccount } from '../../core/account.ts'
import type { Plan } from '../../core/plan.ts'
import { countTrade, qualificationFailures } from '../../core/steps.ts'
import { SLACK } from '../../core/tolerance.ts'
import { Purpose, Stream } from '../../parts/random.ts'
import { drawBlocks } from '../../parts/resample.ts'
import type { ProofSummary } from '../../results/comparison.ts'
import type { Proportion } from '../../results/samples.ts'
import { nearZero } from '../../stats/intervals/meanRInterval.ts'
import { type Maybe, noValue } from '../../stats/metric.ts'
import { proportion } from '../summing/proportion.ts'
import { edgeTest, type ProofDraws, powerOverPools, tradesForEdge } from './poolPower.ts'
import type { ProofPool } from './proofPool.ts'

/** Samples that are drawn from the pool. */
const SAMPLES = 10_000

/** What so many trades can prove about the edge that a pool shows, drawn with it and without it. */
export function proofOfEdge({ r, paths }: ProofPool, draws: ProofDraws, plan: Plan): Maybe<ProofSummary> {
  if (r.length < 2) return noValue('it takes two trades to see how much results vary')
  const deviation = sampleStandardDeviation(r)
  if (deviation < SLACK) return noValue('all trades have the same result in R')
  const average = nearZero(mean(r))
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
    tradesNeeded: tradesForEdge(r, trades),
    ...powerOverPools(r, draws),
    falsePromotion: proportion(found.promoted, SAMPLES),
    falsePromotionAtOnce: proportion(found.promotedAtOnce, SAMPLES),
  }
  return { value, reason: null }
}

/** Counts samples whose trades prove the edge, or show none; and those that qualify once the edge is taken out. */
function drawSamples(r: readonly number[], average: number, draws: ProofDraws, plan: Plan) {
  const { trades } = draws
  const account = new Account(1)
  const shows = edgeTest(trades)
  const values = new Float64Array(trades)
  const found = { proven: 0, withoutGain: 0, promoted: 0, promotedAtOnce: 0 }
  for (const picks of drawnPicks(r.length, draws)) {
    picks.forEach((pick, i) => {
      values[i] = r[pick]!
    })
    if (shows(values)) found.proven++
    if (values.reduce((sum, x) => sum + x, 0) / trades <= SLACK) found.withoutGain++
    const passed = firstPass(account, plan, r, average, picks)
    if (passed > 0) found.promoted++
    if (passed > 0 && passed <= Math.max(1, plan.qualifyTrades)) found.promotedAtOnce++
  }
  return found
}

/**
 * Share of such samples that, with the edge taken out, pass the test of the plan for a larger contract. Null where no
 * sample can, or results do not vary.
 */
export function passedByLuck(r: readonly number[], draws: ProofDraws, plan: Plan): Proportion | null {
  if (r.length < 2 || sampleStandardDeviation(r) < SLACK || plan.qualifyTrades > draws.trades) return null
  const account = new Account(1)
  const average = nearZero(mean(r))
  let passed = 0
  for (const picks of drawnPicks(r.length, draws)) if (firstPass(account, plan, r, average, picks) > 0) passed++
  return proportion(passed, SAMPLES)
}

/** The trades of every sample, by their place in the pool; one array, filled anew each time. */
function* drawnPicks(poolSize: number, { trades, block, root }: ProofDraws): Generator<Uint32Array> {
  const picks = new Uint32Array(trades)
  const stream = new Stream(root, 0, Purpose.noEdge)
  for (let sample = 0; sample < SAMPLES; sample++) {
    stream.seed(root, sample, Purpose.noEdge)
    drawBlocks(stream, poolSize, block, picks, 0, trades)
    yield picks
  }
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
