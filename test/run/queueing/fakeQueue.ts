import type { JobQueue, JobStore, QueueJob, TakeJob } from '../../../src/run/queueing/openQueue.ts'

/** A job that a test may answer in place of a worker. */
export interface FakeJob extends QueueJob {
  readonly data: unknown
  returnvalue: unknown
  failedReason?: string
  finishedOn?: number
  /** Times that it was put back. */
  delayed: number
}

/** A queue in memory, which nobody works at but the test. */
export class FakeQueue implements JobQueue {
  readonly jobs = new Map<string, FakeJob>()

  async add(_: string, data: unknown, { jobId }: { readonly jobId: string }): Promise<void> {
    if (!this.jobs.has(jobId)) this.jobs.set(jobId, this.made(jobId, structuredClone(data)))
  }

  async getJob(id: string): Promise<FakeJob | undefined> {
    return this.jobs.get(id)
  }

  async getJobCounts(): Promise<Readonly<Record<string, number>>> {
    return { active: 0 }
  }

  async close(): Promise<void> {}

  async disconnect(): Promise<void> {}

  private made(id: string, data: unknown): FakeJob {
    const job: FakeJob = {
      data,
      returnvalue: null,
      delayed: 0,
      remove: async () => {
        this.jobs.delete(id)
      },
      moveToDelayed: async () => {
        job.delayed++
      },
    }
    return job
  }
}

/** A store in memory; `take` is what a worker does with a job, once it is at work. */
export class FakeStore implements JobStore {
  readonly address = 'fake://here'
  readonly queues = new Map<string, FakeQueue>()
  readonly working = Promise.withResolvers<TakeJob>()
  pauses = 0

  async queue(name: string): Promise<FakeQueue> {
    const queue = this.queues.get(name) ?? new FakeQueue()
    this.queues.set(name, queue)
    return queue
  }

  async take(_: string, take: TakeJob) {
    this.working.resolve(take)
    const pause = async () => {
      this.pauses++
    }
    return { pause, resume: () => {}, close: async () => {} }
  }

  putBack(): Error {
    return new Error('put back')
  }
}
