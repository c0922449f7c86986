import type { CsvColumn } from '../../io/csv/csvColumn.ts'
import { csvColumns } from '../../io/csv/csvColumns.ts'
import { csvLines } from '../../io/csv/csvLines.ts'
import { parquetBytes, type TypedColumn } from '../../io/csv/parquetBytes.ts'
import type { ResultFile } from '../../io/folder/writeResults.ts'
import type { FileTable } from './column.ts'

/** A table of a results folder as CSV, and its columns for other forms; null where its rows are no columns. */
export interface ResultTable extends ResultFile {
  readonly columns: (() => readonly TypedColumn[]) | null
}

/** A table of few rows. */
export function tableFile(name: string, table: FileTable): ResultTable {
  return { name, content: csvLines(table.header, table.rows), columns: () => typedColumns(table) }
}

/** A table of many rows, kept as columns. */
export function columnsFile(name: string, columns: readonly CsvColumn[]): ResultTable {
  return { name, content: csvColumns(columns), columns: () => columns }
}

/** Times are texts in the cells of a table. */
function typedColumns({ header, kinds, rows }: FileTable): TypedColumn[] {
  return header.map((name, k) => {
    const kind = kinds[k]!
    const values = rows.map(row => row[k]!)
    return { name, kind, values: kind === 'time' ? values.map(value => Date.parse(String(value))) : values }
  })
}

/** The Parquet twins of tables, made one after the other. */
export async function* parquetFiles(tables: readonly ResultTable[]): AsyncGenerator<ResultFile> {
  for (const { name, columns } of tables) {
    if (columns !== null) yield { name: name.replace(/csv$/, 'parquet'), content: [await parquetBytes(columns())] }
  }
}

/** Whether tables are among the files of a results folder as Parquet, too. */
export function hasParquet(files: readonly string[]): boolean {
  return files.some(name => name.endsWith('.parquet'))
}
