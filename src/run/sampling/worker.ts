import { parentPort, workerData } from 'node:worker_threads'
import { PathError } from '../market/pathError.ts'
import { ChunkQueue } from './chunkQueue.ts'
import { playChunk } from './playChunk.ts'
import { makeSampler } from './sampler.ts'
import { ThreadBands } from './threadBands.ts'
import type { PlayedChunk, ThreadMessage, ThreadWork } from './threads.ts'

const { job, size, chunks } = workerData as ThreadWork
const queue = new ChunkQueue(chunks)
const sample = await makeSampler(job.samples)
const bands = size === null ? null : new ThreadBands(size, job.levels)

/** A thread: plays one chunk after the other, and tells its bands when none is left. */
for (let next = queue.take(); next !== null; next = queue.take()) {
  queue.waitFor(next.from)
  say(play(next.from, next.to))
}
say({ bands: bands?.parts() ?? [] })

function play(from: number, to: number): PlayedChunk {
  try {
    const levels = playChunk(job, sample, from, to)
    return { from, levels: bands?.keep(levels) ?? levels }
  } catch (error) {
    return error instanceof PathError ? { from, problem: error.problem } : { from, error }
  }
}

/** Plain data, its columns without a copy. */
function say(message: ThreadMessage): void {
  parentPort?.postMessage(message, 'error' in message ? [] : buffersIn(message))
}

function buffersIn(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffersIn) : []
}
