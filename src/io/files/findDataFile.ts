import { existsSync, readdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unknownName } from '../../scenario/messages.ts'
import { InputError } from '../../scenario/problem.ts'
import type { Reference } from '../../scenario/references.ts'
import { fileProblem } from './inputError.ts'

/** What comes with the program as files of a folder under data/. */
export type DataKind = 'ladders' | 'venues'

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url))
const ENDING = '.yaml'

/**
 * Absolute path of a ladder or venue that a scenario names: data/<kind>/<name>.yaml of this program, or a path relative
 * to the scenario file. Throws InputError for a name that does not exist; a path is not looked at.
 */
export function findDataFile(kind: DataKind, reference: Reference, scenarioFile: string): string {
  if (reference.kind === 'path') return resolve(dirname(scenarioFile), reference.path)
  const names = dataNames(kind)
  if (names.includes(reference.name)) return resolve(DATA, kind, reference.name + ENDING)
  const what = kind === 'ladders' ? 'ladder' : 'venue'
  const { message, hint } = unknownName(what, reference.name, names)
  throw new InputError([fileProblem(scenarioFile, message, { path: `market.${what}`, hint })])
}

/** Names of the ladders or venues that come with the program. */
export function dataNames(kind: DataKind): readonly string[] {
  const folder = resolve(DATA, kind)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(file => file.endsWith(ENDING))
    .map(file => file.slice(0, -ENDING.length))
    .sort()
}
