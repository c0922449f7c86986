import { readdirSync } from 'node:fs'
import { fileError } from './fileError.ts'
import { MANIFEST } from './resultsManifest.ts'

/** Names of the files of a results folder, sorted. Throws InputError where it cannot be read. */
export function listResults(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => name !== MANIFEST)
      .sort()
  } catch (error) {
    throw fileError(folder, error) ?? error
  }
}
