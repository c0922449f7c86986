import { foundButAllowed, oneOf, unknownKey } from '../../scenario/messages.ts'
import type { Problem } from '../../scenario/problem.ts'

/** Problems of one table that are looked for. */
const LISTED = 100

/**
 * What keeps rows of a program from being a table, where the reader of the table could not say it: rows and cells of
 * other kinds, and keys that no row has, each at the first row that has it.
 * @param name of the table in messages; row i stands on its line i + 2
 * @param option under which the rows are handed over
 */
export function rowProblems(
  name: string,
  option: string,
  rows: readonly unknown[],
  keys: readonly string[],
): Problem[] {
  const known = new Set(keys)
  const problems: Problem[] = []
  const add = (i: number, key: string, message: string, hint: string | null = null) => {
    const path = [option, i, ...(key === '' ? [] : [key])].join('.')
    problems.push({ file: name, line: i + 2, column: null, path, message, hint, source: null })
  }
  if (rows.length === 0) {
    const message = foundButAllowed(rows, 'one row at least')
    return [{ file: name, line: null, column: null, path: option, message, hint: null, source: null }]
  }
  for (let i = 0; i < rows.length && problems.length < LISTED; i++) {
    const row = rows[i]
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      add(i, '', foundButAllowed(row, `{ ${oneOf(keys)} }`))
      continue
    }
    for (const key in row) {
      if (!known.has(key)) {
        known.add(key)
        const { message, hint } = unknownKey(key, keys)
        add(i, key, message, hint)
      } else if (!isCell((row as Readonly<Record<string, unknown>>)[key])) {
        add(
          i,
          key,
          foundButAllowed((row as Readonly<Record<string, unknown>>)[key], 'a number, text or a Date that is a moment'),
        )
      }
    }
  }
  return problems
}

function isCell(cell: unknown): boolean {
  switch (typeof cell) {
    case 'number':
    case 'string':
    case 'undefined':
      return true
    case 'object':
      return cell === null || (cell instanceof Date && !Number.isNaN(cell.getTime()))
    default:
      return false
  }
}
