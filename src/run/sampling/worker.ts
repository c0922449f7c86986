import { workerData } from 'node:worker_threads'
import { move, transferableSymbol, valueSymbol } from 'piscina'
import type { SampleJob } from './job.ts'
import { makeSampler } from './sampler.ts'

const sampler = makeSampler(workerData as SampleJob)

/** A thread of the pool: plays a chunk of samples and hands its columns over without a copy. */
export default async function sampleChunk({ from, to }: { from: number; to: number }) {
  const outcomes = (await sampler)(from, to)
  const columns = outcomes.flatMap(level => Object.values(level).filter(column => ArrayBuffer.isView(column)))
  return move({
    [transferableSymbol]: columns.map(column => column.buffer),
    [valueSymbol]: outcomes,
  } as unknown as Parameters<typeof move>[0])
}
