import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { RunResult } from '../results/runResult.ts'
import type { LoadedScenario } from './loading/loadScenario.ts'
import type { MarketWatch } from './market/readHistory.ts'
import { readMarket } from './market/readMarket.ts'
import { refuseTooLarge } from './sampling/refuseTooLarge.ts'
import { refuseComparisonWithoutSamples, type SimulateOptions, simulate } from './simulate.ts'
import { type WriteOptions, writeRun } from './writeRun.ts'

export type RunOptions = SimulateOptions & MarketWatch & Omit<WriteOptions, 'origin'>

export interface RunOutcome {
  readonly result: RunResult
  /** Absolute path of the results folder. */
  readonly folder: string
  /** Whether the run was interrupted after samples had begun: what was finished is in the results. */
  readonly interrupted: boolean
}

/** Reads a scenario's prices, simulates it, and writes its results folder. Throws InputError. */
export async function runScenario(loaded: LoadedScenario, options: RunOptions): Promise<RunOutcome> {
  const { say, signal } = options
  refuseComparisonWithoutSamples(loaded, options)
  refuseTooLarge(loaded, process.availableMemory(), Math.min(options.workers ?? Infinity, availableParallelism()))
  say('reading prices')
  const market = await readMarket(loaded, options)
  signal?.throwIfAborted()
  const result = await simulate(loaded, market, options)
  const sampled = result.summary.samples !== null
  say('writing results')
  const origin = { scenario: loaded.copy.file, folder: loaded.folder }
  await writeRun(result, { ...options, origin, signal: sampled ? null : signal })
  return { result, folder: resolve(options.out), interrupted: sampled && signal?.aborted === true }
}
