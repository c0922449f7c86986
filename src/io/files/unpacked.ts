import { gunzipSync, inflateRawSync } from 'node:zlib'
import { inputError } from './inputError.ts'

const ZIP = 0x04034b50
const DIRECTORY = 0x02014b50
const DIRECTORY_END = 0x06054b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8
/** What the older workbooks of Excel begin with. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const
const EXCEL = 'this is an Excel workbook, not a table of text'
const AS_CSV = 'open it, choose the sheet, and save that as CSV: File → Save as → CSV UTF-8'
const MOST_BYTES = 2 ** 31 - 1

/** The one file of rows in an archive. */
interface Unpacked {
  readonly bytes: Uint8Array
  /** What the archive is. */
  readonly what: string
  /** The name of the file; left out where the archive does not say. */
  readonly name?: string
}

/** The bytes of the one file of rows in a zip or gzip archive, with what the archive is; null where the bytes are no archive. */
export function unpacked(file: string, bytes: Uint8Array): Unpacked | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isZip = view.length > END_BYTES && view.readUInt32LE(0) === ZIP
  const isGzip = view[0] === 0x1f && view[1] === 0x8b
  if (COMPOUND.every((byte, i) => view[i] === byte)) throw inputError(file, EXCEL, AS_CSV)
  if (!isZip && !isGzip) return null
  try {
    if (isGzip) return { bytes: gunzipSync(view, { maxOutputLength: MOST_BYTES }), what: 'a gzip archive' }
    return onlyEntry(file, view)
  } catch (error) {
    if (error instanceof RangeError || (error as NodeJS.ErrnoException).code?.startsWith('Z_')) {
      throw inputError(
        file,
        'the archive is damaged, or unpacks to more than 2 GB',
        'unpack it and give the file in it',
      )
    }
    throw error
  }
}

interface Entry {
  readonly name: string
  /** Where it stands in the directory. */
  readonly at: number
}

/** Files of rows, the likely ones first; a backtest of freqtrade has its settings beside them. */
const TABLES = [/\.(json|jsonl|csv)$/i, /\.(txt|html?)$/i] as const
const NO_TABLE = /(_config|\.meta)\.json$|(^|\/)(readme|licen[sc]e|about)\b[^/]*$/i
/** What the program that packed it adds: folders, and what macOS and Windows keep of them. */
const BESIDE = /\/$|^__MACOSX\/|(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)$/i
const SHOWN = 8

/** The one file of rows in a zip archive. */
function onlyEntry(file: string, zip: Buffer): Unpacked {
  const all = entriesOf(zip)
  refuseWorkbook(file, all)
  const entries = all.filter(({ name }) => !BESIDE.test(name))
  const rows = TABLES.map(table => entries.filter(({ name }) => table.test(name) && !NO_TABLE.test(name)))
  const likely = rows.find(found => found.length > 0) ?? []
  const [entry] = entries.length === 1 ? entries : likely
  if (entry === undefined || (entries.length > 1 && likely.length > 1)) {
    const names = (likely.length > 1 ? likely : entries).map(({ name }) => name)
    const shown = `${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ', …' : ''}`
    const what =
      likely.length > 1 ? `${likely.length} files of rows: ${shown}` : `no file of rows: ${shown || 'nothing'}`
    throw inputError(file, `the archive holds ${what}; allowed: one`, 'unpack it and give one of them')
  }
  const what = all.length === 1 ? 'a zip archive of one file' : `${entry.name} in a zip archive`
  return { bytes: entryBytes(file, zip, entry), what, name: entry.name }
}

/** Workbooks are zip archives, too. */
function refuseWorkbook(file: string, entries: readonly Entry[]): void {
  const has = (begin: string) => entries.some(({ name }) => name.startsWith(begin))
  if (has('xl/')) throw inputError(file, EXCEL, AS_CSV)
  if (has('content.xml') && has('META-INF/'))
    throw inputError(file, 'this is a spreadsheet, not a table of text', AS_CSV)
}

function entriesOf(zip: Buffer): Entry[] {
  const end = directoryEnd(zip)
  const count = zip.readUInt16LE(end + 10)
  const entries: Entry[] = []
  for (let at = zip.readUInt32LE(end + 16); entries.length < count; ) {
    if (zip.readUInt32LE(at) !== DIRECTORY) throw new RangeError('no entry')
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28)
    entries.push({ name: zip.toString('utf8', at + 46, nameEnd), at })
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function entryBytes(file: string, zip: Buffer, { at }: Entry): Uint8Array {
  const method = zip.readUInt16LE(at + 10)
  const size = zip.readUInt32LE(at + 20)
  const local = zip.readUInt32LE(at + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(start, start + size)
  const isSecret = (zip.readUInt16LE(at + 8) & 1) === 1
  if (isSecret || (method !== STORED && method !== DEFLATED)) {
    throw inputError(file, 'the archive is encrypted, or packed in an unusual way', 'unpack it and give the file in it')
  }
  return method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: MOST_BYTES })
}

function directoryEnd(zip: Buffer): number {
  const last = zip.length - END_BYTES
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (zip.readUInt32LE(at) === DIRECTORY_END) return at
  }
  throw new RangeError('no directory')
}
