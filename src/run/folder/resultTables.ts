import type { Tape } from '../../core/tape.ts'
import { csvColumns, csvHeader } from '../../io/csv/csvColumns.ts'
import { csvLines } from '../../io/csv/csvLines.ts'
import type { ResultFile } from '../../io/folder/writeResults.ts'
import type { BandRow } from '../../results/ledger.ts'
import type { CompleteRun } from '../../results/runResult.ts'
import { sampleHeader } from '../sampling/sampleRows.ts'
import { type FileTable, tableOf } from './column.ts'
import {
  BAND_COLUMNS,
  DRAWDOWN_COLUMNS,
  fillColumns,
  LABEL_COLUMN,
  LEGS,
  ledgerColumns,
  legColumns,
  TAPE_COLUMNS,
} from './columns.ts'
import { columnsOfCurve } from './curveColumns.ts'
import { risksTable } from './risksTable.ts'
import { legRows, tapeRows } from './tapeRows.ts'

/** Whether a file of a results folder is one of its tables. */
export function isTable(name: string): boolean {
  return /^[^/]+\.(csv|jsonl)$/.test(name)
}

/** The tables of a results folder, in the order in which they are written. */
export function resultTables(run: CompleteRun): ResultFile[] {
  const tiers = run.summary.market.tiers.map(({ name }) => name)
  return [
    { name: 'trades.csv', content: csvText(tableOf(ledgerColumns(tiers), run.rows)) },
    { name: 'fills.csv', content: csvText(tableOf(fillColumns(tiers), run.fills)) },
    { name: 'tape.csv', content: csvText(tableOf(TAPE_COLUMNS, tapeRows(run.tape, run.ids))) },
    ...legFile(run.tape),
    { name: 'equity.csv', content: csvColumns(columnsOfCurve(tiers, run.curve, run.equityQuote)) },
    { name: 'drawdowns.csv', content: csvText(tableOf(DRAWDOWN_COLUMNS, run.drawdowns)) },
    { name: 'decisions.jsonl', content: jsonLines(run.receipts) },
    ...sampleFiles(tiers, run),
  ]
}

/** Where tape.csv does not say all. */
function legFile(tape: Tape): ResultFile[] {
  const rows = legRows(tape)
  return rows.length === 0 ? [] : [{ name: LEGS, content: csvText(tableOf(legColumns(tape.count), rows)) }]
}

/** bands.csv */
export function bandsTable(rows: readonly BandRow[], withNames: boolean): FileTable {
  const columns = withNames ? { ...BAND_COLUMNS, ...LABEL_COLUMN } : BAND_COLUMNS
  return tableOf<Omit<BandRow, 'variant' | 'label'>>(columns, rows)
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
