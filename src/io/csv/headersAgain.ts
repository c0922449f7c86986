import type { ProblemList } from '../columns/problemList.ts'
import { uncommented } from './commentLines.ts'

const NUMBER = /^[\d.,+\-−]+$/
const KEEP_APART = 'keep the two files apart, or bring both to the same columns'

/** So many names of the header are no chance in a row of words that has more cells than others, or less. */
const LEAST_NAMES = 3
const WORD = /\p{L}/u

/** A row without numbers, of which half and more are names of the header, or some where its columns are others: one of a file that was joined. */
export function isHeaderAgain(cells: readonly string[], header: readonly string[]): boolean {
  const names = new Set(namesOf(header))
  const found = namesOf(cells)
  const known = found.filter(name => name !== '' && names.has(name)).length
  if (known > 1 && 2 * known >= found.length) return !found.some(name => NUMBER.test(name))
  return found.length !== header.length && known >= LEAST_NAMES && found.every(name => WORD.test(name))
}

/**
 * Which cells of the rows below a header that comes again are those of the first one; null where they stand as they do there.
 * Adds a problem for a header of other columns, and gives nothing then.
 */
export function orderBelow(
  cells: readonly string[],
  header: readonly string[],
  line: number,
  problems: ProblemList,
): readonly number[] | null | undefined {
  const [found, wanted] = [namesOf(cells), namesOf(header)]
  if (found.length === wanted.length && found.every((name, i) => name === wanted[i])) return null
  const isPlain = new Set(wanted).size === wanted.length && found.length === wanted.length
  const order = wanted.map(name => found.indexOf(name))
  if (isPlain && !order.includes(-1)) return order
  const [other] = found.filter(name => !wanted.includes(name))
  const what = other === undefined ? 'as often, or in the same order' : `as "${other}" is new`
  problems.add(line, '', `from here on the columns are not those of the first header, ${what}`, KEEP_APART)
  return undefined
}

function namesOf(cells: readonly string[]): string[] {
  return cells.map((cell, i) => (i === 0 ? uncommented(cell.trim()) : cell.trim()).toLowerCase())
}
