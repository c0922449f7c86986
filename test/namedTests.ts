import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const NAMES = /`([\w/.]+)` ((?:“[^”]+”(?:, )?)+)/g

/**
 * The tests that a table names as `file` “name”, “name”: how many, and those that are not there. The file stands without
 * its ending, or is a folder; a name may be cut off with “…”.
 */
export function namedTests(table: string): { readonly count: number; readonly missing: readonly string[] } {
  const named = Array.from(table.matchAll(NAMES)).flatMap(([, path, names]) => {
    const text = textOf(path!)
    return Array.from(names!.matchAll(/“([^”]+?)…?”/g), ([, name]) => ({ path, name: name!, text }))
  })
  const missing = named.filter(({ name, text }) => !text.includes(name)).map(({ path, name }) => `${path}: ${name}`)
  return { count: named.length, missing }
}

function textOf(path: string): string {
  return globSync([`${path}.test.ts`, `${path}/*.test.ts`], { cwd: import.meta.dirname })
    .map(file => readFileSync(join(import.meta.dirname, file), 'utf8'))
    .join('\n')
}
