import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileError } from '../files/fileError.ts'
import { inputError } from '../files/inputError.ts'

/** The file that marks a folder as results of this program; lists the others as `sha256sum --check` reads them. */
export const MANIFEST = '.stepup.sha256'

export function manifestText(hashes: ReadonlyMap<string, string>): string {
  return [...hashes].map(([name, hash]) => `${hash}  ${name}\n`).join('')
}

/** The hashes that a results folder lists, by the names of its files. */
export function readManifest(folder: string): Map<string, string> {
  const lines = readFileSync(join(folder, MANIFEST), 'utf8').split('\n')
  return new Map(lines.filter(line => line !== '').map(line => [line.slice(66), line.slice(0, 64)]))
}

/** Throws InputError where a path lies inside a results folder, which holds what its run left and nothing else. */
export function refuseInsideResults(path: string): void {
  for (let folder = dirname(resolve(path)); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, MANIFEST))) {
      throw inputError(path, `this lies inside the results folder ${folder}`, 'name a place outside of it with --out')
    }
  }
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
  const files = [MANIFEST, ...readManifest(folder).keys()]
  const subfolders = new Set(files.map(dirname).filter(name => name !== '.'))
  const inside = [...subfolders].flatMap(name => entries(join(folder, name)).map(file => `${name}/${file}`))
  const ours = new Set([...files, ...subfolders])
  const foreign = [...names, ...inside].filter(name => !ours.has(name))
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
