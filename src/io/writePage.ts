import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileError } from './fileError.ts'
import { inputError } from './inputError.ts'
import { replaceFile } from './replaceFile.ts'
import { refuseInsideResults } from './resultsManifest.ts'

/**
 * Writes a page that stands beside results folders, over an earlier one of ours only.
 * @param mark what every page of ours holds
 * Throws InputError where another file is in the way, or where it cannot be written.
 */
export function writePage(path: string, text: string, mark: string): void {
  refuseInsideResults(path)
  try {
    if (existsSync(path) && !readFileSync(path, 'utf8').includes(mark)) {
      throw inputError(path, 'the file is not a page of this program', 'choose another name')
    }
    mkdirSync(dirname(path), { recursive: true })
    replaceFile(path, text)
  } catch (error) {
    throw fileError(path, error) ?? error
  }
}
