import { z } from 'zod'
import { type ResultFile, writeResults } from '../io/folder/writeResults.ts'
import { markdownReport } from '../report/markdown/markdownReport.ts'
import type { FileHash } from '../results/origin.ts'
import type { CompleteRun } from '../results/runResult.ts'
import { refuseWrongCall } from '../scenario/calls/refuseWrongCall.ts'
import { completeShape, WRITE_SHAPE } from '../scenario/calls/shapes.ts'
import { ORIGIN, type Origin } from './folder/readRun.ts'
import { parquetFiles } from './folder/resultTable.ts'
import { resultTables } from './folder/resultTables.ts'
import { chartFiles } from './rendering/chartFiles.ts'
import { renderReport } from './rendering/renderReport.ts'

export interface WriteOptions {
  /** Folder of the results. */
  readonly out: string
  /** Whether to write report.html and report.md. */
  readonly report: boolean
  /** Whether to write the charts as files. */
  readonly charts: boolean
  /** Whether to write every table as Parquet, too. */
  readonly parquet: boolean
  readonly origin: Origin
  readonly signal: AbortSignal | null
}

const SHAPE = {
  run: completeShape,
  options: z.strictObject({ ...WRITE_SHAPE, origin: z.strictObject({ scenario: z.string(), folder: z.string() }) }),
}

/**
 * Writes a run as a results folder, as a whole or not at all. Throws InputError where it cannot be written.
 *
 * @example
 * import { simulate, writeRun } from 'stepup'
 *
 * const run = await simulate({
 *   scenario: { account: { start: 20_000 }, market: { ladder: 'nasdaq-cme' }, plan: { risk: '1%' }, samples: { count: 0 } },
 *   trades: [{ side: 'long', entry: 18_000, stop: 17_990, exit: 18_020 }],
 * }).result
 * const origin = { scenario: 'in memory', folder: '.' }
 * await writeRun(run, { out: 'reports/written', report: true, charts: false, parquet: true, origin, signal: null })
 */
export async function writeRun(run: CompleteRun, options: WriteOptions): Promise<void> {
  refuseWrongCall('writeRun', SHAPE, { run, options })
  const { out, report, charts, parquet, origin, signal } = options
  const tables = resultTables(run)
  const written = new Map<string, string>()
  async function* files(): AsyncGenerator<ResultFile> {
    yield* tables
    const outputs: FileHash[] = Array.from(written, ([file, sha256]) => ({ file, sha256 }))
    yield { name: 'summary.json', content: jsonText(run.summary) }
    const told = { ...run, outputs }
    if (report) {
      yield { name: 'report.html', content: await renderReport(told) }
      yield { name: 'report.md', content: markdownReport(told) }
    }
    yield { name: ORIGIN, content: jsonText(origin) }
    if (charts) yield* await chartFiles(told)
    if (parquet) yield* parquetFiles(tables)
  }
  await writeResults(out, files(), signal, written)
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
