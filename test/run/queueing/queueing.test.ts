import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { packData, unpackData } from '../../../src/io/packed/packedData.ts'
import { VERSION } from '../../../src/results/version.ts'
import { readMarket } from '../../../src/run/market/readMarket.ts'
import { openStore, type TakeJob } from '../../../src/run/queueing/openQueue.ts'
import { Patience } from '../../../src/run/queueing/patience.ts'
import { queueExecutor } from '../../../src/run/queueing/queueExecutor.ts'
import { ROUNDS, UNITS, unitSize } from '../../../src/run/queueing/queueUnits.ts'
import { serveQueue } from '../../../src/run/queueing/serveQueue.ts'
import type { PathJob } from '../../../src/run/sampling/job.ts'
import type { Round } from '../../../src/run/sampling/round.ts'
import { RoundTally } from '../../../src/run/sampling/roundTally.ts'
import { runChunks } from '../../../src/run/sampling/runChunks.ts'
import { prepareJob, samplesRound } from '../../../src/run/sampling/sampleScenario.ts'
import { workFolder } from '../../commands/commandLine.ts'
import { loadResults } from '../loadFiles.ts'
import { type FakeJob, FakeQueue, FakeStore } from './fakeQueue.ts'

const root = workFolder()
const quiet = { workers: 1, signal: null, onProgress: () => {} }
let round: Round

beforeAll(async () => {
  const r = Array.from({ length: 20 }, (_, i) => (i % 3 === 0 ? 2.5 : -1))
  const loaded = await loadResults(join(root, 'list'), r, {
    samples: '{ count: 600, trades: 8 }',
    plan: '{ risk: 2% }',
  })
  round = samplesRound(loaded, prepareJob(loaded, await readMarket(loaded), false)!)
})

/** A worker in this process, and what it has said. */
function work(store: FakeStore, runCode = false) {
  const stop = new AbortController()
  const said: string[] = []
  const served = serveQueue({ store, workers: 1, runCode, signal: stop.signal, say: phrase => said.push(phrase) })
  const end = () => {
    stop.abort()
    return served
  }
  return { said, take: store.working.promise, stop: end }
}

/** Plays a round whose jobs are answered one by one, in the order in which they lie in the queue. */
async function playAnswered(
  answer: (job: FakeJob, units: FakeQueue) => Promise<void>,
  signal: AbortSignal | null = null,
  patience = new Patience('fake://here', () => {}),
) {
  const store = new FakeStore()
  const [units, rounds] = [await store.queue(UNITS), await store.queue(ROUNDS)]
  const tally = new RoundTally(round)
  let over = false
  const played = queueExecutor(units, rounds, patience, () => {})
    .play(round, { ...quiet, signal }, part => tally.join(part))
    .finally(() => {
      over = true
    })
  const answering = async () => {
    while (!over) {
      const open = [...units.jobs.values()].find(job => job.finishedOn === undefined)
      if (open !== undefined) await answer(open, units)
      await new Promise(resolve => setTimeout(resolve, 5))
    }
  }
  const [done] = await Promise.all([played, answering()])
  return { store, done, tally }
}

async function finish(job: FakeJob, take: TakeJob): Promise<void> {
  job.returnvalue = JSON.parse(JSON.stringify(await take(job, 'token')))
  job.finishedOn = 1
}

