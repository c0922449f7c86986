import { readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { VERSION } from '../../results/version.ts'
import type { Head } from '../columns/head.ts'
import { sha256, sha256OfFile } from '../files/sha256.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import { columnFolder, FORM } from './columnCache.ts'

/** What is known of a file before its columns are read. */
export interface KnownHead {
  /** Of the bytes of the file. */
  readonly sha256: string
  readonly head: Pick<Head, 'delimiter' | 'preface' | 'packed' | 'zone' | 'rows'>
  /** What was done before it was text of rows, one sentence each. */
  readonly repairs: readonly string[]
}

/**
 * What is kept of a file whose columns are kept, by the SHA-256 of its bytes: it need not be unpacked or decoded again. Null
 * where nothing is kept, or what is kept is damaged.
 */
export function keptHead(path: string): KnownHead | null {
  const folder = columnFolder()
  if (folder === null) return null
  try {
    const found = sha256OfFile(path, size => readdirSync(folder).some(name => name.startsWith(`${size}-`)))
    if (found === null) return null
    const place = join(folder, nameOf(found.size, found.sha256))
    const [check, text] = readFileSync(place, 'utf8').split('\n') as [string, string]
    if (check !== sha256(text)) return null
    utimesSync(place, new Date(), new Date())
    return { sha256: found.sha256, ...JSON.parse(text) }
  } catch {
    return null
  }
}

/** Keeps it, if that can be. */
export function keepHead(size: number, { sha256: content, head, repairs }: KnownHead): void {
  const folder = columnFolder()
  if (folder === null) return
  const { delimiter, preface, packed, rows, zone = null } = head
  const text = JSON.stringify({ head: { delimiter, preface, packed, rows, zone }, repairs })
  try {
    writeWholeFile(join(folder, nameOf(size, content)), [`${sha256(text)}\n${text}`], true)
  } catch {
    // The file is read anew then.
  }
}

/** Files of another size need not be hashed to know that nothing is kept of them. */
function nameOf(size: number, content: string): string {
  return `${size}-${sha256(JSON.stringify([VERSION, FORM, content]))}.head`
}
