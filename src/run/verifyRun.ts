import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { inputError } from '../io/files/inputError.ts'
import { readBytes } from '../io/files/readText.ts'
import { sha256 } from '../io/files/sha256.ts'
import { sweepLeftovers, temporarySibling } from '../io/files/temporarySibling.ts'
import { listResults } from '../io/folder/listResults.ts'
import { readManifest } from '../io/folder/resultsManifest.ts'
import { NOT_JUDGED } from '../results/comparison.ts'
import { FORMAT } from '../results/version.ts'
import { refuseWrongCall } from '../scenario/calls/refuseWrongCall.ts'
import { listenerShape, REPEAT_SHAPE, signalShape } from '../scenario/calls/shapes.ts'
import { ORIGIN, type RepeatedRun, readOrigin, readRepeated } from './folder/readRun.ts'
import { hasParquet } from './folder/resultTable.ts'
import { isTable } from './folder/resultTables.ts'
import { runHedge } from './hedging/runHedge.ts'
import { loadCopy, strategyFileOf } from './loading/loadScenario.ts'
import { hasCharts } from './rendering/chartFiles.ts'
import { runScenario } from './runScenario.ts'

/** What `verify` found. */
export interface Verification {
  /** Those that were compared, and those that were not, as results of an older format tell them otherwise. */
  readonly files: readonly string[]
  readonly leftOut: readonly string[]
  /** Tables of today that the run, of an older program, did not write. */
  readonly notWritten: readonly string[]
  /** Null when every file that was compared is the same. */
  readonly difference: FirstDifference | null
}

export interface FirstDifference {
  readonly file: string
  /** From 1; null for a file that is missing, or an input that has changed. */
  readonly line: number | null
  readonly there: string
  readonly here: string
}

export interface VerifyOptions {
  /** Where the scenario's relative paths start; null = where the run found them. */
  readonly scenarioFolder: string | null
  /** Whether a strategy file that the scenario names may be run. */
  readonly runCode: boolean
  readonly signal: AbortSignal | null
  /** Told what is being done, one short phrase at a time. */
  readonly say: (phrase: string) => void
}

const SHAPE = {
  folder: z.string().min(1),
  options: z.strictObject({ ...REPEAT_SHAPE, signal: signalShape, say: listenerShape }),
}

/**
 * Runs a results folder again, from its own copy of the scenario, and compares every file with the new one. Throws
 * InputError where the folder holds no results, or where code would have to be run that may not be.
 *
 * @example
 * import { loadScenario, runScenario, verifyRun } from 'stepup'
 *
 * const { folder } = await runScenario(await loadScenario('plan-example', ['samples.count=100']), {
 *   ...{ out: 'reports/to-verify', compare: false, report: false, charts: false, parquet: false },
 *   ...{ workers: null, signal: null, say: () => {}, onProgress: () => {}, onStrategyTested: () => {} },
 * })
 * const options = { scenarioFolder: null, runCode: false, signal: null, say: () => {} }
 * const { files, difference } = await verifyRun(folder, options)
 * console.log(files.length, 'files', difference === null ? 'are the same' : difference.file)
 */
