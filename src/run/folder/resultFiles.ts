import { createHash } from 'node:crypto'
import type { Curve } from '../../core/replay.ts'
import type { Tape } from '../../core/tape.ts'
import { csvColumns, csvHeader } from '../../io/csv/csvColumns.ts'
import { csvLines } from '../../io/csv/csvLines.ts'
import type { ResultFile } from '../../io/folder/writeResults.ts'
import type { BandRow, DrawdownRow, LedgerRow } from '../../results/ledger.ts'
import type { FileHash } from '../../results/origin.ts'
import type { Receipt } from '../../results/receipt.ts'
import type { SampleSummary } from '../../results/samples.ts'
import type { Summary } from '../../results/summary.ts'
import { sampleHeader } from '../sampling/sampleRows.ts'
import type { SampleSet } from '../sampling/sampleScenario.ts'
import { ORIGIN, type Origin } from './readRun.ts'
import { bandsTable, risksTable } from './sampleTables.ts'
import { drawdownsTable, equityColumns, type Table, tradesTable } from './tables.ts'
import { tapeTable } from './tapeTable.ts'

/** What the tables of a results folder are made of. */
export interface ResultTables {
  readonly tiers: readonly string[]
  readonly tape: Tape
  readonly ids: readonly string[]
  readonly rows: readonly LedgerRow[]
  readonly receipts: readonly Receipt[]
  readonly curve: Curve
  readonly drawdowns: readonly DrawdownRow[]
  readonly samples: SampleSet | null
  readonly sampleSummary: SampleSummary | null
  readonly bands: readonly BandRow[]
}

/**
 * The files of a results folder, in the order in which they are written: the tables, then summary.json, which holds the
 * hashes of the tables, then the report.
 * @param summary the summary, given the hashes
 * @param report makes the pages; null = none
 */
export function resultFiles(
  tables: ResultTables,
  summary: (outputs: readonly FileHash[]) => Summary,
  report: { readonly html: () => Promise<string>; readonly markdown: () => string } | null,
  origin: Origin,
): ResultFile[] {
  const hashes: FileHash[] = []
  const { tiers } = tables
  const files: ResultFile[] = [
    { name: 'trades.csv', content: csvText(tradesTable(tiers, tables.rows)) },
    { name: 'tape.csv', content: csvText(tapeTable(tables.tape, tables.ids)) },
    { name: 'equity.csv', content: csvColumns(equityColumns(tiers, tables.curve)) },
    { name: 'drawdowns.csv', content: csvText(drawdownsTable(tables.drawdowns)) },
    { name: 'decisions.jsonl', content: jsonLines(tables.receipts) },
  ]
  files.push(...sampleFiles(tables))
  return [
    ...files.map(file => hashed(file, hashes)),
    { name: 'summary.json', content: lazily(async () => `${JSON.stringify(summary(hashes), null, 2)}\n`) },
    ...(report === null
      ? []
      : [
          { name: 'report.html', content: lazily(report.html) },
          { name: 'report.md', content: lazily(async () => report.markdown()) },
        ]),
    { name: ORIGIN, content: `${JSON.stringify(origin, null, 2)}\n` },
  ]
}

/** The tables of the samples, where there are any; samples.csv only where outcomes are kept one by one. */
function sampleFiles({ tiers, samples, sampleSummary, bands }: ResultTables): ResultFile[] {
  if (samples === null || sampleSummary === null) return []
  return [
    ...(samples.exact ? [{ name: 'samples.csv', content: samplesCsv(tiers, samples) }] : []),
    { name: 'bands.csv', content: csvText(bandsTable(bands)) },
    { name: 'risks.csv', content: csvText(risksTable(tiers, sampleSummary)) },
  ]
}

function csvText({ header, rows }: Table): AsyncGenerator<string> {
  return csvLines(header, rows)
}

function* samplesCsv(tiers: readonly string[], { levels }: SampleSet): Generator<string | Uint8Array> {
  yield csvHeader(sampleHeader(tiers))
  for (const { rows } of levels) yield* rows
}

function* jsonLines(values: readonly unknown[]): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`
}

async function* lazily(make: () => Promise<string>): AsyncGenerator<string> {
  yield await make()
}

/** The same file, which leaves its hash behind when it has been written. */
function hashed({ name, content }: ResultFile, hashes: FileHash[]): ResultFile {
  async function* through(): AsyncGenerator<string | Uint8Array> {
    const hash = createHash('sha256')
    for await (const piece of typeof content === 'string' ? [content] : content) {
      hash.update(piece)
      yield piece
    }
    hashes.push({ file: name, sha256: hash.digest('hex') })
  }
  return { name, content: through() }
}
