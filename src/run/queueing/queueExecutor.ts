import { setTimeout as wait } from 'node:timers/promises'
import { inputError } from '../../io/files/inputError.ts'
import { sha256 } from '../../io/files/sha256.ts'
import { PackError, packData, unpackData } from '../../io/packed/packedData.ts'
import { VERSION } from '../../results/version.ts'
import { PathError, type PathProblem } from '../market/pathError.ts'
import { checkedPart, PartFault } from '../sampling/checkedPart.ts'
import type { Executor } from '../sampling/executor.ts'
import type { Round } from '../sampling/round.ts'
import type { RoundPart } from '../sampling/roundPart.ts'
import { closeQueues, type JobQueue, openStore, type QueueJob } from './openQueue.ts'
import { NoAnswer, Patience, within } from './patience.ts'
import { ownFileOf, type QueueUnit, ROUNDS, UNITS, unitSize } from './queueUnits.ts'

/** Units that are put into the queue ahead of the one that is waited for. */
const AHEAD_OF_NEXT = 256
/** Times that a unit is tried whose worker fails. */
const ATTEMPTS = 3
const LOOK_AGAIN_MS = 40
/** Looks without any work in between after which the user is told that nobody works. */
const IDLE_LOOKS = 100
/** Bytes that a part may unpack to. */
const ANSWER_BYTES = 2_000_000_000
/** Time that the queue may take to be cleared. */
const CLEAR_MS = 15_000

/** An executor whose connections are to be closed. */
export interface QueueExecutor extends Executor {
  /** Aborted, with an InputError for a reason, once the database has gone away for good: what is finished is handed over. */
  readonly lost: AbortSignal
  close(): Promise<void>
}

/** Opens a queue to have rounds played by its workers. Throws InputError where it cannot be used. */
export async function openQueueExecutor(url: string, say: (phrase: string) => void): Promise<QueueExecutor> {
  const store = await openStore(url)
  const units = await store.queue(UNITS)
  const rounds = await store.queue(ROUNDS)
  const patience = new Patience(store.address, say)
  const executor = queueExecutor(units, rounds, patience, say)
  return { ...executor, lost: patience.lost, close: () => closeQueues([units, rounds]) }
}

/**
 * Has rounds played by the workers of a queue. A unit is known by what it plays, so a run that was killed goes on where its
 * workers are when it is started again.
 * @param rounds where they are kept for the workers
 * @param patience with their database
 * @param say told when no worker is there
 */
export function queueExecutor(
  units: JobQueue,
  rounds: JobQueue,
  patience: Patience,
  say: (phrase: string) => void,
): Executor {
  return {
    async play(round, { signal, onProgress }, take) {
      const packed = packData(round)
      const id = sha256(packed).slice(0, 32)
      const bytes = Buffer.from(packed).toString('base64')
      const keep = () => rounds.add('round', { bytes }, { jobId: id, attempts: 1 })
      const ask: Ask = question => patience.ask(question, signal)
      const run = new QueuedRound({ units, id, round, ask, keep: () => ask(keep) })
      try {
        await ask(keep)
        for (let idle = 0; run.done < round.count && !signal?.aborted; ) {
          const part = await run.next()
          if (part !== null) {
            take(part)
            onProgress(run.done, round.count)
            idle = 0
            continue
          }
          if (++idle === IDLE_LOOKS) {
            if (await ask(() => isIdle(units))) say(`waiting for a worker of ${wantedOf(round)}`)
            else idle = 0
          }
          await pause(signal)
        }
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error
      } finally {
        if (!patience.isAway) await clear(run, rounds, id)
      }
      return run.done
    },
  }
}

/** What a worker must be to take a round. */
function wantedOf(round: Round): string {
  const file = ownFileOf(round)
  const version = `stepup ${VERSION}`
  return file === null ? version : `${version} that may run ${file}: stepup worker --run-code`
}

