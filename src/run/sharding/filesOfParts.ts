import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileProblem } from '../../io/files/inputError.ts'
import type { Problem } from '../../scenario/problem.ts'

/** What the names of parts end with, of which a folder is looked through. */
const ENDING = '.part'

const NO_PARTS = `no file in this folder ends with ${ENDING}`
const HINT = `--shard 1/8 --out FOLDER/1${ENDING} writes one; files of other names are named one by one`

/** The files as they are named, and in place of a folder the parts in it. @param problems takes folders without parts */
export function filesOfParts(named: readonly string[], problems: Problem[]): string[] {
  return named.flatMap(name => {
    if (statSync(name, { throwIfNoEntry: false })?.isDirectory() !== true) return [name]
    const parts = readdirSync(name).filter(file => file.endsWith(ENDING))
    if (parts.length === 0) problems.push(fileProblem(name, NO_PARTS, { hint: HINT }))
    return parts.sort().map(file => join(name, file))
  })
}
