import { resolve } from 'node:path'
import { writeResults } from '../io/writeResults.ts'
import { htmlReport } from '../report/htmlReport.ts'
import type { RunResult } from '../report/result.ts'
import type { Summary } from '../report/summary.ts'
import { makeVerdict } from '../report/verdict.ts'
import { drawdownRows } from './drawdownRows.ts'
import type { LoadedScenario } from './loadScenario.ts'
import { readMarket } from './market.ts'
import { replayScenario } from './replay.ts'
import { resultFiles } from './resultFiles.ts'
import { bandRows } from './sampleTables.ts'
import type { ChunkOptions } from './sampling/runChunks.ts'
import { sampleScenario } from './sampling/sampleScenario.ts'
import { summarise } from './summarise.ts'

export interface RunOptions extends ChunkOptions {
  /** Folder of the results. */
  readonly out: string
  /** Told what is being done, one short phrase at a time. */
  readonly say: (phrase: string) => void
}

export interface RunOutcome {
  readonly result: RunResult
  /** Absolute path of the results folder. */
  readonly folder: string
  /** Whether the samples ended early: what was finished is in the results. */
  readonly interrupted: boolean
}

/** Replays a scenario, samples it, and writes its results folder. Throws InputError. */
export async function runScenario(loaded: LoadedScenario, options: RunOptions): Promise<RunOutcome> {
  const { scenario } = loaded
  const { say, signal } = options
  say('reading prices')
  const market = await readMarket(loaded)
  signal?.throwIfAborted()
  say(`replaying ${market.tape.count} trades`)
  const replay = replayScenario(scenario, market)
  signal?.throwIfAborted()
  const samples = scenario.samples.count > 0 ? await sampleScenario(loaded, market, options) : null
  say('summing up')
  const findings = summarise(loaded, market, replay, samples, process.version)
  const verdict = makeVerdict({ ...findings, outputs: [] })
  const drawdowns = drawdownRows(replay.curve, replay.rows, replay.plan.start, market.bars === null)
  const bands = samples === null ? [] : bandRows(samples)
  let result: RunResult | null = null
  const files = resultFiles(
    {
      tiers: replay.quotes.contracts.names,
      rows: replay.rows,
      receipts: replay.receipts,
      curve: replay.curve,
      drawdowns,
      samples,
      sampleSummary: findings.samples,
      bands,
    },
    outputs => ({ ...findings, verdict, outputs }) satisfies Summary,
    summary => {
      result = { summary, rows: replay.rows, curve: replay.curve, drawdowns, bands }
      return htmlReport(result)
    },
    { scenario: loaded.copy.file, folder: loaded.folder },
  )
  say('writing results')
  const interrupted = samples !== null && samples.count < samples.requested
  await writeResults(options.out, files, interrupted ? null : signal)
  return { result: result!, folder: resolve(options.out), interrupted }
}
