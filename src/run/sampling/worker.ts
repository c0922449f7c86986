import { workerData } from 'node:worker_threads'
import { move, transferableSymbol, valueSymbol } from 'piscina'
import { PathError } from '../market/pathError.ts'
import type { ChunkJob } from './job.ts'
import type { LevelChunk } from './levelChunk.ts'
import { playChunk } from './playChunk.ts'
import { makeSampler } from './sampler.ts'

const job = workerData as ChunkJob
const sampler = makeSampler(job.samples)

/** A thread of the pool: plays a chunk of samples. Only what went wrong on a path is an answer too, as plain data. */
export default async function playInThread({ from, to }: { from: number; to: number }): Promise<unknown> {
  try {
    return handOver(playChunk(job, await sampler, from, to))
  } catch (error) {
    if (error instanceof PathError) return error.problem
    throw error
  }
}

/** The chunks, their columns without a copy. */
function handOver(chunks: LevelChunk[]) {
  const columns = chunks.flatMap(({ outcomes, equitySums }) => [...Object.values(outcomes), equitySums])
  return move({
    [transferableSymbol]: columns.filter(column => ArrayBuffer.isView(column)).map(column => column.buffer),
    [valueSymbol]: chunks,
  } as unknown as Parameters<typeof move>[0])
}
