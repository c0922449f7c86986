import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileError } from './fileError.ts'
import { replaceFile } from './replaceFile.ts'
import { MANIFEST, manifestText } from './resultsManifest.ts'
import { sha256 } from './sha256.ts'

/**
 * Replaces single files of a results folder, each as a whole or not at all, and keeps the list of its hashes true.
 * Throws InputError where the folder cannot be written.
 */
export function amendResults(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    const hashes = readHashes(folder)
    for (const [name, text] of files) {
      replaceFile(join(folder, name), text)
      hashes.set(name, sha256(new TextEncoder().encode(text)))
    }
    replaceFile(join(folder, MANIFEST), manifestText(hashes))
  } catch (error) {
    throw fileError(folder, error) ?? error
  }
}

function readHashes(folder: string): Map<string, string> {
  const lines = readFileSync(join(folder, MANIFEST), 'utf8').split('\n')
  return new Map(lines.filter(line => line !== '').map(line => [line.slice(66), line.slice(0, 64)]))
}
