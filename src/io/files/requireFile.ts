import { existsSync } from 'node:fs'
import type { DataFile } from './dataFile.ts'
import { inputError } from './inputError.ts'

/** Throws InputError, with a hint on how to get the file, where there is none. */
export function requireFile(file: DataFile, hint: string): void {
  if (typeof file === 'string' && !existsSync(file)) throw inputError(file, 'there is no such file', hint)
}
