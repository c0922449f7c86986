import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileError } from '../files/fileError.ts'
import { makeFolders } from '../files/makeFolders.ts'
import { replaceFile } from '../files/replaceFile.ts'
import { sha256 } from '../files/sha256.ts'
import { sweepLeftovers } from '../files/temporarySibling.ts'
import { MANIFEST, manifestText, readManifest, refuseDetour } from './resultsManifest.ts'

/**
 * Replaces single files of a results folder, each as a whole or not at all, and keeps the list of its hashes true. The
 * files of its subfolders are all replaced: those of an earlier time that are not among the new ones are removed.
 * Throws InputError where the folder cannot be written.
 */
export function amendResults(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    sweepLeftovers(folder)
    const hashes = readManifest(folder)
    for (const name of [...hashes.keys(), ...files.keys()]) refuseDetour(folder, name)
    for (const [name, text] of files) {
      makeFolders(dirname(join(folder, name)))
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
