import { workerData } from 'node:worker_threads'
import { move, transferableSymbol, valueSymbol } from 'piscina'
import { PathError } from '../market/pathError.ts'
import { playChunk } from './playChunk.ts'
import { makeSampler } from './sampler.ts'
import { ThreadBands } from './threadBands.ts'
import type { ThreadTask, ThreadWork } from './threads.ts'

const { job, size } = workerData as ThreadWork
const sampler = makeSampler(job.samples)
const bands = size === null ? null : new ThreadBands(size, job.levels)

/** A thread: plays a chunk of samples, or tells its bands. Only what went wrong on a path is an answer too, as plain data. */
export default async function playInThread(task: ThreadTask): Promise<unknown> {
  if (task === 'bands') return handOver(bands?.parts() ?? [])
  try {
    const chunks = playChunk(job, await sampler, task.from, task.to)
    return handOver(bands?.keep(chunks) ?? chunks)
  } catch (error) {
    if (error instanceof PathError) return error.problem
    throw error
  }
}

/** Plain data, its columns without a copy. */
function handOver(value: readonly object[]) {
  return move({
    [transferableSymbol]: buffersIn(value),
    [valueSymbol]: value,
  } as unknown as Parameters<typeof move>[0])
}

function buffersIn(value: unknown): ArrayBufferLike[] {
  if (ArrayBuffer.isView(value)) return [value.buffer]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffersIn) : []
}
