import type { InputError } from '../../scenario/problem.ts'
import { counted } from '../columns/repairText.ts'
import { inputError } from '../files/inputError.ts'
import { unpacked } from '../files/unpacked.ts'
import { blanksAsCsv } from './blanksAsCsv.ts'
import { flexAsCsv, isFlex } from './flexAsCsv.ts'
import { htmlAsCsv, isHtml } from './htmlAsCsv.ts'
import { jsonAsCsv, looksLikeJson } from './json/jsonAsCsv.ts'
import { listAsCsv } from './json/listAsCsv.ts'
import { isStatement, statementAsCsv } from './statementAsCsv.ts'

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const LESS = 0x3c
const BRACES = [0x5b, 0x7b]
const BLANKS = [0x20, 0x09, LINE_FEED, CARRIAGE_RETURN]

const NO_TABLE = 'this is a page of the web without a table of five columns'

/** The bytes of a file as UTF-8 text of rows, and what was done for it, one sentence each. */
export interface PlainText {
  readonly bytes: Uint8Array
  readonly repairs: readonly string[]
  /** The zone that it names around its rows. */
  readonly zone?: string | null
  /** The name of the file in an archive that they are from. */
  readonly packed?: string
}

/**
 * Unpacks an archive, turns UTF-16 into UTF-8, line ends of a lone carriage return into line feeds, JSON and HTML into
 * rows.
 */
export function plainText(file: string, original: Uint8Array): PlainText {
  const archive = unpacked(file, original)
  const utf8 = fromUtf16(archive?.bytes ?? original)
  const whole = withoutZeros(utf8.bytes)
  const lines = withLineFeeds(whole.bytes)
  const table = fromMarkup(file, lines)
  return {
    bytes: table.bytes,
    zone: table.zone ?? null,
    ...(archive?.name === undefined ? {} : { packed: archive.name }),
    repairs: [
      ...(archive === null ? [] : [`read from ${archive.what}`]),
      ...utf8.repairs,
      ...whole.repairs,
      ...table.repairs,
    ],
  }
}

function fromUtf16(bytes: Uint8Array): PlainText {
  const little = (bytes[0] === 0xff && bytes[1] === 0xfe) || isWide(bytes, 1)
  const big = (bytes[0] === 0xfe && bytes[1] === 0xff) || isWide(bytes, 0)
  if (!little && !big) return { bytes, repairs: [] }
  const text = new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes)
  return { bytes: Buffer.from(text), repairs: ['the text is UTF-16: read as such'] }
}

const LEAST_WIDE = 16
const MOST_WIDE = 256

/** Whether the text begins as UTF-16 of plain letters does: of every two bytes this one, and never the other, is 0. */
function isWide(bytes: Uint8Array, zero: 0 | 1): boolean {
  const begin = bytes.subarray(0, MOST_WIDE)
  return begin.length >= LEAST_WIDE && begin.every((byte, i) => (byte === 0) === (i % 2 === zero))
}

/** Without the zeros that a machine that stopped leaves behind what it wrote, and the line that it did not finish. */
function withoutZeros(bytes: Uint8Array): PlainText {
  const end = bytes.findLastIndex(byte => byte !== 0) + 1
  const zeros = bytes.length - end
  if (zeros === 0 || end === 0 || bytes.subarray(0, end).includes(0)) return { bytes, repairs: [] }
  const written = bytes.lastIndexOf(LINE_FEED, end - 1) + 1
  const line = written < end ? ', with the line before them, which is not whole' : ''
  return {
    bytes: bytes.subarray(0, written),
    repairs: [`${counted(zeros, 'byte')} of zeros at the end left out${line}`],
  }
}

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(LINE_FEED) || !bytes.includes(CARRIAGE_RETURN)) return bytes
  return bytes.map(byte => (byte === CARRIAGE_RETURN ? LINE_FEED : byte))
}

/** Smaller files are held as values. */
const LARGE = 1 << 22
const JSON_ROWS = 'the file is JSON: lines count its rows, with the names of their fields first'

