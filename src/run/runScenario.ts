import { resolve } from 'node:path'
import type { RunResult } from '../results/runResult.ts'
import type { LoadedScenario } from './loading/loadScenario.ts'
import { type PlayOptions, playScenario } from './playScenario.ts'
import { type WriteOptions, writeRun } from './writeRun.ts'

export type RunOptions = PlayOptions & Omit<WriteOptions, 'origin'>

export interface RunOutcome {
  readonly result: RunResult
  /** Absolute path of the results folder. */
  readonly folder: string
  /** Whether the run was interrupted after samples had begun: what was finished is in the results. */
  readonly interrupted: boolean
}

/**
 * Reads a scenario's prices, simulates it, and writes its results folder. Throws InputError.
 *
 * @example
 * import { loadScenario, runScenario } from 'stepup'
 *
 * const { folder, result } = await runScenario(await loadScenario('plan-example', ['samples.count=100']), {
 *   ...{ out: 'reports/as-run-does', compare: false, report: true, charts: false, parquet: false },
 *   ...{ workers: null, signal: null, say: () => {}, onProgress: () => {}, onStrategyTested: () => {} },
 * })
 * console.log(folder, result.summary.facts.final_equity)
 */
export async function runScenario(loaded: LoadedScenario, options: RunOptions): Promise<RunOutcome> {
  const { say, signal } = options
  const result = await playScenario(loaded, options)
  const sampled = result.summary.samples !== null
  say('writing results')
  const origin = { scenario: loaded.copy.file, folder: loaded.folder }
  await writeRun(result, { ...options, origin, signal: sampled ? null : signal })
  return { result, folder: resolve(options.out), interrupted: sampled && signal?.aborted === true }
}
