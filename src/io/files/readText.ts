import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs'
import { fileError } from './fileError.ts'
import { inputError } from './inputError.ts'
import { refuseIrregular } from './refuseIrregular.ts'

/** Opening a pipe does not wait for somebody to write; Windows knows no such flag, and no such pipes. */
const READ_WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** The bytes of a file. Throws InputError where it is missing, not readable, or no regular file. */
export function readBytes(path: string): Uint8Array {
  try {
    refuseIrregular(path, statSync(path))
    const file = openSync(path, READ_WITHOUT_WAITING)
    try {
      refuseIrregular(path, fstatSync(file))
      return readFileSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw fileError(path, error) ?? error
  }
}

/** The text of a UTF-8 file, without a byte order mark. Throws InputError where it cannot be read, or is not UTF-8. */
export function readText(path: string): string {
  return decodeText(path, readBytes(path))
}

/** Bytes of UTF-8 as text, without a byte order mark. Throws InputError, naming the file, for other encodings. */
export function decodeText(file: string, bytes: Uint8Array): string {
  if (bytes.subarray(0, 1024).includes(0)) {
    throw inputError(file, 'this is UTF-16 text or a binary file', 'save it as plain text in UTF-8')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw inputError(file, 'the text is not valid UTF-8', 'save it as plain text in UTF-8')
  }
}
