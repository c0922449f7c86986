import { cellNumber, POINT } from '../columns/cellNumber.ts'
import { ProblemList } from '../columns/problemList.ts'
import { csvRows } from '../csv/csvRows.ts'
import { unguarded } from '../csv/guardedText.ts'
import { wrongWidth } from '../csv/parseTable.ts'
import { decodeText } from '../files/readText.ts'
import { DAMAGED, readResultFile } from './readResultFile.ts'

/** A row of a table of ours: cells by name. What is wrong with one becomes a problem, and NaN, false or '' here. */
export interface TableRow {
  text(name: string): string
  /** One of some words. */
  choice<Word extends string>(name: string, words: readonly Word[]): Word
  /** NaN where the cell is empty. */
  number(name: string): number
  /** A whole number from 0 to below a limit, which must be there. */
  index(name: string, below: number): number
  /** UTC epoch milliseconds; NaN where the cell is empty. */
  time(name: string): number
  flag(name: string): boolean
}

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/**
 * Reads a table that this program wrote. Throws InputError with what is wrong in its cells, and where the file is not
 * the one that the run left.
 */
export async function readOwnTable<T>(folder: string, name: string, make: (row: TableRow) => T): Promise<T[]> {
  const { file, bytes, refuseChanged } = readResultFile(folder, name)
  decodeText(file, bytes)
  const problems = new ProblemList(file, bytes)
  let columns: ReadonlyMap<string, number> | null = null
  const rows: T[] = []
  for await (const { line, cells } of csvRows(file, bytes, ',', 0)) {
    if (columns === null) columns = columnsOf(cells, problems)
    else if (cells.length === columns.size) rows.push(make(tableRow(line, columns, cells, problems)))
    else problems.add(line, '', wrongWidth(cells.length, columns.size), DAMAGED)
  }
  if (columns === null) problems.add(null, '', 'the file is empty', DAMAGED)
  problems.throwIfAny()
  refuseChanged()
  return rows
}

function columnsOf(names: readonly string[], problems: ProblemList): ReadonlyMap<string, number> {
  const columns = new Map(names.map((name, i) => [name, i]))
  if (columns.size < names.length) problems.add(1, '', 'two columns have one name', DAMAGED)
  return columns
}

function tableRow(
  line: number,
  columns: ReadonlyMap<string, number>,
  cells: readonly string[],
  problems: ProblemList,
): TableRow {
  const cell = (name: string): string | null => {
    const column = columns.get(name)
    if (column === undefined) problems.add(1, name, 'the column is missing', DAMAGED)
    return column === undefined ? null : cells[column]!
  }
  const refuse = (name: string, found: string, what: string) =>
    problems.add(line, name, `found ${JSON.stringify(found)}; allowed: ${what}`, DAMAGED)
  const number = (name: string) => {
    const text = cell(name) ?? ''
    const value = text === '' ? Number.NaN : cellNumber(text, POINT)
    if (text !== '' && !Number.isFinite(value)) refuse(name, text, 'a number, or nothing')
    return value
  }
  return {
    text: name => unguarded(cell(name) ?? ''),
    choice(name, words) {
      const text = cell(name)
      const word = words.find(candidate => candidate === text)
      if (word === undefined && text !== null) refuse(name, text, words.map(each => each || 'nothing').join(', '))
      return word ?? words[0]!
    },
    number,
    index(name, below) {
      const value = number(name)
      if (Number.isInteger(value) && value >= 0 && value < below) return value
      refuse(name, cell(name) ?? '', `a whole number from 0 to below ${below}`)
      return 0
    },
    time(name) {
      const text = cell(name) ?? ''
      const time = Date.parse(text)
      if (text !== '' && (Number.isNaN(time) || !ISO_TIME.test(text))) refuse(name, text, 'a time, or nothing')
      return time
    },
    flag(name) {
      const text = cell(name)
      if (text !== null && text !== 'true' && text !== 'false') refuse(name, text, 'true, false')
      return text === 'true'
    },
  }
}
