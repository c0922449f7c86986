import { writeFileSync } from 'node:fs'
import { fileError } from './fileError.ts'
import { inputError } from './inputError.ts'
import { refuseWithoutFolder } from './writeWholeFile.ts'

/** Writes a file that is not there yet. Throws InputError where it is, or where it cannot be written. */
export function writeNewFile(path: string, content: string | Uint8Array): void {
  refuseWithoutFolder(path)
  try {
    writeFileSync(path, content, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw inputError(path, 'the file is already there', 'choose another name')
    }
    throw fileError(path, error) ?? error
  }
}
