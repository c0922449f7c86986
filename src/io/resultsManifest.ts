import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileError } from './fileError.ts'
import { inputError } from './inputError.ts'

/** The file that marks a folder as results of this program; lists the others as `sha256sum --check` reads them. */
export const MANIFEST = '.stepup.sha256'

export function manifestText(hashes: ReadonlyMap<string, string>): string {
  return [...hashes].map(([name, hash]) => `${hash}  ${name}\n`).join('')
}

/**
 * Throws InputError unless results may be written under this name: it is free, an empty folder, or results of an earlier
 * run to which nobody has added a file.
 */
export function refuseForeignFolder(folder: string): void {
  const names = entries(folder)
  if (names.length === 0) return
  const hint = 'name another folder with --out, or move its files away'
  if (!names.includes(MANIFEST)) {
    throw inputError(folder, 'the folder is not empty, and not results of this program', hint)
  }
  const ours = new Set([MANIFEST, ...listedFiles(folder)])
  const foreign = names.filter(name => !ours.has(name))
  if (foreign.length > 0) throw inputError(folder, `the results folder also holds: ${foreign.join(', ')}`, hint)
}

function entries(folder: string): string[] {
  try {
    const found = lstatSync(folder, { throwIfNoEntry: false })
    if (found === undefined) return []
    if (found.isDirectory()) return readdirSync(folder)
  } catch (error) {
    throw fileError(folder, error) ?? error
  }
  throw inputError(folder, 'this is a file; results need a folder', 'name another with --out')
}

function listedFiles(folder: string): string[] {
  const lines = readFileSync(join(folder, MANIFEST), 'utf8').split('\n')
  return lines.map(line => line.replace(/^[0-9a-f]{64} {2}/, '')).filter(line => line !== '')
}
