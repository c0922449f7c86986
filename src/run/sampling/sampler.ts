import { type Outcomes, playBatch } from '../../core/batch.ts'
import { Purpose, Stream } from '../../parts/random.ts'
import { drawBlocks } from '../../parts/resample.ts'
import type { SampleJob, Sampler, TapeJob } from './job.ts'

/** The sampler of a job, with its plug-ins loaded. Each sample has its own stream, so chunks join to any whole. */
export async function makeSampler(job: SampleJob): Promise<Sampler> {
  if (job.kind === 'tape') return (from, to, lanes) => sampleTrades(job, from, to, lanes)
  const { pathSampler } = await import('./pathSampler.ts')
  return pathSampler(job)
}

function sampleTrades(job: TapeJob, from: number, to: number, lanes?: number): Outcomes[] {
  const pool = poolSize(job)
  const picks = new Uint32Array((to - from) * job.trades)
  const stream = new Stream(job.root, from, Purpose.trades)
  for (let path = from; path < to; path++) {
    stream.seed(job.root, path, Purpose.trades)
    const first = (path - from) * job.trades
    drawBlocks(stream, pool, job.block, picks, first, first + job.trades)
  }
  if (job.perHistory !== undefined) drawFromHistories(job, job.perHistory, picks, from)
  return job.lanes.slice(0, lanes).map(({ plan, quotes }) => playBatch(plan, quotes, picks, job.trades, job.withEquity))
}

/** Trades to draw from; every lane has the same. */
function poolSize({ lanes }: TapeJob): number {
  return lanes[0]!.quotes.tape.count
}

/** Turns places in the pool into those that the sample's redrawn history has there: a pool of the same size (§10). */
function drawFromHistories(job: TapeJob, samples: number, picks: Uint32Array, from: number) {
  const { block, root, trades } = job
  const count = poolSize(job)
  const history = new Uint32Array(count)
  let drawn = -1
  for (let n = 0; n < picks.length; n++) {
    const number = Math.floor((from + Math.floor(n / trades)) / samples)
    if (number !== drawn) drawBlocks(new Stream(root, number, Purpose.histories), count, block, history, 0, count)
    drawn = number
    picks[n] = history[picks[n]!]!
  }
}
