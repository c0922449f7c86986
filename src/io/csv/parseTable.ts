import type { DecimalMark } from '../columns/cellNumber.ts'
import type { Columns } from '../columns/columns.ts'
import type { Head } from '../columns/head.ts'
import type { Layout } from '../columns/layout.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { counted } from '../columns/repairText.ts'
import { isComment } from './commentLines.ts'
import { csvRows } from './csvRows.ts'
import { isHeaderAgain, orderBelow } from './headersAgain.ts'
import { isNothing, readNumbers } from './readNumbers.ts'
import { readStamps } from './readStamps.ts'
import { isRowOfSums } from './sumWords.ts'

/** What a table is parsed with. */
export interface Parsing {
  readonly head: Head
  readonly layout: Layout
  /** Null where the first rows do not tell. */
  readonly mark: DecimalMark | null
  readonly problems: ProblemList
}

/**
 * Reads a table with the CSV parser, quotes and all, repairs what is certain, and says of every row what is wrong with
 * it. Cells with a problem hold NaN. Throws InputError where the quotes of the file do not match.
 */
export async function parseTable(bytes: Uint8Array, parsing: Parsing): Promise<Columns> {
  const { head, layout, problems } = parsing
  const { lines, rows, joinedAt, repairs } = await tableRows(bytes, parsing)
  const read = readStamps(rows, lines, layout, problems)
  const numbers = readNumbers(rows, lines, parsing)
  return {
    rows: rows.length,
    time: read.time,
    numbers: numbers.columns,
    texts: layout.texts.map(({ column }) => rows.map(cells => cells[column]!)),
    lineOf: row => lines[row]!,
    reader: 'fast-csv',
    timeUnit: read.stamps.unit ?? 'iso',
    naive: read.stamps.naive,
    inZone: read.stamps.inZone,
    inPercent: numbers.inPercent,
    joinedAt,
    repairs: [...prefaceRepairs(head), ...repairs, ...read.repairs, ...numbers.repairs],
  }
}

export function prefaceRepairs({ preface }: Head): string[] {
  return preface > 0 ? [`${counted(preface, 'line')} above the header left out`] : []
}

interface TableRows {
  readonly lines: number[]
  readonly rows: (readonly string[])[]
  readonly joinedAt: readonly number[]
  readonly repairs: readonly string[]
}

