import { readBytes } from './readText.ts'

/** Bytes that a program hands over in place of a file. */
export interface MemoryFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A path, or what stands in its place. */
export type DataFile = string | MemoryFile

/** As messages name it. */
export function nameOf(file: DataFile): string {
  return typeof file === 'string' ? file : file.name
}

/** Throws InputError where a file is missing, not readable, or no regular file. */
export function bytesOf(file: DataFile): Uint8Array {
  return typeof file === 'string' ? readBytes(file) : file.bytes
}
