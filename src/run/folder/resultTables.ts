import { csvColumns, csvHeader } from '../../io/csv/csvColumns.ts'
import { csvLines } from '../../io/csv/csvLines.ts'
import type { ResultFile } from '../../io/folder/writeResults.ts'
import type { CompleteRun } from '../../results/runResult.ts'
import { sampleHeader } from '../sampling/sampleRows.ts'
import { fillsTable } from './fillsTable.ts'
import { isPlainTape, LEGS, legsTable } from './legsTable.ts'
import { bandsTable, risksTable } from './sampleTables.ts'
import { drawdownsTable, equityColumns, type FileTable, tradesTable } from './tables.ts'
import { tapeTable } from './tapeTable.ts'

/** Whether a file of a results folder is one of its tables. */
export function isTable(name: string): boolean {
  return /^[^/]+\.(csv|jsonl)$/.test(name)
}

/** The tables of a results folder, in the order in which they are written. */
export function resultTables(run: CompleteRun): ResultFile[] {
  const tiers = run.summary.market.tiers.map(({ name }) => name)
  return [
    { name: 'trades.csv', content: csvText(tradesTable(tiers, run.rows)) },
    { name: 'fills.csv', content: csvText(fillsTable(tiers, run.fills)) },
    { name: 'tape.csv', content: csvText(tapeTable(run.tape, run.ids)) },
    ...(isPlainTape(run.tape) ? [] : [{ name: LEGS, content: csvText(legsTable(run.tape)) }]),
    { name: 'equity.csv', content: csvColumns(equityColumns(tiers, run.curve, run.equityQuote)) },
    { name: 'drawdowns.csv', content: csvText(drawdownsTable(run.drawdowns)) },
    { name: 'decisions.jsonl', content: jsonLines(run.receipts) },
    ...sampleFiles(tiers, run),
  ]
}

/** The tables of the samples, where there are any; samples.csv only where outcomes are kept one by one. */
function sampleFiles(tiers: readonly string[], { summary, sampleRows, bands }: CompleteRun): ResultFile[] {
  if (summary.samples === null) return []
  return [
    ...(sampleRows === null
      ? []
      : [{ name: 'samples.csv', content: samplesCsv(tiers, sampleRows, summary.samples.by === 'plan') }]),
    { name: 'bands.csv', content: csvText(bandsTable(bands, summary.samples.by === 'plan')) },
    { name: 'risks.csv', content: csvText(risksTable(tiers, summary.samples)) },
  ]
}

function csvText({ header, rows }: FileTable): AsyncGenerator<string> {
  return csvLines(header, rows)
}

function* samplesCsv(
  tiers: readonly string[],
  rows: readonly Uint8Array[],
  withNames: boolean,
): Generator<string | Uint8Array> {
  yield csvHeader(sampleHeader(tiers, withNames))
  yield* rows
}

function* jsonLines(values: readonly unknown[]): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`
}