async function tableRows(bytes: Uint8Array, { head, layout, problems }: Parsing): Promise<TableRows> {
  const lines: number[] = []
  const rows: (readonly string[])[] = []
  const joinedAt: number[] = []
  const counts = { moved: 0, empty: 0, trailing: 0, others: 0, blank: 0, comments: 0, sums: 0 }
  const header = layout.headerLines > 0 ? head.rows[layout.headerLines - 1]! : null
  const { onlyRows } = layout
  const needed = layout.numbers.filter(({ mayBeEmpty }) => !mayBeEmpty)
  let footer: number | null = null
  let order: readonly number[] | null = null
  for await (const { line, cells } of csvRows(
    problems.file,
    bytes,
    head.delimiter,
    head.preface + layout.headerLines,
  )) {
    if (footer !== null) problems.add(footer, '', wrongWidth(1, layout.width))
    footer = isFooter(cells, layout.width) ? line : null
    if (footer !== null) continue
    // Of one column it is a value that is missing, and rows of bars without a price are counted as such.
    if (layout.width > 1 && isBlank(cells) && (cells.length <= 1 || needed.length <= 1)) {
      counts.blank++
      continue
    }
    if (isComment(cells, layout.width)) {
      counts.comments++
      continue
    }
    if (layout.width > 1 && isRowOfSums(cells)) {
      counts.sums++
      continue
    }
    if (header !== null && isHeaderAgain(cells, header)) {
      const found = orderBelow(withoutTrailing(cells, layout.width), header, line, problems)
      if (found === undefined) break
      order = found
      joinedAt.push(rows.length)
      if (order !== null) counts.moved++
      continue
    }
    const row = ordered(withoutTrailing(cells, layout.width), order)
    if (onlyRows !== undefined && !onlyRows.fits.test(row[onlyRows.column]?.trim() ?? '')) {
      counts.others++
      continue
    }
    if (row.length !== layout.width) {
      problems.add(line, '', wrongWidth(cells.length, layout.width), hintOf(cells, layout.width, isCutAt(bytes, line)))
      continue
    }
    if (needed.length > 1 && needed.every(({ column }) => isNothing(row[column]!))) {
      counts.empty++
      continue
    }
    if (cells.length > row.length) counts.trailing++
    lines.push(line)
    rows.push(row)
  }
  const repairs = [
    ...(joinedAt.length > 0 ? [`the header comes ${counted(joinedAt.length, 'time')} more: left out`] : []),
    ...(counts.moved > 0
      ? ['a header that comes again has its columns in another order: they are taken by their names']
      : []),
    ...(footer === null ? [] : ['a last line of words left out']),
    ...(counts.others > 0 ? [`${counted(counts.others, 'row')} ${onlyRows!.others} left out`] : []),
    ...(counts.sums > 0 ? [`${counted(counts.sums, 'row')} of sums left out`] : []),
    ...(counts.empty > 0 ? [`${counted(counts.empty, 'row')} without any price left out`] : []),
    ...(counts.comments > 0 ? [`${counted(counts.comments, 'remark')} among the rows left out`] : []),
    ...(counts.blank > 0 ? [`${counted(counts.blank, 'blank line')} left out`] : []),
    ...(counts.trailing > 0
      ? [`${counted(counts.trailing, 'row')} with an empty cell beyond the header: not counted`]
      : []),
  ]
  return { lines, rows, joinedAt, repairs }
}

function hintOf(cells: readonly string[], width: number, isCut: boolean): string | null {
  if (cells.length === 0) return 'write the number, or remove the line'
  if (isCut && cells.length < width) return CUT_OFF
  return isOfThousands(cells, width) ? QUOTE : null
}

const CUT_OFF =
  'the file ends inside this line: download or export it again, or remove the line where no more is missing'

const LINE_FEED = 10

/** Whether the bytes end on a line, without its end. */
function isCutAt(bytes: Uint8Array, line: number): boolean {
  if (bytes.at(-1) === LINE_FEED) return false
  let last = 1
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) last++
  return last === line
}

const QUOTE = 'export numbers without separators of thousands, or with all cells in quotes'

/** Whether cells beyond the width may be the ends of numbers such as 4,801.25. */
function isOfThousands(cells: readonly string[], width: number): boolean {
  const isEnd = (cell: string, i: number) =>
    /^\d{3}(\.\d+)?\)?$/.test(cell) && /^\(?-?[$€£¥]?\d{1,3}$/.test(cells[i - 1] ?? '')
  return cells.length > width && cells.filter(isEnd).length >= cells.length - width
}

/** Words below a table, such as where it was downloaded: no row that was cut off begins so. */
function isFooter(cells: readonly string[], width: number): boolean {
  return cells.length === 1 && width >= LEAST_WIDTH && /^\p{L}+ /u.test(cells[0]!.trim())
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every(cell => cell.trim() === '')
}

const LEAST_WIDTH = 5

/** An empty cell beyond the last column is no cell. */
function withoutTrailing(cells: readonly string[], width: number): readonly string[] {
  return cells.length === width + 1 && cells[width]!.trim() === '' ? cells.slice(0, width) : cells
}

/** The cells in the order of the first header. */
function ordered(cells: readonly string[], order: readonly number[] | null): readonly string[] {
  return order === null || cells.length !== order.length ? cells : order.map(i => cells[i]!)
}

/** What is wrong with a row of `found` cells among rows of `expected`. */
export function wrongWidth(found: number, expected: number): string {
  return found === 0 ? 'the line is blank' : `the line has ${found} cells, the others have ${expected}`
}
