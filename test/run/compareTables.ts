import { readFileSync } from 'node:fs'
import type { CsvColumn } from '../../src/io/csv/csvColumn.ts'
import { isoTime } from '../../src/io/csv/isoTime.ts'
import type { FileTable } from '../../src/run/folder/column.ts'

const NEAR = 1e-9
const TIMES = ['entry_time', 'exit_time', 'time']
/** In rows that were not traded, an empty cell and 0 say the same. */
const AMOUNTS = [
  ...['quantity', 'risk_taken', 'margin', 'budget', 'gross', 'spread_cost', 'fees', 'funding', 'liquidation_fee'],
  ...['net', 'r', 'liquidation_price', 'closest_liquidation'],
]

type Row = Record<string, string>

/** Sentences on every cell of the table that differs from the CSV file; numbers may differ by 1e-9. */
export function tableDifferences(file: string, table: FileTable, leaveOut: readonly string[] = []): string[] {
  const [header, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const names = header!.split(',')
  if (names.join() !== table.header.join()) return [`columns ${table.header.join()}, not ${names.join()}`]
  const toRow = (cells: readonly string[]): Row => Object.fromEntries(names.map((name, k) => [name, cells[k]!]))
  const want = lines.map(line => toRow(line.split(',')))
  const got = Array.from(table.rows, cells => toRow(cells.map(cellText)))
  if (want.length !== got.length) return [`${got.length} rows, not ${want.length}`]
  return want.flatMap((row, i) =>
    names
      .filter(name => !leaveOut.includes(name) && !sameCell(name, row, got[i]!))
      .map(name => `row ${i + 1}, ${name}: ${got[i]![name]}, not ${row[name]}`),
  )
}

/** Within 1e-9, absolute or relative. */
export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(NEAR, NEAR * Math.max(Math.abs(a), Math.abs(b)))
}

function cellText(cell: string | number | boolean | null): string {
  return cell === null || (typeof cell === 'number' && !Number.isFinite(cell)) ? '' : String(cell)
}

function sameCell(name: string, want: Row, got: Row): boolean {
  const a = want[name]!
  const b = got[name]!
  if (name === 'id' && a === want['trade']) return true
  if (TIMES.includes(name)) return a === b || Date.parse(a) === Date.parse(b)
  const untraded = (want['status'] ?? 'taken') !== 'taken'
  if (untraded && AMOUNTS.includes(name) && [a, b].every(text => text === '' || text === '0')) return true
  return a === b || (a !== '' && b !== '' && near(Number(a), Number(b)))
}

/** A table of columns as rows of cells. */
export function tableOfColumns(columns: readonly CsvColumn[]): FileTable {
  const rows = Array.from(columns[0]!.values, (_, i) =>
    columns.map(({ kind, values }) => (kind === 'time' ? isoTime(values[i]!) : values[i]!)),
  )
  return { header: columns.map(column => column.name), kinds: columns.map(column => column.kind), rows }
}
