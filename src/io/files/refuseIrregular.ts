import type { Stats } from 'node:fs'
import { inputError } from './inputError.ts'

/** Throws InputError for everything that is not a regular file: reading a pipe or a device may never come to an end. */
export function refuseIrregular(path: string, found: Stats): void {
  if (found.isFile()) return
  if (found.isDirectory()) throw inputError(path, 'this is a folder, not a file')
  throw inputError(path, `this is ${kindOf(found)}, not a file`, 'save its contents as a file, and name that')
}

function kindOf(found: Stats): string {
  if (found.isFIFO()) return 'a pipe'
  if (found.isSocket()) return 'a socket'
  return found.isSymbolicLink() ? 'a symbolic link' : 'a device'
}
