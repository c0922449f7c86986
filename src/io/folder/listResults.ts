import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileError } from '../files/fileError.ts'
import { MANIFEST } from './resultsManifest.ts'

/** Names of the files of a results folder, in subfolders as `charts/name`, sorted. Throws InputError where it cannot be read. */
export function listResults(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => !entry.isDirectory())
      .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter(name => name !== MANIFEST)
      .sort()
  } catch (error) {
    throw fileError(folder, error) ?? error
  }
}
