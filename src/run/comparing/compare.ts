import type {
  ComparisonSummary,
  FreshLevel,
  HistoriesSummary,
  Recommendation,
  WithoutEdge,
} from '../../results/comparison.ts'
import { upperRuin } from '../../results/levelLimits.ts'
import type { LevelFigures, SampleSummary } from '../../results/samples.ts'
import { type Maybe, noValue } from '../../stats/metric.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import { explainPathError } from '../market/explainPathError.ts'
import type { MarketData } from '../market/marketData.ts'
import type { SampleJob } from '../sampling/job.ts'
import type { ChunkOptions } from '../sampling/runChunks.ts'
import { prepareJob, seedOf } from '../sampling/sampleScenario.ts'
import { redrawHistories } from './histories.ts'
import { levelSelections } from './levelSelections.ts'
import { playLevels } from './playLevels.ts'
import { proofOfEdge } from './proof.ts'
import { proofPools } from './proofPool.ts'
import { choose, recommendation, shortfallOf } from './recommend.ts'
import { type EdgeOfLevel, edgelessRound, edgesOf, freshRound, tierNames } from './rounds.ts'
import { withoutEdge } from './withoutEdge.ts'

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
  const pools = await proofPools(job, samples.count)
  const laneOf = (variant: string) => job.lanes.findIndex(lane => lane.variant === variant)
  const edgeOfLevel = edgesOf(job, pools)
  const recommendation = await recommendOn(edgeOfLevel, loaded, market, samples, options)
  const histories = recommendation === null ? null : await historiesOf(edgeOfLevel, loaded, market, options)
  const twin = histories === null ? null : await playWithoutEdge(loaded, job, options)
  if (recommendation === null || histories === null || twin === null) return null
  const { trades, block } = loaded.scenario.samples
  const shown = job.lanes.find(({ variant }) => edgeOfLevel(variant).proof === 'edge')?.variant
  const judged = laneOf(recommendation.recommended ?? recommendation.best ?? shown ?? job.lanes[0]!.variant)
  const proof = proofOfEdge(pools[judged]!, { trades, block, root: job.root }, job.lanes[judged]!.plan)
  const reasons = { histories: histories.reason, withoutEdge: twin.reason, proof: proof.reason }
  return {
    edge: edgeOfLevel(job.lanes[judged]!.variant),
    recommendation,
    withoutEdge: twin.value,
    histories: histories.value,
    selections: await levelSelections(job, pools, samples.count),
    proof: proof.value,
    reasons: Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason !== null)),
  }
}

/** Which level the samples recommend: none whose trades do not show an edge. Null when interrupted. */
export async function recommendOn(
  edgeOfLevel: EdgeOfLevel,
  loaded: LoadedScenario,
  market: MarketData,
  samples: SampleSummary,
  options: ChunkOptions,
): Promise<Recommendation | null> {
  const { limits } = loaded.scenario
  const isShown = (variant: string) => edgeOfLevel(variant).proof === 'edge'
  const some = samples.risks.some(({ variant }) => isShown(variant))
  const choice = some ? choose(samples, limits, upperRuin, isShown) : choose(samples, limits)
  const fresh: FreshLevel[] = []
  for (const variant of some ? choice.candidates : []) {
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
  edgeOfLevel: EdgeOfLevel,
  loaded: LoadedScenario,
  market: MarketData,
  options: ChunkOptions,
): Promise<Maybe<HistoriesSummary> | null> {
  const isShown = (variant: string) => edgeOfLevel(variant).proof === 'edge'
  const { job } = prepareJob(loaded, market, true)!
  if (!job.lanes.some(({ variant }) => isShown(variant))) return noValue('the trades do not show an edge')
  if (job.kind === 'paths') return noValue(SIMULATED)
  const histories = await redrawHistories(job, tierNames(loaded), loaded.scenario.limits, isShown, options)
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
  const { value, reason } = edgelessRound(loaded, job)
  if (value === null) return noValue(reason)
  const levels = await playLevels(value.round, tierNames(loaded), options)
  return levels === null ? null : { value: withoutEdge(value.moved, levels, loaded.scenario.limits), reason: null }
}

/** One level alone, on draws that had no part in the choice; null when interrupted. */
export async function freshFigures(
  loaded: LoadedScenario,
  market: MarketData,
  variant: string,
  options: ChunkOptions,
): Promise<LevelFigures | null> {
  const round = freshRound(loaded, market, each => each === variant)!
  const levels = await playLevels(round, tierNames(loaded), options).catch(error =>
    Promise.reject(explainPathError(loaded, seedOf(loaded.scenario, true), error)),
  )
  return levels?.[0] ?? null
}