function fromMarkup(file: string, bytes: Uint8Array): PlainText {
  const begin = startsWithMark(bytes) ? 3 : 0
  const first = bytes.subarray(begin).find(byte => !BLANKS.includes(byte))
  const isText = first !== undefined && !BRACES.includes(first)
  const parts = isText ? (flexOf(file, bytes) ?? statementOf(file, bytes)) : null
  if (parts !== null) return parts
  if (first === LESS) return fromHtml(file, bytes)
  if (first === undefined || !BRACES.includes(first)) return fromBlanks(bytes)
  const list = bytes.length < LARGE ? null : listAsCsv(bytes)
  if (list !== null) return { bytes: list, repairs: [JSON_ROWS] }
  const text = new TextDecoder().decode(bytes)
  const found = jsonAsCsv(text)
  if (found === null && looksLikeJson(text)) throw withoutRows(file, text)
  if (found === null) return { bytes, repairs: [] }
  const { csv, unfinished, nan, series, empty, partial, zone } = found
  if (series.length > 1) {
    const isOfStrategies = /(^|,)open_rate(,|$)/m.test(csv.slice(0, csv.indexOf('\n')))
    const message = `the JSON holds ${series.length} lists: ${listed(series)}`
    throw inputError(file, message, isOfStrategies ? oneStrategy(series[0]!) : ONE_LIST)
  }
  return {
    bytes: Buffer.from(csv),
    zone,
    repairs: [
      JSON_ROWS,
      ...(unfinished > 0 ? [`${counted(unfinished, 'bar')} not finished when the file was saved: left out`] : []),
      ...(empty > 0 ? [`${counted(empty, 'line')} without rows, such as an answer that refuses: left out`] : []),
      ...(partial > 0
        ? [`null among the prices of a bar, which is not whole and not used: ${counted(partial, 'row')}`]
        : []),
      ...(nan > 0 ? [`NaN, which JSON does not have, read as an empty cell: ${nan}`] : []),
    ],
  }
}

function fromBlanks(bytes: Uint8Array): PlainText {
  const csv = blanksAsCsv(bytes)
  return csv === null
    ? { bytes, repairs: [] }
    : { bytes: Buffer.from(csv), repairs: ['the cells of the rows are parted by blanks: read as such'] }
}

/** Of UTF-8 text. */
function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

const SHOWN = 80
const MOST_NAMES = 8
const ONE_LIST = 'keep one of them in a file'

function oneStrategy(name: string): string {
  return `${ONE_LIST}, or have freqtrade play one: freqtrade backtesting --strategy ${name} --export trades`
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, MOST_NAMES).join(', ')}${names.length > MOST_NAMES ? ', …' : ''}`
}

/** What programs write for a number that is none. */
const NO_JSON = /[:,[]\s*(-?Infinity)\b/
const WRITE_NULL = 'write null, or leave the row out'

function withoutRows(file: string, text: string): InputError {
  try {
    JSON.parse(text)
  } catch {
    const word = NO_JSON.exec(text)?.[1]
    if (word !== undefined) return inputError(file, `the file holds ${word}, which JSON does not have`, WRITE_NULL)
    if (isManyLines(text)) return inputError(file, DIFFERENT, 'keep the lines of one kind in a file')
    return inputError(file, 'the JSON is cut off, or damaged', 'fetch or export it again')
  }
  const shown = text.trim().replace(/\s+/g, ' ').slice(0, SHOWN)
  return inputError(file, `the JSON holds no rows: ${shown}`, 'an API that refuses answers like this: ask it again')
}

const DIFFERENT = 'the lines are JSON, each by itself, and hold no rows, or rows of different columns'

function isManyLines(text: string): boolean {
  try {
    const lines = text.split('\n').filter(line => line.trim() !== '')
    return lines.every(line => typeof JSON.parse(line) === 'object')
  } catch {
    return false
  }
}

const MOST_HEAD = 1024

function flexOf(file: string, bytes: Uint8Array): PlainText | null {
  const decoder = new TextDecoder()
  if (!isFlex(decoder.decode(bytes.subarray(0, MOST_HEAD)))) return null
  const { csv, repair } = flexAsCsv(file, decoder.decode(bytes))
  return { bytes: Buffer.from(csv), repairs: [repair] }
}

function statementOf(file: string, bytes: Uint8Array): PlainText | null {
  const decoder = new TextDecoder()
  const text = () => decoder.decode(bytes)
  if (!isStatement(decoder.decode(bytes.subarray(0, MOST_HEAD)), text)) return null
  const { csv, repair } = statementAsCsv(file, text())
  return { bytes: Buffer.from(csv), repairs: [repair] }
}

const XML = /^\uFEFF?\s*(<\?xml|<\w+[\s>][^<>]*="[^<>]*>\s*<)/
const NO_HTML = 'this is XML, and no table'

function fromHtml(file: string, bytes: Uint8Array): PlainText {
  const text = new TextDecoder().decode(bytes)
  const csv = htmlAsCsv(text)
  if (csv === null && isHtml(text))
    throw inputError(file, NO_TABLE, 'save the file itself, and not the page that offers it')
  if (csv === null && XML.test(text.slice(0, MOST_HEAD))) throw inputError(file, NO_HTML, 'save or export it as CSV')
  if (csv === null) return { bytes, repairs: [] }
  return {
    bytes: Buffer.from(csv),
    repairs: ['the file is HTML: lines count the rows of the table that is read'],
  }
}
