import { createHash } from 'node:crypto'
import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileError } from '../files/fileError.ts'
import { inputError } from '../files/inputError.ts'
import { makeFolders } from '../files/makeFolders.ts'
import { refuseIrregular } from '../files/refuseIrregular.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'

/** A file of one header and of sections of bytes, which are read one at a time. */
export interface SectionFile {
  /** As JSON holds it: nobody has checked it. */
  readonly header: unknown
  /** Null where there is no section of that name. */
  section(name: string): Uint8Array | null
}

interface Section {
  readonly name: string
  readonly bytes: number
}

/** The first line: what the file is, and how long the line of the header is. */
const START = /^(stepup \w+ \d+) (\d{1,9})\n/
const LONGEST_START = 64
const HEADER_BYTES = 1 << 28
const PIECE_BYTES = 1 << 20
const END = /^\nsha256 ([0-9a-f]{64})\n$/
const END_BYTES = 73

/**
 * Writes such a file as a whole or not at all, with the SHA-256 of all before it at its end. What bears the name gives way
 * where it is such a file itself. Throws InputError where it is not, or where the system refuses.
 * @returns bytes written
 * @param magic what the file is, and the number of its format: `stepup part 1`
 */
export function writeSectionFile(
  path: string,
  magic: string,
  header: object,
  sections: ReadonlyMap<string, Uint8Array>,
): number {
  refuseName(path, magic)
  const listed = Array.from(sections, ([name, { length }]): Section => ({ name, bytes: length }))
  const line = Buffer.from(`${JSON.stringify({ header, sections: listed })}\n`)
  const pieces = [Buffer.from(`${magic} ${line.length}\n`), line, ...sections.values()]
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  try {
    makeFolders(dirname(path))
  } catch (error) {
    throw fileError(path, error) ?? error
  }
  writeWholeFile(path, [...pieces, `\nsha256 ${hash.digest('hex')}\n`], true)
  return pieces.reduce((sum, { length }) => sum + length, END_BYTES)
}

/** Throws InputError where no such file can have the name, so that nothing is played in vain. */
export function refuseName(path: string, magic: string): void {
  if (/[\\/]$/.test(path) || (existsSync(path) && statSync(path).isDirectory())) {
    throw inputError(path, 'found the name of a folder; allowed: that of a file', `such as ${join(path, 'one.part')}`)
  }
  if (existsSync(path) && !isSectionFile(path, magic)) {
    throw inputError(path, 'a file of another kind has this name', 'choose another name')
  }
}

/** Opens such a file when it is whole. Throws InputError where it is something else, cut off or changed. */
export function readSectionFile(path: string, magic: string): SectionFile {
  return reading(path, file => {
    const { size } = fstatSync(file)
    const start = START.exec(bytesAt(file, 0, Math.min(size, LONGEST_START)).toString('latin1'))
    if (start?.[1] !== magic) throw inputError(path, `this is no file that begins with "${magic}"`)
    refuseChanged(path, file, size)
    const headerBytes = Number(start[2])
    const first = start[0].length + headerBytes
    if (headerBytes > HEADER_BYTES || first + END_BYTES > size) throw inputError(path, DAMAGED_FILE)
    const { header, sections } = parsed(path, bytesAt(file, start[0].length, headerBytes))
    const section = (name: string) => {
      const k = sections.findIndex(each => each.name === name)
      if (k < 0) return null
      const at = sections.slice(0, k).reduce((sum, { bytes }) => sum + bytes, first)
      return reading(path, again => bytesAt(again, at, sections[k]!.bytes))
    }
    const end = sections.reduce((sum, { bytes }) => sum + bytes, first + END_BYTES)
    if (end !== size) throw inputError(path, DAMAGED_FILE)
    return { header, section }
  })
}

const DAMAGED_FILE = 'the file is damaged: it was cut off, or changed after it was written'

function parsed(path: string, bytes: Buffer): { header: unknown; sections: readonly Section[] } {
  try {
    const { header, sections } = JSON.parse(bytes.toString('utf8'))
    const isList =
      Array.isArray(sections) &&
      sections.every(each => typeof each?.name === 'string' && Number.isSafeInteger(each.bytes) && each.bytes >= 0)
    if (isList) return { header, sections }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw inputError(path, DAMAGED_FILE)
}

function isSectionFile(path: string, magic: string): boolean {
  return reading(path, file => bytesAt(file, 0, Math.min(fstatSync(file).size, magic.length)).toString() === magic)
}

function refuseChanged(path: string, file: number, size: number): void {
  const last = size - END_BYTES
  const end = last < 0 ? null : END.exec(bytesAt(file, last, END_BYTES).toString('latin1'))
  const hash = createHash('sha256')
  for (let at = 0; end !== null && at < last; at += PIECE_BYTES)
    hash.update(bytesAt(file, at, Math.min(PIECE_BYTES, last - at)))
  if (end === null || hash.digest('hex') !== end[1]) throw inputError(path, DAMAGED_FILE)
}

function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let read = 0; read < length; ) {
    const count = readSync(file, bytes, read, length - read, at + read)
    if (count === 0) break
    read += count
  }
  return bytes
}

function reading<T>(path: string, read: (file: number) => T): T {
  let file: number
  try {
    // Opening a pipe would wait for somebody to write.
    refuseIrregular(path, statSync(path))
    file = openSync(path, 'r')
  } catch (error) {
    throw fileError(path, error) ?? error
  }
  try {
    refuseIrregular(path, fstatSync(file))
    return read(file)
  } catch (error) {
    throw fileError(path, error) ?? error
  } finally {
    closeSync(file)
  }
}