describe('queueExecutor and serveQueue', () => {
  it('play a round to the bits of one machine, and leave nothing in the queue', async () => {
    const whole = new RoundTally(round)
    await runChunks(round.job, round.count, quiet, whole)
    const serving = new FakeStore()
    const worker = work(serving)
    const rounds = await serving.queue(ROUNDS)
    const { store, done, tally } = await playAnswered(async (job, units) => {
      const { round: id } = job.data as { round: string }
      const kept = await rounds.getJob(id)
      if (kept === undefined)
        await rounds.add('round', { bytes: Buffer.from(packData(round)).toString('base64') }, { jobId: id })
      await finish(job, await worker.take)
      // A unit that is lost from the queue is put in again.
      if (units.jobs.size === 3) units.jobs.delete([...units.jobs.keys()][1]!)
    })
    await worker.stop()
    expect(done).toBe(600)
    expect(tally.levels.map(({ rows }) => rows)).toEqual(whole.levels.map(({ rows }) => rows))
    expect(tally.levels[0]!.tally.sums).toEqual(whole.levels[0]!.tally.sums)
    expect(tally.paired).toEqual(whole.paired)
    expect([...store.queues.values()].map(queue => queue.jobs.size)).toEqual([0, 0])
    expect(worker.said).toEqual(['waiting for work', 'finishing what has begun'])
  })

  it('hand over what is finished when the run is interrupted, and clear the queue', async () => {
    const interrupt = new AbortController()
    const { store, done } = await playAnswered(async () => interrupt.abort(), interrupt.signal)
    expect(done).toBe(0)
    expect([...store.queues.values()].map(queue => queue.jobs.size)).toEqual([0, 0])
  })

  it('hand over what is finished when the database goes away for good', async () => {
    const serving = new FakeStore()
    const worker = work(serving)
    const kept = await serving.queue(ROUNDS)
    const said: string[] = []
    const patience = new Patience('fake://here', phrase => said.push(phrase), {
      answerMs: 1000,
      againMs: 1,
      giveUpMs: 20,
    })
    let answered = 0
    const answer = async (job: FakeJob, units: FakeQueue) => {
      if (answered > 0) {
        if (units.jobs.size < 3) units.getJob = async () => Promise.reject(new Error('Connection terminated'))
        return
      }
      answered++
      const { round: id } = job.data as { round: string }
      await kept.add('round', { bytes: Buffer.from(packData(round)).toString('base64') }, { jobId: id })
      await finish(job, await worker.take)
    }
    const { done, tally } = await playAnswered(answer, null, patience)
    await worker.stop()
    expect(done).toBe(250)
    expect(tally.levels[0]!.tally.count).toBe(250)
    expect(said).toEqual(['fake://here does not answer (Connection terminated): trying again for 0.02 s'])
    expect(String(patience.lost.reason)).toContain('give the same command again')
  })

  it('name what a worker must be allowed, where none takes the work', async () => {
    const samples = {
      ...round.job.samples,
      kind: 'paths',
      strategy: { use: '/own.ts', own: true },
      shape: { bars: 10 },
    } as unknown as PathJob
    const stop = new AbortController()
    const said: string[] = []
    const say = (phrase: string) => {
      said.push(phrase)
      stop.abort()
    }
    const [units, rounds] = [new FakeQueue(), new FakeQueue()]
    await queueExecutor(units, rounds, new Patience('fake://here', say), say).play(
      { ...round, job: { ...round.job, samples } },
      { ...quiet, signal: stop.signal },
      () => {},
    )
    expect(said).toEqual([`waiting for a worker of stepup ${VERSION} that may run /own.ts: stepup worker --run-code`])
  })

  it('refuse an answer that is no part of the round, and name the samples of a unit that failed', async () => {
    const answers: [Partial<FakeJob>, string][] = [
      [{ returnvalue: null }, 'samples 1 to 250 is not what it should be: there is no part in it'],
      [{ returnvalue: { part: 'nonsense' } }, 'not what it should be: the data is damaged'],
      [{ returnvalue: { part: Buffer.from(packData({ from: 0, to: 250 })).toString('base64') } }, 'levels are missing'],
      [{ failedReason: 'no memory' }, 'a worker of the queue failed at samples 1 to 250: no memory'],
      [{ returnvalue: { problem: { path: 3, by: 'model', message: 'off' } } }, 'off'],
    ]
    for (const [answer, message] of answers) {
      const played = playAnswered(async job => void Object.assign(job, answer, { finishedOn: 1 }))
      await expect(played).rejects.toThrow(message)
    }
  })
})