export async function verifyRun(folder: string, options: VerifyOptions): Promise<Verification> {
  refuseWrongCall('verifyRun', SHAPE, { folder, options })
  const { scenarioFolder, runCode, signal, say } = options
  const summary = readRepeated(folder)
  refuseInterrupted(folder, summary)
  refuseMemory(folder, summary)
  const start = scenarioFolder === null ? readOrigin(folder).folder : resolve(scenarioFolder)
  const isOlder = summary.versions.format < FORMAT
  const compared = (name: string) => name !== ORIGIN && (!isOlder || isTable(name))
  const there = listResults(folder)
  const files = there.filter(compared)
  const leftOut = there.filter(name => name !== ORIGIN && !compared(name))
  for (const input of summary.inputs) {
    const here = sha256(readBytes(resolve(start, input.file)))
    if (here === input.sha256) continue
    const difference = { file: input.file, line: null, there: `sha256 ${input.sha256}`, here: `sha256 ${here}` }
    return { files, leftOut, notWritten: [], difference }
  }
  refuseCode(folder, summary, start, runCode)
  sweepLeftovers(tmpdir())
  const again = temporarySibling(join(tmpdir(), 'stepup-verify'), 'part')
  mkdirSync(again, { mode: 0o700 })
  try {
    const loaded = await loadCopy({ copy: summary.scenario, folder: start, runCode })
    const out = join(again, 'run')
    const { hedge } = loaded.scenario
    const report = files.includes('report.html')
    if (hedge !== null) await runHedge(loaded, hedge, { out, report, parquet: hasParquet(files), signal, say })
    else
      await runScenario(loaded, {
        out,
        compare: summary.comparison !== null,
        report,
        charts: hasCharts(files),
        parquet: hasParquet(files),
        workers: null,
        signal,
        say,
        onProgress: () => {},
        onStrategyTested: () => {},
      })
    signal?.throwIfAborted()
    const fresh = listResults(out).filter(compared)
    const written = readManifest(folder)
    const notWritten = isOlder ? fresh.filter(name => !written.has(name)) : []
    const names = [...new Set([...files, ...fresh])].filter(name => !notWritten.includes(name)).sort()
    for (const name of names) {
      const difference = compareFiles(name, files.includes(name) ? folder : null, fresh.includes(name) ? out : null)
      if (difference !== null) return { files, leftOut, notWritten, difference }
    }
    return { files, leftOut, notWritten, difference: null }
  } finally {
    rmSync(again, { recursive: true, force: true })
  }
}

/** A strategy file is run with the rights of the user, who may have been handed the results by anybody. */
function refuseCode(folder: string, { scenario, inputs }: RepeatedRun, start: string, runCode: boolean): void {
  const file = strategyFileOf(scenario)
  if (file === null) return
  const path = resolve(start, file)
  if (!runCode) {
    const message = `the strategy of this run is a program of its own: verify would run ${path}`
    throw inputError(folder, message, 'read that file; if you trust it, add --run-code')
  }
  if (!inputs.some(input => input.file === file)) {
    throw inputError(folder, `the results do not say what ${path} held: it is not run`, 'run the scenario again')
  }
}

/** What a program handed over lies in no file. */
function refuseMemory(folder: string, { scenario }: RepeatedRun): void {
  if (!scenario.overrides.some(override => /=memory:(bars|trades|strategy\.ts)$/.test(override))) return
  const message = 'a program handed over prices, trades or the strategy of this run in memory: they are in no file'
  throw inputError(
    folder,
    message,
    'run the program again and compare the folders; files that a scenario names can be verified',
  )
}

/** A run that was cut short cannot come out again. */
function refuseInterrupted(folder: string, { samples, notices = [] }: RepeatedRun): void {
  const hint = 'run the scenario again'
  if (notices.includes(NOT_JUDGED)) throw inputError(folder, `${NOT_JUDGED}: it cannot be repeated`, hint)
  if (samples === null || samples.count === samples.requested) return
  const message = `the run was interrupted after ${samples.count} of ${samples.requested} samples: it cannot be repeated`
  throw inputError(folder, message, hint)
}

/** Receipts of older programs name no level of warning: where none is there, it is not compared. */
function asTold(here: Buffer, there: Buffer): Buffer {
  if (there.includes('"warningPrice":')) return here
  return Buffer.from(here.toString('utf8').replaceAll(/,"warningPrice":[^,}]*/g, ''))
}

/** Each folder null where it lacks the file. */
function compareFiles(name: string, there: string | null, here: string | null): FirstDifference | null {
  if (there === null) return { file: name, line: null, there: 'no such file', here: 'a file' }
  if (here === null) return { file: name, line: null, there: 'a file', here: 'no such file' }
  const a = Buffer.from(readBytes(join(there, name)))
  const fresh = Buffer.from(readBytes(join(here, name)))
  const b = name === 'decisions.jsonl' ? asTold(fresh, a) : fresh
  if (a.equals(b)) return null
  const linesThere = a.toString('utf8').split('\n')
  const linesHere = b.toString('utf8').split('\n')
  const at = linesThere.findIndex((line, i) => line !== linesHere[i])
  const line = at < 0 ? linesThere.length : at
  return { file: name, line: line + 1, there: shorten(linesThere[line]), here: shorten(linesHere[line]) }
}

function shorten(line: string | undefined): string {
  if (line === undefined) return '(the file ends)'
  return line.length > 200 ? `${line.slice(0, 200)} …` : line
}
