import { InputError } from '../../scenario/problem.ts'
import type { Delimiter, Head } from '../columns/head.ts'
import { fileProblem, inputError } from '../files/inputError.ts'
import { isComment, leadingComments, uncommented } from './commentLines.ts'
import { csvRows } from './csvRows.ts'
import { isHeaderAgain } from './headersAgain.ts'
import { refuseLongRows } from './refuseLongRows.ts'
import { zoneRemark } from './zoneRemark.ts'

const ROWS = 50
const MOST_COMMENTS = 200
const HEAD_BYTES = 65_536

/** Reads the beginning of a file. Throws InputError for an empty file, and for bytes that are not UTF-8 text. */
export async function csvHead(file: string, bytes: Uint8Array): Promise<Head> {
  refuseOtherEncodings(file, bytes)
  const text = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES))
  refuseBars(file, text)
  const stated = SEPARATOR.exec(text)?.[1] as Delimiter | undefined
  const delimiter = stated ?? findDelimiter(text)
  refuseLongRows(file, bytes, delimiter)
  const rows: (readonly string[])[] =
    unquotedRows(text, bytes.length <= HEAD_BYTES, delimiter, ROWS) ?? (await parsed(file, bytes, delimiter))
  if (rows.length === 0) throw inputError(file, 'the file is empty')
  const start = stated === undefined ? 0 : 1
  const preface = prefaceOf(rows, start + leadingComments(rows, start))
  const [header = [], ...below] = rows.slice(preface)
  const named = [uncommented(header[0] ?? ''), ...header.slice(1)]
  const filled = below.filter(row => row.length > 0 && !isComment(row, header.length))
  return {
    file,
    delimiter,
    preface,
    zone: zoneRemark(rows.slice(0, preface)),
    decimals: null,
    rows: withoutTwinsOfFirst([header.length === 0 ? header : named, ...filled]),
  }
}

/**
 * The first rows of a text in which nothing is quoted and nothing a remark, their cells trimmed: as `csvRows` reads them, without the work of a
 * parser. Null where they have to be asked of it.
 * @param whole whether the text is a file from its begin to its end, or its begin alone
 */
export function unquotedRows(text: string, whole: boolean, delimiter: string, most: number): string[][] | null {
  if (/["#]/.test(text)) return null
  const lines = text.split(/\r\n|\n|\r/, most + 1)
  const isCut = lines.length > most
  if (!isCut && !whole) return null
  const rows = lines.slice(0, most).map(line => cellsOf(line, delimiter))
  // Blank lines at the end are none, and whether these are at the end is not seen.
  if (isCut && rows.at(-1)!.length === 0) return null
  return rows.slice(0, rows.findLastIndex(row => row.length > 0) + 1)
}

function cellsOf(line: string, delimiter: string): string[] {
  const cells = line.split(delimiter).map(cell => cell.trim())
  return cells.length === 1 && cells[0] === '' ? [] : cells
}

async function parsed(file: string, bytes: Uint8Array, delimiter: Delimiter): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = []
  let comments = 0
  for await (const row of csvRows(file, bytes, delimiter, 0)) {
    rows.push(row.cells.map(cell => cell.trim()))
    if (comments < MOST_COMMENTS && rows.at(-1)![0]?.startsWith('#') === true) comments++
    if (rows.length === comments + ROWS) break
  }
  return rows
}

/** Files that were joined have their header again among the rows: it tells nothing of these, nor do rows below one of another order. */
function withoutTwinsOfFirst(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first] = rows
  if (first!.some(cell => /^[\d.,+-]+$/.test(cell))) return rows
  const isSame = (row: readonly string[]) =>
    row.length === first!.length && row.every((cell, k) => cell.toLowerCase() === first![k]!.toLowerCase())
  const others = rows.findIndex((row, i) => i > 1 && !isSame(row) && isHeaderAgain(row, first!))
  const own = others < 0 ? rows : rows.slice(0, others)
  return own.filter((row, i) => i === 0 || !isSame(row))
}

