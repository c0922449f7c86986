import { inputError } from '../../io/files/inputError.ts'
import { whatOf, within } from './patience.ts'
import { shownAddress, withoutSecrets } from './shownAddress.ts'

/** A job as a queue keeps it. */
export interface QueueJob {
  readonly data: unknown
  readonly returnvalue: unknown
  readonly failedReason?: string
  /** Not there before the job has ended. */
  readonly finishedOn?: number
  remove(): Promise<void>
  moveToDelayed(until: number, token?: string): Promise<void>
}

export interface JobQueue {
  add(name: string, data: unknown, options: { readonly jobId: string; readonly attempts: number }): Promise<unknown>
  getJob(id: string): Promise<QueueJob | undefined>
  getJobCounts(...states: string[]): Promise<Readonly<Record<string, number>>>
  close(): Promise<void>
  /** Without a word to the database. */
  disconnect(): Promise<void>
}

/** What takes jobs off a queue, as many at once as it is told. */
export interface JobTaker {
  pause(): Promise<void>
  resume(): void
  /** @param force true: without waiting for what is being played */
  close(force?: boolean): Promise<void>
}

/** Plays a job; `token` is its lock. */
export type TakeJob = (job: QueueJob, token: string) => Promise<unknown>

export interface TakerOptions {
  readonly concurrency: number
}

/** Where jobs are kept: a database of Redis or PostgreSQL. */
export interface JobStore {
  /** Of the database, as it may be shown. */
  readonly address: string
  queue(name: string): Promise<JobQueue>
  take(name: string, take: TakeJob, options: TakerOptions): Promise<JobTaker>
  /** What a taker throws that has put a job back. */
  putBack(): Error
}

/** The packages of the store, of which this is all that is used. */
interface Bull {
  readonly Queue: new (name: string, options: object, backend?: unknown) => JobQueue & Opening
  readonly Worker: new (name: string, take: TakeJob, options: object, backend?: unknown) => JobTaker & Opening
  readonly DelayedError: new () => Error
  readonly createPostgresBackend: unknown
}

interface Opening {
  waitUntilReady(): Promise<unknown>
  on(event: 'error', hear: (error: Error) => void): unknown
  close(force?: boolean): Promise<void>
}

/** Longest time that a database may take to answer first, and to say goodbye. */
const FIRST_MS = 15_000
const GOODBYE_MS = 5000

/** A job whose worker has not said for so long that it lives goes to another one; how often that is looked at. */
const LOCK_MS = 6000
const LOOK_MS = 2000

/** A worker may die as often as it likes: none of its jobs is to blame. */
const NEVER = 1_000_000

/** Opens the store of an address. Throws InputError where it is none, or its packages are not installed. */
export async function openStore(url: string): Promise<JobStore> {
  const isPostgres = /^postgres(ql)?:\/\//.test(url)
  if (!URL.canParse(url) || (!isPostgres && !/^rediss?:\/\//.test(url))) {
    throw inputError(
      '--queue',
      `found ${shownAddress(url)}; allowed: redis://HOST:PORT or postgres://USER@HOST/DATABASE`,
    )
  }
  const driver = isPostgres ? 'pg' : 'ioredis'
  const { Queue, Worker, DelayedError, createPostgresBackend } = await loadBull(driver)
  const connection = isPostgres ? { connectionString: url, migrate: true } : { url, maxRetriesPerRequest: null }
  const backend = isPostgres ? createPostgresBackend : undefined
  const ready = <T extends Opening>(opened: T) => answering(opened, url)
  return {
    address: shownAddress(url),
    queue: async name => ready(new Queue(name, { connection }, backend)),
    take: async (name, take, { concurrency }) => {
      const times = { lockDuration: LOCK_MS, stalledInterval: LOOK_MS, maxStalledCount: NEVER }
      return ready(new Worker(name, take, { connection, concurrency, ...times }, backend))
    },
    putBack: () => new DelayedError(),
  }
}

/** Packages that a user installs who wants a queue: their names are no literals, so that nobody else needs them. */
async function loadBull(driver: string): Promise<Bull> {
  const names = ['bullmq', driver] as const
  try {
    const [bull] = await Promise.all(names.map(name => import(name)))
    return bull
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw inputError('--queue', `a queue needs packages that are not installed`, `npm install ${names.join(' ')}`)
  }
}

/** Errors after the first answer are those of a connection that comes again by itself. */
async function answering<T extends Opening>(opened: T, url: string): Promise<T> {
  let last: Error | null = null
  opened.on('error', error => {
    last = error
  })
  try {
    await within(opened.waitUntilReady(), FIRST_MS)
    return opened
  } catch (error) {
    opened.close(true).catch(() => {})
    throw inputError('--queue', `${shownAddress(url)} cannot be used: ${withoutSecrets(whatOf(last ?? error), url)}`)
  }
}

/** Closes queues, whether their database still answers or not. */
export async function closeQueues(queues: readonly JobQueue[]): Promise<void> {
  await Promise.all(
    queues.map(queue =>
      within(queue.close(), GOODBYE_MS).catch(() => within(queue.disconnect(), GOODBYE_MS).catch(() => {})),
    ),
  )
}
