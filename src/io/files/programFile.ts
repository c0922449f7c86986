import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Whether the program runs from its source, and not as it was built for the package. */
export const FROM_SOURCE = import.meta.url.endsWith('.ts')

const FOLDER = programFolder()

/** Absolute path of what comes with the program, by its path in the package. */
export function programFile(path: string): string {
  return join(FOLDER, path)
}

/** The nearest folder above this file that is a package: code is as deep in dist/ as its bundler likes. */
function programFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error(`no package.json above ${import.meta.dirname}`)
    folder = dirname(folder)
  }
  return folder
}
