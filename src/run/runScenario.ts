import { resolve } from 'node:path'
import { type ResultFile, writeResults } from '../io/folder/writeResults.ts'
import { markdownReport } from '../report/markdown/markdownReport.ts'
import { plural } from '../report/words/format.ts'
import { makeVerdict } from '../report/words/verdict.ts'
import type { ComparisonSummary } from '../results/comparison.ts'
import type { RunResult } from '../results/runResult.ts'
import type { SampleSummary } from '../results/samples.ts'
import type { Summary } from '../results/summary.ts'
import { problemAt } from '../scenario/located.ts'
import { InputError } from '../scenario/problem.ts'
import { compareLevels } from './comparing/compare.ts'
import { resultFiles } from './folder/resultFiles.ts'
import type { LoadedScenario } from './loading/loadScenario.ts'
import type { MarketData } from './market/marketData.ts'
import { readMarket } from './market/readMarket.ts'
import { chartFiles } from './rendering/chartFiles.ts'
import { renderReport } from './rendering/renderReport.ts'
import { explainOverdrawn } from './replaying/overdrawn.ts'
import { replayScenario } from './replaying/replayScenario.ts'
import type { ChunkOptions } from './sampling/runChunks.ts'
import { samplePool } from './sampling/samplePool.ts'
import { sampleScenario } from './sampling/sampleScenario.ts'
import { bandRows } from './summing/bandRows.ts'
import { drawdownRows } from './summing/drawdownRows.ts'
import { summarise } from './summing/summarise.ts'

export interface RunOptions extends ChunkOptions {
  /** Folder of the results. */
  readonly out: string
  /** Whether to choose among the risk levels, and to say what the trades can prove. */
  readonly compare: boolean
  /** Whether to write report.html. */
  readonly report: boolean
  /** Whether to write the charts as files. */
  readonly charts: boolean
  /** Told what is being done, one short phrase at a time. */
  readonly say: (phrase: string) => void
}

export interface RunOutcome {
  readonly result: RunResult
  /** Absolute path of the results folder. */
  readonly folder: string
  /** Whether the run was interrupted after samples had begun: what was finished is in the results. */
  readonly interrupted: boolean
}

/** Replays a scenario, samples it, and writes its results folder. Throws InputError. */
export async function runScenario(loaded: LoadedScenario, options: RunOptions): Promise<RunOutcome> {
  const { scenario } = loaded
  const { say, signal } = options
  if (options.compare && scenario.samples.count === 0) {
    throw new InputError([problemAt(loaded.document, ['samples', 'count'], 'found 0; a comparison needs samples')])
  }
  say('reading prices')
  const market = await readMarket(loaded)
  signal?.throwIfAborted()
  say(`replaying ${plural(market.tape.count, 'trade')}`)
  const replay = explainOverdrawn(loaded, () => replayScenario(scenario, market))
  signal?.throwIfAborted()
  const samples = scenario.samples.count > 0 ? await sampleScenario(loaded, market, options) : null
  if (samples?.count === 0) signal?.throwIfAborted()
  say('summing up')
  const found = summarise(loaded, market, replay, samples, process.version)
  const comparison = options.compare ? await judgeLevels(loaded, market, found.samples, options) : null
  const findings = { ...found, comparison }
  const verdict = makeVerdict({ ...findings, outputs: [] })
  const drawdowns = drawdownRows(replay.curve, replay.rows, replay.plan.start, market.bars === null)
  const bands = samples === null ? [] : bandRows(samples)
  const tables = { rows: replay.rows, curve: replay.curve, drawdowns, bands }
  let result: RunResult | null = null
  const files = resultFiles(
    {
      ...tables,
      tiers: replay.quotes.contracts.names,
      tape: market.tape,
      ids: market.ids,
      receipts: replay.receipts,
      samples,
      sampleSummary: findings.samples,
    },
    outputs => {
      const summary: Summary = { ...findings, verdict, outputs }
      result = { ...tables, summary, pool: samplePool(scenario, market.tape, summary.samples) }
      return summary
    },
    options.report ? { html: () => renderReport(result!), markdown: () => markdownReport(result!) } : null,
    { scenario: loaded.copy.file, folder: loaded.folder },
  )
  async function* all(): AsyncGenerator<ResultFile> {
    yield* files
    if (options.charts) yield* await chartFiles(result!)
  }
  say('writing results')
  await writeResults(options.out, all(), samples === null ? signal : null)
  const interrupted = samples !== null && signal?.aborted === true
  return { result: result!, folder: resolve(options.out), interrupted }
}

/** Null where there are no samples to judge, or where an interruption left too few. */
async function judgeLevels(
  loaded: LoadedScenario,
  market: MarketData,
  samples: SampleSummary | null,
  options: RunOptions,
): Promise<ComparisonSummary | null> {
  if (samples === null || options.signal?.aborted) return null
  options.say('judging the best level on fresh samples')
  return compareLevels(loaded, market, samples, options)
}