/** The line by which spreadsheets are told the delimiter. */
const SEPARATOR = /^\uFEFF?sep=([,;\t])\r?\n/i
const MOST_PREFACE = 5
const LEAST_COLUMNS = 5
const MOST_CELLS = 2

/** Lines of one or two cells, or of cells such as `UID: 1`, above a table of five columns or more are no part of it. */
function prefaceOf(rows: readonly (readonly string[])[], start: number): number {
  const table = rows.findIndex((row, i) => i >= start && row.filter(cell => cell !== '').length >= LEAST_COLUMNS)
  const isTable =
    table > start && table <= start + MOST_PREFACE && (rows[table + 1] ?? rows[table])!.length === rows[table]!.length
  const isAbove = (row: readonly string[]) =>
    row.filter(cell => cell !== '').length <= MOST_CELLS || row.every(cell => LABELLED.test(cell))
  return isTable && rows.slice(start, table).every(isAbove) ? table : start
}

/** What an export says of the account, cell by cell. */
const LABELLED = /^\p{L}[\p{L} ]*:/u

const UTF16 = 'UTF-16 text'
const PDF = 'a PDF document'
/** Files as such are opened before: these lie in another. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  [UTF16, [0xff, 0xfe]],
  [UTF16, [0xfe, 0xff]],
  ['a zip archive or a spreadsheet', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a Parquet file', [0x50, 0x41, 0x52, 0x31]],
  [PDF, [0x25, 0x50, 0x44, 0x46]],
]

const HEAD_ZEROS = 1024
const LINE_FEED = 10
const DAMAGED = 'the file is damaged there: download or export it again, or remove the line'

function refuseOtherEncodings(file: string, bytes: Uint8Array): void {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))?.[0]
  const zero = bytes.indexOf(0)
  const found = known ?? (zero >= 0 && zero < HEAD_ZEROS ? 'UTF-16 text or a binary file' : null)
  if (found === null && zero >= 0) {
    const line = bytes.subarray(0, zero).reduce((count, byte) => count + (byte === LINE_FEED ? 1 : 0), 1)
    throw new InputError([fileProblem(file, 'bytes of 0, which no text has', { line, path: '', hint: DAMAGED })])
  }
  if (found === null) return
  if (known === PDF) throw inputError(file, `this is ${PDF}, not a CSV file`, 'export the table itself as CSV')
  const isPacked = known !== undefined && known !== UTF16
  throw inputError(
    file,
    `this is ${found}, not a CSV file`,
    isPacked ? 'unpack it and give that file' : 'save it as CSV in UTF-8',
  )
}

/** Rows whose cells are parted by bars, and by nothing else. */
function refuseBars(file: string, text: string): void {
  const line = text.trimStart().split(/[\r\n]/, 1)[0]!
  if (line.split('|').length < LEAST_COLUMNS || /[,;\t]/.test(line)) return
  const message = 'the cells of the rows are parted by "|"; allowed: commas, semicolons or tabs'
  throw inputError(file, message, 'replace each | by a comma')
}

/** The delimiter that the first line holds most of, outside quotes; a comma may then be a decimal mark. */
function findDelimiter(text: string): Delimiter {
  const table = text.trimStart().replace(/^\uFEFF?(#[^\r\n]*[\r\n]+)+/, '')
  const lines = (table.trim() === '' ? text : table).trimStart().split(/[\r\n]+/, MOST_PREFACE + 1)
  const bare = lines.map(each => each.replace(/"[^"]*"/g, ''))
  const line = bare.find(each => /[,;\t]/.test(each)) ?? ''
  const count = (delimiter: string): number => line.split(delimiter).length
  const semicolons = count(';')
  const tabs = count('\t')
  const commas = count(',')
  if (semicolons > 1 && semicolons >= commas && semicolons >= tabs) return ';'
  return tabs > 1 && tabs >= commas ? '\t' : ','
}
