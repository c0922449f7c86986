import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileError } from '../files/fileError.ts'
import { inputError } from '../files/inputError.ts'
import { makeFolders } from '../files/makeFolders.ts'
import { replaceFile } from '../files/replaceFile.ts'
import { refuseInsideResults } from './resultsManifest.ts'

/** A page, or a chart of it, that stands beside results folders. */
export interface Page {
  readonly path: string
  readonly text: string
  /** What every file of ours of this kind holds. */
  readonly mark: string
}

/** Writes pages, over earlier ones of ours only. Throws InputError, before any is written where another file is in the way. */
export function writePages(pages: readonly Page[]): void {
  for (const page of pages) withPath(page, refuseForeign)
  for (const page of pages) withPath(page, write)
}

function withPath(page: Page, step: (page: Page) => void): void {
  try {
    step(page)
  } catch (error) {
    throw fileError(page.path, error) ?? error
  }
}

function refuseForeign({ path, mark }: Page): void {
  refuseInsideResults(path)
  if (existsSync(path) && !readFileSync(path, 'utf8').includes(mark)) {
    throw inputError(path, 'the file is not one of this program', 'choose another name')
  }
}

function write({ path, text }: Page): void {
  makeFolders(dirname(path))
  replaceFile(path, text)
}
