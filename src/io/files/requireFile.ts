import { existsSync } from 'node:fs'
import { inputError } from './inputError.ts'

/** Throws InputError, with a hint on how to get the file, where there is none. */
export function requireFile(path: string, hint: string): void {
  if (!existsSync(path)) throw inputError(path, 'there is no such file', hint)
}
