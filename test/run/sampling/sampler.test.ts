import { describe, expect, it } from 'vitest'
import { type Outcomes, playBatch } from '../../../src/core/batch.ts'
import { Purpose, rootKey, Stream } from '../../../src/parts/random.ts'
import { drawBlocks } from '../../../src/parts/resample.ts'
import type { TapeJob } from '../../../src/run/sampling/job.ts'
import { CHUNK, type LevelChunk } from '../../../src/run/sampling/levelChunk.ts'
import { runChunks } from '../../../src/run/sampling/runChunks.ts'
import { makeSampler } from '../../../src/run/sampling/sampler.ts'
import { threadCount } from '../../../src/run/sampling/threadCount.ts'
import { compile, MICRO_STANDARD, results } from '../../core/support.ts'
import { chunkJob, job, quotes, TRADES } from './support.ts'

/** Columns of the whole from those of its parts. */
function joined(parts: readonly Outcomes[]): Record<string, number[]> {
  const names = Object.keys(parts[0]!).filter(name => name !== 'count')
  const column = (part: Outcomes, name: string) => [...(part as unknown as Record<string, Float64Array>)[name]!]
  return Object.fromEntries(names.map(name => [name, parts.flatMap(part => column(part, name))]))
}

describe('makeSampler', () => {
  it('gives the same bits for chunks of any size (trap 57)', async () => {
    const sample = await makeSampler(job([0.02, 0.1]))
    const whole = sample(0, 60)
    for (const size of [1, 7, 60]) {
      const chunks = Array.from({ length: Math.ceil(60 / size) }, (_, k) =>
        sample(k * size, Math.min(60, (k + 1) * size)),
      )
      for (const level of [0, 1]) expect(joined(chunks.map(chunk => chunk[level]!))).toEqual(joined([whole[level]!]))
    }
  })

  it('changes no number of a level or a path when another level or path is added (trap 59)', async () => {
    const [alone] = (await makeSampler(job([0.02])))(0, 40)
    const among = (await makeSampler(job([0.005, 0.02, 0.05])))(0, 50)
    const [kept] = [joined([among[1]!])]
    const first = joined([alone!])
    for (const [name, column] of Object.entries(first))
      expect(kept![name]!.slice(0, column.length), name).toEqual(column)
  })

  it('draws with replacement: paths end apart, as a permutation of compounded results would not (trap 50)', async () => {
    const [outcomes] = (await makeSampler(job([0.05])))(0, 200)
    expect(new Set(outcomes!.finalEquity).size).toBeGreaterThan(100)
  })

  it('shows what dependence does: blocks of streaky trades fall deeper than single draws (trap 60)', async () => {
    const streaks = results(...Array.from({ length: 40 }, (_, i) => (Math.floor(i / 10) % 2 === 0 ? 1.5 : -1)))
    const streaky = compile({ tiers: MICRO_STANDARD, trades: streaks }).quotes
    const median = async (block: number) => {
      const [outcomes] = (await makeSampler(job([0.02], { block }, streaky)))(0, 400)
      return outcomes!.worstDrawdown.toSorted()[200]!
    }
    expect(await median(10)).toBeGreaterThan(1.3 * (await median(1)))
  })

  it('plays the same draws under every plan', async () => {
    const [one, same] = (await makeSampler(job([0.05, 0.05])))(0, 40)
    expect(same).toEqual(one)
  })

  it('plays the trades that its streams draw', async () => {
    const [outcomes] = (await makeSampler(job([0.05])))(10, 11)
    const picks = new Uint32Array(TRADES)
    drawBlocks(new Stream(rootKey('7'), 10, Purpose.trades), quotes.tape.count, 3, picks, 0, TRADES)
    expect(playBatch(job([0.05]).lanes[0]!.plan, quotes, picks, TRADES, true)).toEqual(outcomes)
  })

  it('draws other trades for another seed', async () => {
    const final = async (changes: Partial<TapeJob>) => {
      const [outcomes] = (await makeSampler(job([0.05], changes)))(0, 40)
      return [...outcomes!.finalEquity]
    }
    const own = await final({})
    expect(await final({ root: rootKey('8') })).not.toEqual(own)
  })
})

describe('threadCount', () => {
  const few = job([0.02])

  it('keeps to the work there is: no thread without a chunk, none that takes longer to start than it saves', () => {
    expect(threadCount(few, 3 * CHUNK, 256, 1000)).toBe(3)
    expect(threadCount(few, 3 * CHUNK + 1, 256, 1000)).toBe(4)
    expect(threadCount(few, CHUNK, null, 8)).toBe(1)
    expect(threadCount(few, 0, 2, 2)).toBe(1)
  })

  it('keeps to the cores: one thread each, and not many more where more are asked for', () => {
    expect(threadCount(few, 1e9, null, 8)).toBe(8)
    expect(threadCount(few, 1e9, 3, 2)).toBe(3)
    expect(threadCount(few, 1e9, 256, 2)).toBe(8)
  })
})

describe('runChunks', () => {
  const quiet = { signal: null, onProgress: () => {} }

  it('hands over the same bits from one thread and from two, in order (trap 57)', async () => {
    const collect = async (workers: number) => {
      const parts: LevelChunk[][] = []
      const done = await runChunks(
        chunkJob([0.02, 0.1]),
        3500,
        { ...quiet, workers },
        { add: chunks => parts.push(chunks) },
      )
      expect(done).toBe(3500)
      return [0, 1].map(level => parts.map(part => part[level]!))
    }
    const alone = await collect(1)
    expect(alone[0]!.map(({ outcomes }) => outcomes.count)).toEqual(Array(14).fill(CHUNK))
    expect(await collect(2)).toEqual(alone)
  })

  it('ends after the chunks that are begun when it is interrupted', async () => {
    for (const workers of [1, 2]) {
      const interrupt = new AbortController()
      let taken = 0
      const options = { workers, signal: interrupt.signal, onProgress: () => interrupt.abort() }
      const add = ([chunk]: LevelChunk[]) => {
        taken += chunk!.outcomes.count
      }
      const done = await runChunks(chunkJob([0.02]), 3500, options, { add })
      expect(done).toBe(taken)
      expect(done % CHUNK).toBe(0)
      if (workers === 1) expect(done).toBe(CHUNK)
    }
  })
})
