import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the names of parts end with, of which a folder is looked through. */
const ENDING = '.part'

/** The files as they are named, and in place of a folder the parts in it; one without parts stays, to be refused as what it is. */
export function filesOfParts(named: readonly string[]): string[] {
  return named.flatMap(name => {
    if (statSync(name, { throwIfNoEntry: false })?.isDirectory() !== true) return [name]
    const parts = readdirSync(name).filter(file => file.endsWith(ENDING))
    return parts.length === 0 ? [name] : parts.sort().map(file => join(name, file))
  })
}
