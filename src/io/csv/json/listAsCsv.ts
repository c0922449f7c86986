import { cellOf, flattened, isObject, isPlain, looksLikeJson } from './jsonAsCsv.ts'
import { isPage } from './pagesOfRows.ts'

const [LINE_FEED, QUOTE, COMMA, BACKSLASH] = [10, 34, 44, 92]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125]
const BLANKS = [32, 9, LINE_FEED, 13]
const MARK = [0xef, 0xbb, 0xbf]
const BEGINNING = 1024
/** Letters that are written at once. */
const PIECE = 1 << 16

/**
 * A list of rows of one kind, at the top of a JSON text or a line for each, as the CSV that `jsonAsCsv` makes of it: row by
 * row, so that neither the text nor its values are held. Null for every other text.
 */
export function listAsCsv(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!looksLikeJson(text.toString('utf8', 0, BEGINNING))) return null
  const csv = new Pieces(bytes.length)
  let names: readonly string[] | null = null
  let rows = 0
  for (const [from, to] of itemsOf(bytes)) {
    const row = to < 0 ? null : rowOf(text.toString('utf8', from, to))
    if (row === null || (rows > 0 && !isOneKind(row.names, names))) return null
    if (rows === 0 && row.names !== null) csv.add(row.names)
    names = row.names
    rows++
    csv.add(row.cells)
  }
  return rows > 1 ? csv.bytes() : null
}

/** What stands in the rows of a list: lists of values, or objects of them under names. */
interface ListRow {
  readonly names: readonly string[] | null
  readonly cells: readonly unknown[]
}

function rowOf(text: string): ListRow | null {
  const value = parsed(text)
  if (Array.isArray(value)) return value.every(isPlain) ? { names: null, cells: value } : null
  if (!isObject(value) || isPage(value)) return null
  const item = flattened(value as object)
  const names = Object.keys(item)
  return { names, cells: names.map(name => item[name]) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isOneKind(names: readonly string[] | null, others: readonly string[] | null): boolean {
  if (names === null || others === null) return names === others
  return names.length === others.length && names.every((name, i) => name === others[i])
}

type Range = readonly [from: number, to: number]

/** Where the end cannot be: the text is no list. */
const NO_LIST: Range = [0, -1]

/** Where each item of a list, or each line, begins and ends; `NO_LIST` last where there is something else. */
function itemsOf(bytes: Uint8Array): Generator<Range> {
  const start = afterBlanks(bytes, MARK.every((byte, i) => bytes[i] === byte) ? MARK.length : 0)
  const first = afterBlanks(bytes, start + 1)
  const isList = bytes[start] === OPEN_LIST && (bytes[first] === OPEN_LIST || bytes[first] === OPEN_OBJECT)
  return isList ? listItems(bytes, first) : lineItems(bytes, start)
}

function* lineItems(bytes: Uint8Array, start: number): Generator<Range> {
  let from = start
  while (from < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, from)
    const end = feed < 0 ? bytes.length : feed
    if (afterBlanks(bytes, from) < end) yield [from, end]
    from = end + 1
  }
}

function* listItems(bytes: Uint8Array, first: number): Generator<Range> {
  for (let from = first; ; ) {
    const to = endOfItem(bytes, from)
    const next = afterBlanks(bytes, to)
    if (to < 0) break
    yield [from, to]
    if (bytes[next] === CLOSE_LIST && afterBlanks(bytes, next + 1) === bytes.length) return
    if (bytes[next] !== COMMA) break
    from = afterBlanks(bytes, next + 1)
  }
  yield NO_LIST
}

function afterBlanks(bytes: Uint8Array, start: number): number {
  let p = start
  while (p < bytes.length && BLANKS.includes(bytes[p]!)) p++
  return p
}

/** Behind the list or object that begins at a byte; −1 where none does, or none ends. */
function endOfItem(bytes: Uint8Array, start: number): number {
  let depth = 0
  for (let p = start; p < bytes.length; p++) {
    const byte = bytes[p]
    if (byte === QUOTE) p = endOfString(bytes, p)
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--
    if (depth === 0) return p > start ? p + 1 : -1
  }
  return -1
}

/** The quote that ends a string, whose first is at a byte. */
function endOfString(bytes: Uint8Array, start: number): number {
  let p = start + 1
  while (p < bytes.length && bytes[p] !== QUOTE) p += bytes[p] === BACKSLASH ? 2 : 1
  return p
}

/** Bytes of rows, in a place of about their size. */
class Pieces {
  private place: Buffer
  private at = 0
  private text = ''

  constructor(size: number) {
    this.place = Buffer.allocUnsafeSlow(size)
  }

  add(cells: readonly unknown[]): void {
    this.text += `${cells.map(cellOf).join(',')}\n`
    if (this.text.length >= PIECE) this.write()
  }

  bytes(): Uint8Array {
    this.write()
    return this.place.subarray(0, this.at)
  }

  private write(): void {
    const end = this.at + Buffer.byteLength(this.text)
    if (end > this.place.length) {
      const larger = Buffer.allocUnsafeSlow(2 * end)
      this.place.copy(larger, 0, 0, this.at)
      this.place = larger
    }
    this.at += this.place.write(this.text, this.at)
    this.text = ''
  }
}
