import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { ChunkQueue, sharedChunks } from '../../../src/run/sampling/chunkQueue.ts'
import { CHUNK } from '../../../src/run/sampling/levelChunk.ts'
import { type PlayedChunk, startThreads } from '../../../src/run/sampling/threads.ts'
import { chunkJob } from './support.ts'

describe('ChunkQueue', () => {
  it('gives each chunk once, in order, to all who share it', () => {
    const chunks = sharedChunks(500, 500 + 2 * CHUNK + 1)
    const [one, other] = [new ChunkQueue(chunks), new ChunkQueue(chunks)]
    expect(one.take()).toEqual({ from: 500, to: 500 + CHUNK })
    expect(other.take()).toEqual({ from: 500 + CHUNK, to: 500 + 2 * CHUNK })
    expect(one.take()).toEqual({ from: 500 + 2 * CHUNK, to: 500 + 2 * CHUNK + 1 })
    expect([other.take(), one.take()]).toEqual([null, null])
  })

  it('gives none once it is closed', () => {
    const queue = new ChunkQueue(sharedChunks(0, 10 * CHUNK))
    queue.take()
    queue.close()
    expect(queue.take()).toBeNull()
  })

  it('holds a thread that is too far ahead of what is added up, and lets it go on', async () => {
    const [ahead, count] = [2, 8]
    const chunks = sharedChunks(0, count * CHUNK, ahead)
    const queue = new ChunkQueue(chunks)
    const [thread] = startThreads({ job: chunkJob([0.02]), size: null, chunks }, 1)
    const came: number[] = []
    let held = () => {}
    const isHeld = new Promise<void>(resolve => {
      held = resolve
    })
    const all = thread!.play(({ from }: PlayedChunk) => {
      came.push(from / CHUNK)
      if (came.length > ahead) held()
    })
    await isHeld
    await pause(30)
    expect(came).toEqual([0, 1, 2])
    queue.addedTo(CHUNK)
    queue.addedTo(count * CHUNK)
    await all
    expect(came).toEqual(Array.from({ length: count }, (_, k) => k))
    await thread!.stop()
  })
})

describe('startThreads', () => {
  it('says so when a thread ends in the middle of its work', async () => {
    const [thread] = startThreads({ job: chunkJob([0.02]), size: null, chunks: sharedChunks(0, 8 * CHUNK, 0) }, 1)
    await expect(thread!.play(() => void thread!.stop())).rejects.toThrow('in the middle of its work, with code 1')
  })
})