/** What cannot be taken out of the queue is of no use to anybody, and does no harm. */
async function clear(run: QueuedRound, rounds: JobQueue, id: string): Promise<void> {
  const cleared = async () => {
    await run.clear()
    await (await rounds.getJob(id))?.remove()
  }
  await within(cleared(), CLEAR_MS).catch(() => {})
}

/** Shorter where the signal ends it. */
async function pause(signal: AbortSignal | null): Promise<void> {
  await wait(LOOK_AGAIN_MS, undefined, signal === null ? {} : { signal }).catch(() => {})
}

async function isIdle(units: JobQueue): Promise<boolean> {
  const { active } = await units.getJobCounts('active')
  return active === 0
}

/** A round in a queue: its units, its name, and how it is kept for the workers. */
interface Queued {
  readonly units: JobQueue
  readonly id: string
  readonly round: Round
  readonly ask: Ask
  keep(): Promise<unknown>
}

/** Asks the database until it answers. */
type Ask = <T>(question: () => Promise<T>) => Promise<T>

/** The units of a round in a queue, which are waited for in their order. */
class QueuedRound {
  /** Samples handed over. */
  done = 0
  private readonly units: JobQueue
  private readonly id: string
  private readonly round: Round
  private readonly ask: Ask
  private readonly keep: () => Promise<unknown>
  private readonly size: number
  /** Samples whose units are in the queue. */
  private added = 0

  constructor({ units, id, round, ask, keep }: Queued) {
    this.units = units
    this.id = id
    this.round = round
    this.ask = ask
    this.keep = keep
    this.size = unitSize(round)
  }

  /** What became of the next samples; null where that is not known yet. */
  async next(): Promise<RoundPart | null> {
    await this.addAhead()
    const from = this.done
    const to = Math.min(from + this.size, this.round.count)
    const job = await this.ask(() => this.units.getJob(this.nameOf(from)))
    if (job === undefined) {
      await this.keep()
      this.added = from
    }
    if (job?.finishedOn === undefined) return null
    const part = this.partOf(job, from, to)
    this.done = to
    await within(job.remove(), CLEAR_MS).catch(() => {})
    return part
  }

  /** Takes out of the queue what nobody waits for any more; what is being played is left to its worker. */
  async clear(): Promise<void> {
    for (let from = this.done; from < this.added; from += this.size) {
      const job = await this.units.getJob(this.nameOf(from))
      await job?.remove().catch(() => {})
    }
  }

  private async addAhead(): Promise<void> {
    const { count } = this.round
    while (this.added < count && this.added < this.done + AHEAD_OF_NEXT * this.size) {
      const from = this.added
      const to = Math.min(from + this.size, count)
      const unit: QueueUnit = { version: VERSION, round: this.id, from, to }
      await this.ask(() => this.units.add('unit', unit, { jobId: this.nameOf(from), attempts: ATTEMPTS }))
      this.added = to
    }
  }

  private nameOf(from: number): string {
    return `${this.id}-${from}`
  }

  /** Of a strategy of the user's own all that it may do to a worker is its own. */
  private failed(what: string): Error {
    const file = ownFileOf(this.round)
    const message = `a worker of the queue failed at ${what}`
    return file === null ? new Error(message) : inputError(file, message)
  }

  private partOf({ failedReason, returnvalue }: QueueJob, from: number, to: number): RoundPart {
    if (failedReason) throw this.failed(`samples ${from + 1} to ${to}: ${failedReason}`)
    const answer = returnvalue as { readonly part?: unknown; readonly problem?: PathProblem } | null
    if (typeof answer?.problem === 'object') throw new PathError(answer.problem)
    try {
      if (typeof answer?.part !== 'string') throw new PartFault('there is no part in it')
      return checkedPart(this.round, unpackData(Buffer.from(answer.part, 'base64'), ANSWER_BYTES), from, to)
    } catch (error) {
      if (!(error instanceof PackError || error instanceof PartFault)) throw error
      throw inputError(
        '--queue',
        `the answer for samples ${from + 1} to ${to} is not what it should be: ${error.message}`,
      )
    }
  }
}
