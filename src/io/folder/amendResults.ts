import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileError } from '../files/fileError.ts'
import { replaceFile } from '../files/replaceFile.ts'
import { sha256 } from '../files/sha256.ts'
import { MANIFEST, manifestText, readManifest } from './resultsManifest.ts'

/**
 * Replaces single files of a results folder, each as a whole or not at all, and keeps the list of its hashes true. The
 * files of its subfolders are all replaced: those of an earlier time that are not among the new ones are removed.
 * Throws InputError where the folder cannot be written.
 */
export function amendResults(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    const hashes = readManifest(folder)
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      replaceFile(join(folder, name), text)
      hashes.set(name, sha256(text))
    }
    for (const name of hashes.keys()) {
      if (dirname(name) === '.' || files.has(name)) continue
      rmSync(join(folder, name), { force: true })
      hashes.delete(name)
    }
    replaceFile(join(folder, MANIFEST), manifestText(hashes))
  } catch (error) {
    throw fileError(folder, error) ?? error
  }
}
