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

/**
 * The pool of each lane of a job of so many samples: a lane with costs of its own makes other R of the same trades; lanes
 * with the same quotes share theirs.
 */
export async function proofPools(job: SampleJob, samples: number): Promise<readonly ProofPool[]> {
  if (job.kind === 'tape') return perQuotes(job.lanes, quotes => ({ r: closedR(quotes), paths: null }))
  return poolsOfPaths(job, Math.min(samples, PATHS))
}

async function poolsOfPaths(job: PathJob, paths: number): Promise<readonly ProofPool[]> {
  const { pathPlayer } = await import('../sampling/pathSampler.ts')
  const play = await pathPlayer(job)
  const pools = perQuotes(play(0).lanes, () => ({ r: [] as number[], paths }))
  for (let number = 0; number < paths; number++) {
    await nextTurn()
    const { lanes } = play(number)
    for (const pool of new Set(pools)) {
      for (const each of closedR(lanes[pools.indexOf(pool)]!.quotes)) pool.r.push(each)
    }
  }
  return pools
}

/** What is made of the quotes of each lane; lanes with the same quotes share it. */
export function perQuotes<T>(lanes: readonly { readonly quotes: Quotes }[], make: (quotes: Quotes) => T): T[] {
  const made = new Map<Quotes, T>()
  return lanes.map(({ quotes }) => {
    const found = made.get(quotes) ?? make(quotes)
    made.set(quotes, found)
    return found
  })
}

/** R of the trades that the end of the data did not end. */
export function closedR(quotes: Quotes): number[] {
  const { tape } = quotes
  const r: number[] = []
  for (let i = 0; i < tape.count; i++) if (tape.reason[i] !== Reason.end) r.push(smallestTierR(quotes, i))
  return r
}
