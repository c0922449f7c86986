import { resolve } from 'node:path'
import { z } from 'zod'
import { fileProblem, inputError } from '../io/files/inputError.ts'
import { readBytes } from '../io/files/readText.ts'
import { sha256 } from '../io/files/sha256.ts'
import { refuseWrongCall } from '../scenario/calls/refuseWrongCall.ts'
import { listenerShape, PLAY_SHAPE, REPEAT_SHAPE, WRITE_SHAPE } from '../scenario/calls/shapes.ts'
import { InputError, type Problem } from '../scenario/problem.ts'
import { loadCopy, strategyFileOf } from './loading/loadScenario.ts'
import { type RunOptions, type RunOutcome, runScenario } from './runScenario.ts'
import { partsExecutor } from './sharding/partsExecutor.ts'
import { readShards } from './sharding/readShards.ts'
import type { ShardHeader } from './sharding/shard.ts'

export interface MergeOptions extends Omit<RunOptions, 'compare' | 'executor'> {
  /** Where the scenario's relative paths start; null = where the parts found them. */
  readonly scenarioFolder: string | null
  /** Whether a strategy file that the scenario names may be run. */
  readonly runCode: boolean
}

export interface MergeOutcome extends RunOutcome {
  readonly compare: boolean
}

const { compare: _, executor: __, ...OF_PLAY } = PLAY_SHAPE
const SHAPE = {
  files: z.array(z.string().min(1)).min(1),
  options: z.strictObject({ ...OF_PLAY, ...WRITE_SHAPE, ...REPEAT_SHAPE, onStrategyTested: listenerShape }),
}

/**
 * Joins the parts that `playShard` wrote to the results folder that one machine would have written: the same bytes. Prices
 * are read and replayed again; samples are not. Throws InputError with everything that is wrong with the parts.
 * @param files parts, and folders whose parts all count, in any order
 *
 * @example
 * import { loadScenario, mergeRun, playShard } from 'stepup'
 *
 * const loaded = await loadScenario('plan-example', ['samples.count=500'])
 * const quiet = { workers: 1, signal: null, say: () => {}, onProgress: () => {}, onStrategyTested: () => {} }
 * const parts = ['parts/1', 'parts/2']
 * for (const [k, out] of parts.entries())
 *   await playShard(loaded, { ...quiet, shard: { shard: k + 1, of: 2 }, out, compare: false })
 * const { result } = await mergeRun(parts, {
 *   ...{ ...quiet, out: 'reports/merged', scenarioFolder: null, runCode: false },
 *   ...{ report: false, charts: false, parquet: false },
 * })
 * console.log(result.summary.samples?.count)
 */
export async function mergeRun(files: readonly string[], options: MergeOptions): Promise<MergeOutcome> {
  refuseWrongCall('mergeRun', SHAPE, { files, options })
  const { scenarioFolder, runCode, ...playing } = options
  const parts = readShards(files)
  const { file, header } = parts[0]!
  const folder = scenarioFolder === null ? header.folder : resolve(scenarioFolder)
  refuseStrangeCode(file, header, folder, runCode)
  refuseChangedInputs(header, folder)
  const compare = header.command === 'compare'
  const loaded = await loadCopy({ copy: header.scenario, folder, runCode })
  const outcome = await runScenario(loaded, { ...playing, compare, executor: partsExecutor(parts) })
  return { ...outcome, compare }
}

/** A strategy file is run with the rights of the user, who may have been handed the parts by anybody. */
function refuseStrangeCode(part: string, { scenario }: ShardHeader, folder: string, runCode: boolean): void {
  const file = strategyFileOf(scenario)
  if (file === null || runCode) return
  const message = `the strategy of this run is a program of its own: merge would run ${resolve(folder, file)}`
  throw inputError(part, message, 'read that file; if you trust it, add --run-code')
}

function refuseChangedInputs({ inputs }: ShardHeader, folder: string): void {
  const problems: Problem[] = []
  for (const input of inputs) {
    const path = resolve(folder, input.file)
    try {
      if (sha256(readBytes(path)) === input.sha256) continue
      problems.push(fileProblem(path, 'this file is not what it was when the parts were made'))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push(
        ...error.problems.map(problem => ({ ...problem, hint: '--folder names the folder of the scenario' })),
      )
    }
  }
  if (problems.length > 0) throw new InputError(problems)
}