describe('serveQueue', () => {
  const unit = (data: object): FakeJob => {
    const job: FakeJob = {
      data: { version: VERSION, round: 'x', from: 0, to: 250, ...data },
      returnvalue: null,
      delayed: 0,
      remove: async () => {},
      moveToDelayed: async () => {
        job.delayed++
      },
    }
    return job
  }

  it('puts back work of another version, says so once, and leaves the queue to others for a while', async () => {
    const store = new FakeStore()
    const worker = work(store)
    const take = await worker.take
    for (const job of [unit({ version: '0.0.1' }), unit({ version: '0.0.1' })]) {
      await expect(take(job, 'token')).rejects.toThrow('put back')
      expect(job.delayed).toBe(1)
    }
    expect(store.pauses).toBe(2)
    await worker.stop()
    expect(worker.said.filter(phrase => phrase.startsWith('left'))).toEqual([
      `left to others: a run of stepup 0.0.1, and this is stepup ${VERSION}`,
    ])
  })

  it('runs no strategy file that a run names unless it may', async () => {
    const store = new FakeStore()
    const paths = { kind: 'paths', strategy: { use: '/somewhere/own.ts', own: true } } as PathJob
    const bytes = Buffer.from(packData({ ...round, job: { ...round.job, samples: paths } })).toString('base64')
    await (await store.queue(ROUNDS)).add('round', { bytes }, { jobId: 'x' })
    const worker = work(store)
    const job = unit({})
    await expect((await worker.take)(job, 'token')).rejects.toThrow('put back')
    await worker.stop()
    expect(job.delayed).toBe(1)
    expect(worker.said.join()).toContain('the strategy file /somewhere/own.ts: --run-code allows it')
  })

  it('ends, and says why, when its database does not come back', async () => {
    const store = new FakeStore()
    const rounds = await store.queue(ROUNDS)
    const times = { answerMs: 1000, againMs: 1, giveUpMs: 0 }
    const patience = new Patience('fake://here', () => {}, times)
    const lost = patience.ask(async () => Promise.reject(new Error('gone')), null)
    await expect(lost).rejects.toThrow()
    rounds.close = async () => Promise.reject(new Error('gone'))
    const signal = new AbortController().signal
    const served = serveQueue({ store, workers: 1, runCode: false, signal, say: () => {}, patience, watchMs: 1 })
    await expect(served).rejects.toThrow('fake://here has not answered')
  })

  it('fails at work that is none, and at a round that is gone', async () => {
    const store = new FakeStore()
    const worker = work(store)
    const take = await worker.take
    await expect(take(unit({ from: -1 }), 'token')).rejects.toThrow()
    await expect(take(unit({ round: 'gone' }), 'token')).rejects.toThrow()
    await worker.stop()
  })
})

describe('openStore', () => {
  it('takes addresses of Redis and PostgreSQL, and shows no password', async () => {
    await expect(openStore('mysql://me:secret@here/x')).rejects.toThrow('found mysql://here/x; allowed: redis://')
    await expect(openStore('postgres://me@/x')).rejects.toThrow('found an address that cannot be read; allowed')
    await expect(openStore('postgres://127.0.0.1:99999/x')).rejects.toThrow('found an address that cannot be read')
  })
})

describe('unitSize', () => {
  it('is whole chunks: many units for many workers, none too long, and none of too many outcomes', () => {
    const of = (count: number, size: Partial<Round['size']> = {}, trades = 8) =>
      unitSize({
        ...round,
        count,
        size: { ...round.size, ...size },
        job: { ...round.job, samples: { ...round.job.samples, trades } as Round['job']['samples'] },
      })
    expect(of(600)).toBe(250)
    expect(of(64 * 1000)).toBe(1000)
    expect(of(1e9, { exact: false }, 1000)).toBeLessThan(200_000)
    expect(of(900_000, { trades: 1000 })).toBeLessThan(2500)
    for (const count of [1, 1e5, 1e9]) expect(of(count) % 250).toBe(0)
  })

  it('is told of a round that travels as it is', () => {
    expect(unpackData(packData(round), 1e9)).toEqual(round)
  })
})
