import type { SampleJob } from './job.ts'
import { CHUNK } from './levelChunk.ts'

/** Nanoseconds that a trade of an account takes, and a simulated bar: rough, for the number of threads alone. */
const TRADE_TIME = 50
const BAR_TIME = 400

/** Work for which another thread takes less time than it saves: it has to start, and its code to grow fast. */
const WORTH_A_THREAD = 500_000_000

/** Threads to a core at the most, whatever is asked for: more only take memory. */
const PER_CORE = 4

/**
 * Threads that play so many samples, and none without a chunk.
 * @param asked null = as many as the work is worth, at most one per core
 */
export function threadCount(job: SampleJob, samples: number, asked: number | null, cores: number): number {
  const wanted = asked === null ? Math.min(cores, worthwhile(job, samples)) : Math.min(asked, PER_CORE * cores)
  return Math.max(1, Math.min(wanted, Math.ceil(samples / CHUNK)))
}

function worthwhile(job: SampleJob, samples: number): number {
  return Math.floor((samples * sampleTime(job)) / WORTH_A_THREAD)
}

/** Nanoseconds that a sample takes in all lanes, roughly. */
export function sampleTime(job: SampleJob): number {
  return job.kind === 'tape' ? job.trades * job.lanes.length * TRADE_TIME : job.shape.bars * BAR_TIME
}
