import type { ComparisonSummary, FreshLevel } from '../../results/comparison.ts'
import type { LevelFigures, SampleSummary } from '../../results/samples.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import type { MarketData } from '../market/marketData.ts'
import type { ChunkOptions } from '../sampling/runChunks.ts'
import { prepareJob, sampleScenario } from '../sampling/sampleScenario.ts'
import { levelFigures } from '../summing/sampleSummary.ts'
import { proofOfEdge } from './proof.ts'
import { proofPool } from './proofPool.ts'
import { choose, recommendation, shortfallOf } from './recommend.ts'

/** Judges a set of samples: which risk to take, on fresh samples, and what the trades can prove. Null when interrupted. */
export async function compareLevels(
  loaded: LoadedScenario,
  market: MarketData,
  samples: SampleSummary,
  options: ChunkOptions,
): Promise<ComparisonSummary | null> {
  const { limits } = loaded.scenario
  const choice = choose(samples, limits)
  const fresh: FreshLevel[] = []
  for (const risk of choice.candidates) {
    const level = await freshFigures(loaded, market, risk, options)
    if (level === null) return null
    const shortfall = shortfallOf(level, limits)
    fresh.push({ ...level, shortfall })
    if (shortfall === null) break
  }
  const { value: proof, reason } = await proofOf(loaded, market, samples.count)
  const reasons = reason === null ? {} : { proof: reason }
  return { recommendation: recommendation(choice, limits, samples.count, fresh), proof, reasons }
}

/** What the samples' number of trades can prove, from the trades that they are made of. */
async function proofOf(
  loaded: LoadedScenario,
  market: MarketData,
  samples: number,
): Promise<ReturnType<typeof proofOfEdge>> {
  const { job } = prepareJob(loaded, market, false)!
  const { trades, block } = loaded.scenario.samples
  return proofOfEdge(await proofPool(job, samples), { trades, block, root: job.root }, job.plans[0]!)
}

/** One level alone, on draws that had no part in the choice; null when interrupted. */
async function freshFigures(
  loaded: LoadedScenario,
  market: MarketData,
  risk: number,
  options: ChunkOptions,
): Promise<LevelFigures | null> {
  const { scenario } = loaded
  const alone = {
    ...scenario,
    plan: { ...scenario.plan, risk },
    samples: { ...scenario.samples, risks: [risk] },
  }
  const set = await sampleScenario({ ...loaded, scenario: alone }, market, options, true)
  if (set === null || options.signal?.aborted) return null
  const tiers = scenario.market.ladder.tiers.map(tier => tier.name)
  return levelFigures(risk, set.levels[0]!.tally, tiers)
}
