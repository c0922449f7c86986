import { gunzipSync, inflateRawSync } from 'node:zlib'
import { inputError } from './inputError.ts'

const ZIP = 0x04034b50
const DIRECTORY = 0x02014b50
const DIRECTORY_END = 0x06054b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8
const MOST_BYTES = 2 ** 31 - 1

/** The bytes of the one file in a zip or gzip archive, with what the archive is; null where the bytes are no archive. */
export function unpacked(
  file: string,
  bytes: Uint8Array,
): { readonly bytes: Uint8Array; readonly what: string } | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isZip = view.length > END_BYTES && view.readUInt32LE(0) === ZIP
  const isGzip = view[0] === 0x1f && view[1] === 0x8b
  if (!isZip && !isGzip) return null
  try {
    if (isGzip) return { bytes: gunzipSync(view, { maxOutputLength: MOST_BYTES }), what: 'a gzip archive' }
    return { bytes: onlyEntry(file, view), what: 'a zip archive of one file' }
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

function onlyEntry(file: string, zip: Buffer): Uint8Array {
  const end = directoryEnd(zip)
  const entries = zip.readUInt16LE(end + 10)
  const at = zip.readUInt32LE(end + 16)
  if (entries !== 1) {
    throw inputError(file, `the archive holds ${entries} files; allowed: one`, 'unpack it and give one of them')
  }
  if (zip.readUInt32LE(at) !== DIRECTORY) throw new RangeError('no entry')
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
