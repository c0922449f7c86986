import type { Cell } from '../../io/csv/csvLines.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import type { TableRow } from '../../io/folder/readTables.ts'

/** What stands under one name of a table, or under one name a tier: how it is written, and how it is read back. */
export interface Column<Value> {
  readonly names: readonly string[]
  readonly cells: (value: Value) => readonly Cell[]
  readonly read: (row: TableRow) => Value
}

/** The columns of a table, from left to right, each under the name that its value has in a row. */
export type RowColumns<Row> = { readonly [Key in keyof Row]: Column<Row[Key]> }

/** A table of a results folder as text cells: header and rows. */
export interface FileTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** NaN is written as nothing, and nothing read as NaN. */
export const number = (name: string): Column<number> => ({
  names: [name],
  cells: value => [value],
  read: row => row.number(name),
})

/** A whole number from 0 to below a limit. */
export const index = (name: string, below: number): Column<number> => ({
  names: [name],
  cells: value => [value],
  read: row => row.index(name, below),
})

/** UTC epoch milliseconds in a row, ISO 8601 in the file; NaN is nothing. */
export const time = (name: string): Column<number> => ({
  names: [name],
  cells: value => [isoTime(value)],
  read: row => row.time(name),
})

export const text = (name: string): Column<string> => ({
  names: [name],
  cells: value => [value],
  read: row => row.text(name),
})

export const flag = (name: string): Column<boolean> => ({
  names: [name],
  cells: value => [value],
  read: row => row.flag(name),
})

/** One of some words. */
export const word = <Word extends string>(name: string, words: readonly Word[]): Column<Word> => ({
  names: [name],
  cells: value => [value],
  read: row => row.choice(name, words),
})

/** A number in a row that stands for a word in the file: its place among the words. */
export const numberedWord = (name: string, words: readonly string[]): Column<number> => ({
  names: [name],
  cells: value => [words[value] ?? ''],
  read: row => words.indexOf(row.choice(name, words)),
})

/** +1 and −1 in a row, long and short in the file. */
export const side = (name: string): Column<number> => ({
  names: [name],
  cells: value => [value > 0 ? 'long' : 'short'],
  read: row => (row.choice(name, ['long', 'short']) === 'long' ? 1 : -1),
})

/** Texts without semicolons, in one cell. */
export const tokens = (name: string): Column<string[]> => ({
  names: [name],
  cells: value => [value.join(';')],
  read: row => row.text(name).split(';').filter(Boolean),
})

/** A number a tier, each under a name of its own. */
export function byTier(prefix: string, tiers: readonly string[]): Column<readonly number[]> {
  const names = tiers.map(tier => `${prefix}${tier}`)
  return { names, cells: values => values, read: row => names.map(row.number) }
}

export function tableOf<Row>(columns: RowColumns<Row>, rows: readonly Row[]): FileTable {
  const all = entriesOf(columns)
  return {
    header: all.flatMap(([, { names }]) => names),
    rows: rows.map(row => all.flatMap(([key, { cells }]) => cells(row[key]))),
  }
}

/** A row of a table as it is read; what is wrong with a cell is told to the row. */
export function rowOf<Row>(columns: RowColumns<Row>, cells: TableRow): Row {
  return Object.fromEntries(entriesOf(columns).map(([key, { read }]) => [key, read(cells)])) as Row
}

function entriesOf<Row>(columns: RowColumns<Row>): [keyof Row & string, Column<Row[keyof Row]>][] {
  return Object.entries(columns) as [keyof Row & string, Column<Row[keyof Row]>][]
}
