import type { Columns } from '../columns/columns.ts'
import { decimalMark } from '../columns/decimalMark.ts'
import type { Head } from '../columns/head.ts'
import { isInOneCell, type Layout } from '../columns/layout.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { StampReader } from '../columns/stampReader.ts'
import { parseTable, prefaceRepairs } from './parseTable.ts'
import { unitRepairs } from './readStamps.ts'
import { type ScannedRows, scanTable } from './scanTable.ts'

const LINE_FEED = 10

/**
 * Reads the columns of a table: with the byte scanner where the file is plain, else with the CSV parser; the result is
 * the same. Throws InputError with the problems of all rows.
 */
export async function readTable(
  bytes: Uint8Array,
  head: Head,
  layout: Layout,
  problems: ProblemList,
): Promise<Columns> {
  const numberColumns = layout.numbers.map(({ column }) => column)
  const money = layout.numbers.filter(({ isMoney }) => isMoney).map(({ column }) => column)
  const mark = decimalMark(head, head.rows.slice(layout.headerLines), numberColumns, money)
  const { time, texts } = layout
  const above = head.preface + layout.headerLines
  const stamps = new StampReader(time?.zone ?? null, null, time?.day ?? null)
  const plain =
    mark === null || time === null || !isInOneCell(time) || texts.length > 0
      ? null
      : scanTable(bytes, startOfLine(bytes, above), { ...layout, time }, { delimiter: head.delimiter, mark }, stamps)
  if (plain !== null && plain.rows > 0 && stamps.isByItself) return scannedColumns(plain, head, above, stamps)
  const table = await parseTable(bytes, { head, layout, mark, problems })
  if (time === null) return table
  if (table.rows === 0 && problems.count === 0) problems.add(null, '', 'the file has a header, but no rows')
  problems.throwIfAny()
  return table
}

/** `above`: lines before the first row. */
export function scannedColumns(rows: ScannedRows, head: Head, above: number, stamps: StampReader): Columns {
  return {
    ...rows,
    texts: [],
    reader: 'scanner',
    timeUnit: stamps.unit ?? 'iso',
    naive: stamps.naive,
    inZone: stamps.inZone,
    lineOf: row => above + 1 + row,
    repairs: [...prefaceRepairs(head), ...unitRepairs(stamps)],
  }
}

/** The first byte after so many lines. */
export function startOfLine(bytes: Uint8Array, lines: number): number {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  for (let line = 0; line < lines; line++) {
    const feed = bytes.indexOf(LINE_FEED, start)
    if (feed < 0) return bytes.length
    start = feed + 1
  }
  return start
}
