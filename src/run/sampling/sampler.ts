import { type Outcomes, playBatch } from '../../core/batch.ts'
import { Purpose, Stream } from '../../parts/random.ts'
import { drawBlocks } from '../../parts/resample.ts'
import type { SampleJob, Sampler, TapeJob } from './job.ts'

/** The sampler of a job, with its plug-ins loaded. Each sample has its own stream, so chunks join to any whole. */
export async function makeSampler(job: SampleJob): Promise<Sampler> {
  if (job.kind === 'tape') return (from, to) => sampleTrades(job, from, to)
  const { pathSampler } = await import('./pathSampler.ts')
  return pathSampler(job)
}

function sampleTrades(job: TapeJob, from: number, to: number): Outcomes[] {
  const picks = new Uint32Array((to - from) * job.trades)
  const stream = new Stream(job.root, from, Purpose.trades)
  for (let path = from; path < to; path++) {
    stream.seed(job.root, path, Purpose.trades)
    const first = (path - from) * job.trades
    drawBlocks(stream, job.quotes.tape.count, job.block, picks, first, first + job.trades)
  }
  return job.plans.map(plan => playBatch(plan, job.quotes, picks, job.trades, job.withEquity))
}
