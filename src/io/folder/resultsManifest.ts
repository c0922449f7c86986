import { type BigIntStats, existsSync, lstatSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { InputError, type Problem } from '../../scenario/problem.ts'
import { fileError } from '../files/fileError.ts'
import { fileProblem, inputError } from '../files/inputError.ts'
import { readText } from '../files/readText.ts'
import { sha256OfFile } from '../files/sha256.ts'

/** The file that marks a folder as results of this program; lists the others as `sha256sum --check` reads them. */
export const MANIFEST = '.stepup.sha256'

/** A hash, and a plain name: in the folder itself, or in a subfolder of it. */
const LINE = /^(?<hash>[0-9a-f]{64}) {2}(?<name>\w[\w.-]*(\/\w[\w.-]*)?)$/

export function manifestText(hashes: ReadonlyMap<string, string>): string {
  return [...hashes].map(([name, hash]) => `${hash}  ${name}\n`).join('')
}

/** The hashes that a results folder lists, by the names of its files. Throws InputError where the list is damaged. */
export function readManifest(folder: string): Map<string, string> {
  const file = join(folder, MANIFEST)
  const hashes = new Map<string, string>()
  const problems: Problem[] = []
  for (const [i, text] of readText(file).split('\n').entries()) {
    if (text === '') continue
    const { hash, name } = LINE.exec(text)?.groups ?? {}
    if (name === undefined || hash === undefined || name.includes('..')) {
      problems.push(fileProblem(file, 'this is no SHA-256 followed by the plain name of a file', { line: i + 1 }))
    } else hashes.set(name, hash)
  }
  if (problems.length > 0) throw new InputError(problems)
  return hashes
}

/** Throws InputError where a path lies inside a results folder, which holds what its run left and nothing else. */
export function refuseInsideResults(path: string): void {
  for (let folder = dirname(resolve(path)); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, MANIFEST))) {
      throw inputError(path, `this lies inside the results folder ${folder}`, 'name a place outside of it with --out')
    }
  }
}

/** Throws InputError where a name of a results folder leads through anything but a folder of its own. */
export function refuseDetour(folder: string, name: string): void {
  const inside = dirname(name)
  if (inside === '.') return
  const found = lstatSync(join(folder, inside), { throwIfNoEntry: false })
  if (found?.isDirectory() === false) throw inputError(join(folder, inside), 'this is not a folder', 'move it away')
}

/**
 * Throws InputError unless results may be written under this name: it is free, an empty folder, or results of an earlier
 * run to which nobody has added a file, and in which nobody has changed one.
 */
export function refuseForeignFolder(folder: string): void {
  const names = entries(folder)
  if (names.length === 0) return
  const hint = 'name another folder with --out, or move its files away'
  if (!names.includes(MANIFEST)) {
    throw inputError(folder, 'the folder is not empty, and not results of this program', hint)
  }
  const hashes = readManifest(folder)
  const files = [MANIFEST, ...hashes.keys()]
  for (const file of files) refuseDetour(folder, file)
  const subfolders = new Set(files.map(dirname).filter(name => name !== '.'))
  const inside = [...subfolders].flatMap(name => entries(join(folder, name)).map(file => `${name}/${file}`))
  const ours = new Set([...files, ...subfolders])
  const foreign = [...names, ...inside].filter(name => !ours.has(name))
  if (foreign.length > 0) throw inputError(folder, `the results folder also holds: ${foreign.join(', ')}`, hint)
  const changed = [...hashes].filter(([name, hash]) => !isMissingOr(join(folder, name), hash)).map(([name]) => name)
  if (changed.length > 0) {
    throw inputError(folder, `changed since the run that left these results: ${changed.join(', ')}`, hint)
  }
}

function isMissingOr(path: string, hash: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false, bigint: true })
  return found === undefined || (found.isFile() && hashOf(path, found) === hash)
}

/** What was hashed, by path. Results are looked at before a run and after it, and nobody writes a file without a new stamp. */
const known = new Map<string, { readonly stamp: string; readonly hash: string | undefined }>()

function hashOf(path: string, { ino, size, mtimeNs, ctimeNs }: BigIntStats): string | undefined {
  const stamp = [ino, size, mtimeNs, ctimeNs].join(' ')
  const last = known.get(path)
  if (last?.stamp === stamp) return last.hash
  try {
    const hash = sha256OfFile(path, () => true)?.sha256
    known.set(path, { stamp, hash })
    return hash
  } catch (error) {
    throw fileError(path, error) ?? error
  }
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
