import type { Bars } from '../../core/bars.ts'
import type { PathPool } from '../../results/runResult.ts'
import type { PathJob, Sampler } from '../sampling/job.ts'
import { type MadePath, pathMaker, pathSampler } from '../sampling/pathSampler.ts'

const kept = new WeakMap<PathPool, Promise<(number: number) => MadePath>>()

/** The sampler of paths that are each made when they are first asked for, and kept as far as accounts play them. */
export async function samplePaths(pool: PathPool, job: PathJob): Promise<Sampler> {
  const found = kept.get(pool) ?? makeKept(job)
  kept.set(pool, found)
  return pathSampler(job, await found)
}

async function makeKept(job: PathJob): Promise<(number: number) => MadePath> {
  const make = await pathMaker(job)
  const made: MadePath[] = []
  return number => {
    made[number] ??= asPlayed(make(number), made[0]?.path.bars)
    return made[number]
  }
}

/** A path up to its last exit. All paths have the same times, and no account reads a volume. */
function asPlayed({ path, tape }: MadePath, like: Bars | undefined): MadePath {
  const end = tape.legs.bar.reduce((last, bar) => Math.max(last, bar), 0) + 1
  const { bars, funding } = path
  const cut = (column: Float64Array) => column.slice(0, end)
  return {
    tape,
    path: {
      bars: {
        ...{ time: like?.time ?? bars.time, volume: like?.volume ?? bars.volume, mark: bars.mark },
        ...{ open: cut(bars.open), high: cut(bars.high), low: cut(bars.low), close: cut(bars.close) },
      },
      funding: funding && { ...funding, atOpen: cut(funding.atOpen), inside: cut(funding.inside) },
    },
  }
}
