import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Columns } from '../columns/columns.ts'
import { decimalMark } from '../columns/decimalMark.ts'
import type { Decimals, Head } from '../columns/head.ts'
import { isInOneCell, type Layout } from '../columns/layout.ts'
import { StampReader } from '../columns/stampReader.ts'
import { csvHead } from './csvHead.ts'
import { plainText } from './plainText.ts'
import { scannedColumns, startOfLine } from './readTable.ts'
import { hasLongLine } from './refuseLongRows.ts'
import { endOfData, TableScan } from './scanTable.ts'

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
/** Smaller files are held as a whole. */
const LEAST_BYTES = 1 << 22
const BEGINNING = 1 << 18
const PIECE_BYTES = 1 << 22
/** Rows that a format is told by; a beginning with fewer has very long ones. */
const LEAST_ROWS = 50

/** A large file of plain rows, of which only a piece is held at a time. */
export interface StreamedFile {
  readonly head: Head
  readonly size: number
  /** The columns with the SHA-256 of the bytes; null where the rows are not plain. */
  read(layout: Layout): { readonly columns: Columns; readonly sha256: string } | null
}

/** Null where a file is small, or not plain text of rows as it is. */
export async function streamedFile(path: string, decimals: Decimals | null): Promise<StreamedFile | null> {
  const begin = beginningOf(path)
  if (begin === null) return null
  try {
    const { bytes, size } = begin
    const plain = plainText(path, bytes)
    const head = { ...(await csvHead(path, bytes)), decimals }
    const isPlain = plain.bytes === bytes && plain.repairs.length === 0 && head.rows.length >= LEAST_ROWS
    return isPlain ? { head, size, read: layout => readPieces(path, head, layout, begin) } : null
  } catch {
    // What is wrong with it is told where it is read as a whole.
    return null
  }
}

interface Beginning {
  /** Whole lines. */
  readonly bytes: Uint8Array
  readonly size: number
}

function beginningOf(path: string): Beginning | null {
  let file: number | null = null
  try {
    file = openSync(path, 'r')
    const stat = fstatSync(file)
    if (!stat.isFile() || stat.size < LEAST_BYTES) return null
    const bytes = new Uint8Array(BEGINNING)
    const length = readSync(file, bytes, 0, BEGINNING, 0)
    const last = bytes.subarray(0, length).lastIndexOf(LINE_FEED)
    return last < 0 ? null : { bytes: bytes.subarray(0, last + 1), size: stat.size }
  } catch {
    return null
  } finally {
    if (file !== null) closeSync(file)
  }
}

function readPieces(path: string, head: Head, layout: Layout, begin: Beginning): ReturnType<StreamedFile['read']> {
  const { time, texts, numbers, headerLines } = layout
  const mark = decimalMark(
    head,
    head.rows.slice(headerLines),
    numbers.map(({ column }) => column),
  )
  if (mark === null || time === null || !isInOneCell(time) || texts.length > 0) return null
  const above = head.preface + headerLines
  const start = startOfLine(begin.bytes, above)
  const lineBytes = (begin.bytes.length - start) / begin.bytes.subarray(start).filter(byte => byte === LINE_FEED).length
  const stamps = new StampReader(time.zone, null, time.day ?? null)
  const dialect = { delimiter: head.delimiter, mark }
  const scan = new TableScan({ ...layout, time }, dialect, stamps, Math.ceil((begin.size / lineBytes) * 1.03))
  const sha256 = scanned(path, scan, start)
  const rows = sha256 === null ? null : scan.rows()
  if (rows === null || rows.rows === 0 || !stamps.isByItself) return null
  return { columns: scannedColumns(rows, head, above, stamps), sha256: sha256! }
}

/** The SHA-256 of a file whose lines from a byte on are as the layout says; null where they are not. */
function scanned(path: string, scan: TableScan, start: number): string | null {
  const file = openSync(path, 'r')
  try {
    const hash = createHash('sha256')
    const piece = new Uint8Array(2 * PIECE_BYTES)
    let kept = 0
    let skip = start
    for (;;) {
      const length = readSync(file, piece, kept, PIECE_BYTES, null)
      const filled = piece.subarray(0, kept + length)
      if (length > 0) {
        hash.update(filled.subarray(kept))
      }
      const whole = length === 0 ? filled.length : filled.lastIndexOf(LINE_FEED) + 1
      const end = Math.max(endOfData(filled, whole), skip)
      if (hasLongLine(filled.subarray(skip, whole)) || !scan.read(filled, skip, end)) return null
      if (length === 0) return hash.digest('hex')
      if (filled.length - end > PIECE_BYTES) return null
      // Blank lines belong to what follows: at the end of the file they are no rows.
      kept = filled.length - end
      piece.copyWithin(0, end, filled.length)
      skip = lineBreak(piece, kept)
    }
  } finally {
    closeSync(file)
  }
}

/** Bytes of the line break that ended what was read. */
function lineBreak(piece: Uint8Array, length: number): number {
  if (length > 1 && piece[0] === CARRIAGE_RETURN && piece[1] === LINE_FEED) return 2
  return length > 0 && piece[0] === LINE_FEED ? 1 : 0
}
