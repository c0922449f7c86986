import type { Tape } from '../../core/tape.ts'
import { csvHeader } from '../../io/csv/csvColumns.ts'
import { LEGS } from '../../io/folder/legsFile.ts'
import type { BandRow } from '../../results/ledger.ts'
import type { CompleteRun } from '../../results/runResult.ts'
import type { SampledAccounts } from '../../results/sampledAccounts.ts'
import { sampleColumns, sampleHeader, sampleRows } from '../sampling/sampleRows.ts'
import { type FileTable, tableOf } from './column.ts'
import {
  BAND_COLUMNS,
  DRAWDOWN_COLUMNS,
  fillColumns,
  LABEL_COLUMN,
  ledgerColumns,
  legColumns,
  TAPE_COLUMNS,
} from './columns.ts'
import { columnsOfCurve } from './curveColumns.ts'
import { columnsFile, type ResultTable, tableFile } from './resultTable.ts'
import { risksTable } from './risksTable.ts'
import { legRows, tapeRows } from './tapeRows.ts'

/** Whether a file of a results folder is one of its tables. */
export function isTable(name: string): boolean {
  return /^[^/]+\.(csv|jsonl)$/.test(name)
}

/** The tables of a results folder, in the order in which they are written. */
export function resultTables(run: CompleteRun): ResultTable[] {
  const tiers = run.summary.market.tiers.map(({ name }) => name)
  return [
    tableFile('trades.csv', tableOf(ledgerColumns(tiers), run.rows)),
    tableFile('fills.csv', tableOf(fillColumns(tiers), run.fills)),
    tableFile('tape.csv', tableOf(TAPE_COLUMNS, tapeRows(run.tape, run.ids))),
    ...legFile(run.tape),
    columnsFile('equity.csv', columnsOfCurve(tiers, run.curve, run.equityQuote)),
    tableFile('drawdowns.csv', tableOf(DRAWDOWN_COLUMNS, run.drawdowns)),
    { name: 'decisions.jsonl', content: jsonLines(run.receipts), columns: null },
    ...sampleFiles(tiers, run),
  ]
}

/** Where tape.csv does not say all. */
function legFile(tape: Tape): ResultTable[] {
  const rows = legRows(tape)
  return rows.length === 0 ? [] : [tableFile(LEGS, tableOf(legColumns(tape.count), rows))]
}

/** bands.csv */
export function bandsTable(rows: readonly BandRow[], withNames: boolean): FileTable {
  const columns = withNames ? { ...BAND_COLUMNS, ...LABEL_COLUMN } : BAND_COLUMNS
  return tableOf<Omit<BandRow, 'variant' | 'label'>>(columns, rows)
}

/** The tables of the samples, where there are any; samples.csv only where outcomes are kept one by one. */
function sampleFiles(tiers: readonly string[], { summary, accounts, bands }: CompleteRun): ResultTable[] {
  if (summary.samples === null) return []
  const withNames = summary.samples.by === 'plan'
  const samples =
    accounts === null
      ? []
      : [
          {
            name: 'samples.csv',
            content: samplesCsv(tiers, accounts, withNames),
            columns: () => sampleColumns(tiers, accounts, withNames),
          },
        ]
  return [
    ...samples,
    tableFile('bands.csv', bandsTable(bands, withNames)),
    tableFile('risks.csv', risksTable(tiers, summary.samples)),
  ]
}

function* samplesCsv(
  tiers: readonly string[],
  variants: readonly SampledAccounts[],
  withNames: boolean,
): Generator<string | Uint8Array> {
  yield csvHeader(sampleHeader(tiers, withNames))
  for (const accounts of variants) yield* sampleRows(accounts, withNames)
}

function* jsonLines(values: readonly unknown[]): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`
}
