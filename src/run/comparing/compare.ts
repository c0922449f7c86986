import type {
  ComparisonSummary,
  FreshLevel,
  HistoriesSummary,
  Recommendation,
  WithoutEdge,
} from '../../results/comparison.ts'
import type { LevelFigures, SampleSummary } from '../../results/samples.ts'
import { type Edge, edgeOf } from '../../stats/edge.ts'
import { type Maybe, noValue } from '../../stats/metric.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import type { MarketData } from '../market/marketData.ts'
import type { SampleJob } from '../sampling/job.ts'
import { playedVariants } from '../sampling/lanes.ts'
import type { ChunkOptions } from '../sampling/runChunks.ts'
import { prepareJob, sampleScenario } from '../sampling/sampleScenario.ts'
import { levelFigures } from '../summing/sampleSummary.ts'
import { redrawHistories } from './histories.ts'
import { levelSelections } from './levelSelections.ts'
import { playLevels } from './playLevels.ts'
import { proofOfEdge } from './proof.ts'
import { proofPool } from './proofPool.ts'
import { choose, recommendation, shortfallOf } from './recommend.ts'
import { poolWithoutEdge, withoutEdge } from './withoutEdge.ts'

/**
 * Judges a set of samples: whether the trades show an edge, which risk to take, on fresh samples and on redrawn histories,
 * what is left without the edge, and what the trades can prove. Null when interrupted.
 */
export async function compareLevels(
  loaded: LoadedScenario,
  market: MarketData,
  samples: SampleSummary,
  options: ChunkOptions,
): Promise<ComparisonSummary | null> {
  const { job } = prepareJob(loaded, market, false)!
  const pool = await proofPool(job, samples.count)
  const edge = edgeOf(pool.r)
  const recommendation = await recommendOn(edge, loaded, market, samples, options)
  const histories = recommendation === null ? null : await historiesOf(edge, loaded, market, options)
  const twin = histories === null ? null : await playWithoutEdge(loaded, job, options)
  if (recommendation === null || histories === null || twin === null) return null
  const { trades, block } = loaded.scenario.samples
  const proof = proofOfEdge(pool, { trades, block, root: job.root }, job.lanes[0]!.plan)
  const reasons = { histories: histories.reason, withoutEdge: twin.reason, proof: proof.reason }
  return {
    edge,
    recommendation,
    withoutEdge: twin.value,
    histories: histories.value,
    selections: await levelSelections(job, pool, samples.count),
    proof: proof.value,
    reasons: Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason !== null)),
  }
}

/** Which level the samples recommend: none unless the trades show an edge. Null when interrupted. */
export async function recommendOn(
  { proof }: Edge,
  loaded: LoadedScenario,
  market: MarketData,
  samples: SampleSummary,
  options: ChunkOptions,
): Promise<Recommendation | null> {
  const { limits } = loaded.scenario
  const choice = choose(samples, limits)
  const fresh: FreshLevel[] = []
  for (const variant of proof === 'edge' ? choice.candidates : []) {
    const level = await freshFigures(loaded, market, variant, options)
    if (level === null) return null
    const shortfall = shortfallOf(level, limits)
    fresh.push({ ...level, shortfall })
    if (shortfall === null) break
  }
  return recommendation(choice, limits, samples.count, fresh)
}

/** How the levels fare on redrawn histories, where an edge is shown on a tape. Null when interrupted. */
export async function historiesOf(
  { proof }: Edge,
  loaded: LoadedScenario,
  market: MarketData,
  options: ChunkOptions,
): Promise<Maybe<HistoriesSummary> | null> {
  if (proof !== 'edge') return noValue('the trades do not show an edge')
  const { job } = prepareJob(loaded, market, true)!
  if (job.kind === 'paths') return noValue(SIMULATED)
  const histories = await redrawHistories(job, tierNames(loaded), loaded.scenario.limits, options)
  return histories === null ? null : { value: histories, reason: null }
}

const SIMULATED = 'prices are simulated: there is no tape'

/** The samples again with the edge taken out of their trades; null when interrupted. */
async function playWithoutEdge(
  loaded: LoadedScenario,
  job: SampleJob,
  options: ChunkOptions,
): Promise<Maybe<WithoutEdge> | null> {
  if (job.kind === 'paths') return noValue(SIMULATED)
  const { value: pool, reason } = poolWithoutEdge(job.lanes.map(({ quotes }) => quotes))
  if (pool === null) return noValue(reason)
  const { limits, samples } = loaded.scenario
  const lanes = job.lanes.map((lane, k) => ({ ...lane, quotes: pool.quotes[k]! }))
  const twin = { ...job, lanes, withEquity: false }
  const levels = await playLevels(twin, samples.count, tierNames(loaded), options)
  return levels === null ? null : { value: withoutEdge(pool.moved, levels, limits), reason: null }
}

function tierNames({ scenario }: LoadedScenario): readonly string[] {
  return scenario.market.ladder.tiers.map(tier => tier.name)
}

/** One level alone, on draws that had no part in the choice; null when interrupted. */
async function freshFigures(
  loaded: LoadedScenario,
  market: MarketData,
  variant: string,
  options: ChunkOptions,
): Promise<LevelFigures | null> {
  const { scenario, ...played } = playedVariants(loaded).find(other => other.variant === variant)!
  const alone = { ...scenario, samples: { ...scenario.samples, risks: [played.risk] } }
  const set = await sampleScenario({ ...loaded, scenario: alone, variants: [] }, market, options, true)
  if (set === null || options.signal?.aborted) return null
  return levelFigures(played, set.levels[0]!.tally, tierNames(loaded))
}
