import type { Columns } from '../columns.ts'
import { normaliseName } from '../findColumns.ts'
import type { Head } from '../head.ts'
import { clockColumn, type Layout } from '../layout.ts'
import type { Source } from '../source.ts'
import { isSteady } from './isSteady.ts'

/** A column of words that parts the rows of a file into several series. */
export interface PartedBy {
  readonly column: number
  readonly values: readonly string[]
}

const WORD = /\p{L}/u
/** Names of a column that says how long a bar is, which may be a number. */
const PERIODS = ['per', 'period', 'timeframe', 'interval', 'resolution', 'granularity', 'tf']
/** Of a series: fewer show no cycle. */
const LEAST_ROWS = 3

/**
 * The column, of any name, whose words tell several series of one table apart: rows of one time have several of them and
 * differ in their numbers, or, of rates, they take turns. Null where there is none.
 */
export async function partedBy(source: Source, layout: Layout, table: Columns): Promise<PartedBy | null> {
  const isSorted = isSteady(table.time)
  for (const column of wordColumns(source.head, layout)) {
    const isShown = wordsShown(source.head, layout, column).size > 1
    if (!isShown && isSorted) continue
    const read = await source.columns({ ...layout, texts: [{ name: 'symbol', column }] })
    const words = read.texts[0]!.map(word => word.trim())
    const values = [...new Set(words)]
    if (
      values.length < 2 ||
      values.length * 2 > words.length ||
      !(isOfPeriods(source.head, column) || values.every(value => WORD.test(value)))
    )
      continue
    if (differAtOnce(read, words) || (isOfRates(layout) && takeTurns(words, values.length))) return { column, values }
  }
  return null
}

/** Columns of words that nothing else is read from. */
export function wordColumns(head: Head, { headerLines, width, time, numbers }: Layout): number[] {
  const { rows } = head
  const read = new Set([time?.column, time === null ? null : clockColumn(time), ...numbers.map(({ column }) => column)])
  const cells = rows.slice(headerLines)
  const holdsWords = (column: number) =>
    cells.length > 0 && (isOfPeriods(head, column) || cells.every(row => WORD.test(row[column] ?? '')))
  return Array.from({ length: width }, (_, column) => column).filter(column => !read.has(column) && holdsWords(column))
}

function isOfPeriods({ rows }: Head, column: number): boolean {
  return PERIODS.includes(normaliseName(rows[0]?.[column] ?? ''))
}

/** What the first rows have in a column. */
export function wordsShown({ rows }: Head, { headerLines }: Layout, column: number): Set<string> {
  return new Set(rows.slice(headerLines).map(cells => (cells[column] ?? '').trim()))
}

/** Whether rows of one time are of several words, and differ in a number. */
function differAtOnce({ time, numbers }: Columns, words: readonly string[]): boolean {
  const firstAt = new Map<number, number>()
  return words.some((word, row) => {
    const first = firstAt.get(time[row]!)
    if (first === undefined) {
      firstAt.set(time[row]!, row)
      return false
    }
    return words[first] !== word && numbers.some(column => column[first] !== column[row])
  })
}

function isOfRates({ numbers }: Layout): boolean {
  return numbers.some(({ name }) => name === 'rate')
}

/** Whether so many words follow each other in one order, again and again. */
function takeTurns(words: readonly string[], period: number): boolean {
  return words.length >= LEAST_ROWS * period && words.every((word, i) => i < period || word === words[i - period])
}
