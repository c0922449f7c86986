import type { ComparisonSummary, SampleSummary } from '../../report/summary.ts'
import type { LoadedScenario } from '../loadScenario.ts'
import type { MarketData } from '../marketData.ts'
import { sampleSummary } from '../sampleSummary.ts'
import type { ChunkOptions } from '../sampling/runChunks.ts'
import { prepareJob, sampleScenario } from '../sampling/sampleScenario.ts'
import { proofOfEdge } from './proof.ts'
import { choose, recommendation } from './recommend.ts'

/** Judges a set of samples: which risk to take, on fresh samples, and what the trades can prove. Null when interrupted. */
export async function compareLevels(
  loaded: LoadedScenario,
  market: MarketData,
  samples: SampleSummary,
  options: ChunkOptions,
): Promise<ComparisonSummary | null> {
  const { scenario } = loaded
  const choice = choose(samples, scenario.limits)
  const fresh = choice.best === null ? null : await freshSamples(loaded, market, choice.best, options)
  if (options.signal?.aborted) return null
  const prepared = prepareJob(loaded, market, false)
  const proof = prepared?.job.kind === 'tape' ? proofOfEdge(prepared.job, prepared.job.plans[0]!) : null
  return { recommendation: recommendation(choice, scenario.limits, fresh), proof }
}

/** The chosen level alone, on draws that had no part in the choice. */
async function freshSamples(
  loaded: LoadedScenario,
  market: MarketData,
  risk: number,
  options: ChunkOptions,
): Promise<SampleSummary | null> {
  const { scenario } = loaded
  const alone = {
    ...scenario,
    plan: { ...scenario.plan, risk },
    samples: { ...scenario.samples, risks: [risk] },
  }
  const samples = await sampleScenario({ ...loaded, scenario: alone }, market, options, true)
  return samples === null ? null : sampleSummary(alone, samples)
}
