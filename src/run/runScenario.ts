import { resolve } from 'node:path'
import { z } from 'zod'
import type { RunResult } from '../results/runResult.ts'
import { refuseWrongCall } from '../scenario/calls/refuseWrongCall.ts'
import { listenerShape, loadedShape, PLAY_SHAPE, WRITE_SHAPE } from '../scenario/calls/shapes.ts'
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

const SHAPE = {
  loaded: loadedShape,
  options: z.strictObject({ ...PLAY_SHAPE, ...WRITE_SHAPE, onStrategyTested: listenerShape }),
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
  refuseWrongCall('runScenario', SHAPE, { loaded, options })
  const { say, signal, out, report, charts, parquet } = options
  const result = await playScenario(loaded, options)
  const sampled = result.summary.samples !== null
  say('writing results')
  const origin = { scenario: loaded.copy.file, folder: loaded.folder }
  await writeRun(result, { out, report, charts, parquet, origin, signal: sampled ? null : signal })
  return { result, folder: resolve(options.out), interrupted: sampled && signal?.aborted === true }
}
