import { existsSync, readdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { unknownName } from '../../scenario/messages.ts'
import { InputError } from '../../scenario/problem.ts'
import type { Reference } from '../../scenario/references.ts'
import { fileProblem } from './inputError.ts'
import { programFile } from './programFile.ts'

/** What names the files of a kind, and where. */
const NAMED = {
  ladders: { what: 'ladder', path: 'market.ladder' },
  venues: { what: 'venue', path: 'market.venue' },
  brokers: { what: 'broker', path: 'account.dayMargin' },
  sessions: { what: 'session', path: 'session' },
} as const

/** What comes with the program as files of a folder under data/. */
export type DataKind = 'ladders' | 'venues' | 'brokers' | 'sessions'

const DATA = programFile('data')
const ENDING = '.yaml'

/**
 * Absolute path of a ladder, venue or broker that a scenario names, or of a session that a ladder names: data/<kind>/<name>.yaml
 * of this program, or a path relative to the file that names it. Throws InputError for a name that does not exist; a
 * path is not looked at. `meant` gives the hint for a name that does not exist, in place of the nearest name.
 */
export function findDataFile(
  kind: DataKind,
  reference: Reference,
  namingFile: string,
  meant: ((name: string) => string | null) | null = null,
): string {
  if (reference.kind === 'path') return resolve(dirname(namingFile), reference.path)
  const names = dataNames(kind)
  if (names.includes(reference.name)) return resolve(DATA, kind, reference.name + ENDING)
  const { what, path } = NAMED[kind]
  const { message, hint } = unknownName(what, reference.name, names)
  throw new InputError([fileProblem(namingFile, message, { path, hint: meant?.(reference.name) ?? hint })])
}

/** Names of the files of a kind that come with the program. */
export function dataNames(kind: DataKind): readonly string[] {
  const folder = resolve(DATA, kind)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(file => file.endsWith(ENDING))
    .map(file => file.slice(0, -ENDING.length))
    .sort()
}
