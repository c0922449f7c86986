import type { VariantKey } from '../../results/variant.ts'
import { type Edge, edgeOf } from '../../stats/edge.ts'
import { type Maybe, noValue } from '../../stats/metric.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import type { MarketData } from '../market/marketData.ts'
import { isExact } from '../sampling/isExact.ts'
import type { SampleJob, TapeJob } from '../sampling/job.ts'
import type { Round } from '../sampling/round.ts'
import { prepareJob } from '../sampling/sampleScenario.ts'
import { unwrittenRound } from './playLevels.ts'
import { type ProofPool, perQuotes, proofPools } from './proofPool.ts'
import { type EdgelessPool, poolWithoutEdge } from './withoutEdge.ts'

/** What the trades say of an edge under a variant. */
export type EdgeOfLevel = (variant: string) => Edge

export function edgesOf({ lanes }: SampleJob, pools: readonly ProofPool[]): EdgeOfLevel {
  const edges = new Map<ProofPool, Edge>(Array.from(new Set(pools), pool => [pool, edgeOf(pool.r)]))
  return variant => edges.get(pools[lanes.findIndex(lane => lane.variant === variant)]!)!
}

/** Levels on draws that had no part in the choice; each is added up as if it were played alone. */
export function freshRound(
  loaded: LoadedScenario,
  market: MarketData,
  isPlayed: (variant: string) => boolean,
): Round | null {
  const { count, trades } = loaded.scenario.samples
  const { job } = prepareJob(loaded, market, true)!
  const played = lanesOf(job, isPlayed)
  if (played.lanes.length === 0) return null
  const round = unwrittenRound('fresh', played, count, tierNames(loaded).length)
  return { ...round, size: { ...round.size, exact: isExact(count, trades) } }
}

/** The samples again with the edge taken out of their trades; and by how much it was, by lane. */
export function edgelessRound(
  loaded: LoadedScenario,
  job: TapeJob,
): Maybe<{ readonly round: Round; readonly moved: readonly number[] }> {
  const pools: EdgelessPool[] = []
  for (const { value, reason } of perQuotes(job.lanes, poolWithoutEdge)) {
    if (value === null) return noValue(reason)
    pools.push(value)
  }
  const lanes = job.lanes.map((lane, k) => ({ ...lane, quotes: pools[k]!.quotes }))
  const twin = { ...job, lanes, withEquity: false }
  const round = unwrittenRound('without edge', twin, loaded.scenario.samples.count, tierNames(loaded).length)
  return { value: { round, moved: pools.map(({ moved }) => moved) }, reason: null }
}

/** The long rounds that a comparison may need beside its samples: which of the levels it judges is not yet known. */
export async function judgingRounds(loaded: LoadedScenario, market: MarketData): Promise<readonly Round[]> {
  const { job } = prepareJob(loaded, market, false)!
  const edgeOfLevel = edgesOf(job, await proofPools(job, loaded.scenario.samples.count))
  const fresh = freshRound(loaded, market, variant => edgeOfLevel(variant).proof === 'edge')
  const edgeless = job.kind === 'paths' ? null : edgelessRound(loaded, job).value
  return [fresh, edgeless?.round ?? null].filter(round => round !== null)
}

export function tierNames({ scenario }: LoadedScenario): readonly string[] {
  return scenario.market.ladder.tiers.map(tier => tier.name)
}

function lanesOf<Job extends SampleJob>(job: Job, isPlayed: (variant: string) => boolean): Job {
  const lanes: readonly VariantKey[] = job.lanes
  return { ...job, lanes: lanes.filter(({ variant }) => isPlayed(variant)) }
}
