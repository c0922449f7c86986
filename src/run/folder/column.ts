import type { CsvValue } from '../../io/csv/csvLines.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import type { TypedColumn } from '../../io/csv/parquetBytes.ts'
import type { TableRow } from '../../io/folder/readTables.ts'

/** What stands under one name of a table, or under one name a tier: how it is written, and how it is read back. */
export interface FileColumn<Value> {
  readonly names: readonly string[]
  readonly kind: TypedColumn['kind']
  readonly cells: (value: Value) => readonly CsvValue[]
  readonly read: (row: TableRow) => Value
}

/** The columns of a table, from left to right, each under the name that its value has in a row. */
export type RowColumns<Row> = { readonly [Key in keyof Row]: FileColumn<Row[Key]> }

/** A table of a results folder as text cells: header and rows. */
export interface FileTable {
  readonly header: readonly string[]
  /** Of each column. */
  readonly kinds: readonly TypedColumn['kind'][]
  readonly rows: readonly (readonly CsvValue[])[]
}

/** NaN is written as nothing, and nothing read as NaN. */
export const numberColumn = (name: string): FileColumn<number> => ({
  names: [name],
  kind: 'number',
  cells: value => [value],
  read: row => row.number(name),
})

/** A whole number from 0 to below a limit. */
export const indexColumn = (name: string, below: number): FileColumn<number> => ({
  names: [name],
  kind: 'number',
  cells: value => [value],
  read: row => row.index(name, below),
})

/** UTC epoch milliseconds in a row, ISO 8601 in the file; NaN is nothing. */
export const timeColumn = (name: string): FileColumn<number> => ({
  names: [name],
  kind: 'time',
  cells: value => [isoTime(value)],
  read: row => row.time(name),
})

export const textColumn = (name: string): FileColumn<string> => ({
  names: [name],
  kind: 'text',
  cells: value => [value],
  read: row => row.text(name),
})

export const flagColumn = (name: string): FileColumn<boolean> => ({
  names: [name],
  kind: 'flag',
  cells: value => [value],
  read: row => row.flag(name),
})

/** One of some words. */
export const wordColumn = <Word extends string>(name: string, words: readonly Word[]): FileColumn<Word> => ({
  names: [name],
  kind: 'text',
  cells: value => [value],
  read: row => row.choice(name, words),
})

/** A number in a row that stands for a word in the file: its place among the words. */
export const numberedWordColumn = (name: string, words: readonly string[]): FileColumn<number> => ({
  names: [name],
  kind: 'text',
  cells: value => [words[value] ?? ''],
  read: row => words.indexOf(row.choice(name, words)),
})

/** +1 and −1 in a row, long and short in the file. */
export const sideColumn = (name: string): FileColumn<number> => ({
  names: [name],
  kind: 'text',
  cells: value => [value > 0 ? 'long' : 'short'],
  read: row => (row.choice(name, ['long', 'short']) === 'long' ? 1 : -1),
})

/** Texts without semicolons, in one cell. */
export const tokensColumn = (name: string): FileColumn<string[]> => ({
  names: [name],
  kind: 'text',
  cells: value => [value.join(';')],
  read: row => row.text(name).split(';').filter(Boolean),
})

/** A number a tier, each under a name of its own. */
export function tierColumns(prefix: string, tiers: readonly string[]): FileColumn<readonly number[]> {
  const names = tiers.map(tier => `${prefix}${tier}`)
  return { names, kind: 'number', cells: values => values, read: row => names.map(row.number) }
}

export function tableOf<Row>(columns: RowColumns<Row>, rows: readonly Row[]): FileTable {
  const all = entriesOf(columns)
  return {
    header: all.flatMap(([, { names }]) => names),
    kinds: all.flatMap(([, { names, kind }]) => names.map(() => kind)),
    rows: rows.map(row => all.flatMap(([key, { cells }]) => cells(row[key]))),
  }
}

/** A row of a table as it is read; what is wrong with a cell is told to the row. */
export function rowOf<Row>(columns: RowColumns<Row>, cells: TableRow): Row {
  return Object.fromEntries(entriesOf(columns).map(([key, { read }]) => [key, read(cells)])) as Row
}

function entriesOf<Row>(columns: RowColumns<Row>): [keyof Row & string, FileColumn<Row[keyof Row]>][] {
  return Object.entries(columns) as [keyof Row & string, FileColumn<Row[keyof Row]>][]
}
