import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Quotes } from '../../core/quotes.ts'
import { Reason } from '../../core/tape.ts'
import { smallestTierR } from '../market/smallestTierR.ts'
import type { PathJob, SampleJob } from '../sampling/job.ts'

/** Price paths whose trades are pooled, at most. */
export const PATHS = 200

/** What a proof draws from: the R of trades with one contract of the smallest tier. */
export interface ProofPool {
  readonly r: readonly number[]
  /** Simulated price paths that they come from; null = a tape. */
  readonly paths: number | null
}

/** The pool of a job of so many samples. */
export async function proofPool(job: SampleJob, samples: number): Promise<ProofPool> {
  if (job.kind === 'tape') return { r: closedR(job.lanes[0]!.quotes), paths: null }
  return poolOfPaths(job, Math.min(samples, PATHS))
}

async function poolOfPaths(job: PathJob, paths: number): Promise<ProofPool> {
  const { pathPlayer } = await import('../sampling/pathSampler.ts')
  const play = await pathPlayer(job)
  const r: number[] = []
  for (let number = 0; number < paths; number++) {
    await nextTurn()
    for (const each of closedR(play(number).lanes[0]!.quotes)) r.push(each)
  }
  return { r, paths }
}

/** R of the trades that the end of the data did not end. */
export function closedR(quotes: Quotes): number[] {
  const { tape } = quotes
  const r: number[] = []
  for (let i = 0; i < tape.count; i++) if (tape.reason[i] !== Reason.end) r.push(smallestTierR(quotes, i))
  return r
}
