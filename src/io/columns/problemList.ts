import { InputError, type Problem } from '../../scenario/problem.ts'
import { fileProblem } from '../files/inputError.ts'

const LISTED = 20
const SOURCE_LENGTH = 160
const LINE_FEED = 10

/** Collects the problems of one CSV file: the first 20 with the text of their line, the number of the others. */
export class ProblemList {
  readonly file: string
  readonly bytes: Uint8Array
  count = 0
  readonly #listed: Problem[] = []
  readonly #places = new Set<string>()

  constructor(file: string, bytes: Uint8Array) {
    this.file = file
    this.bytes = bytes
  }

  /** `line` counts from 1; null for the file as a whole. `path` is the name of the column, or ''. */
  add(line: number | null, path: string, message: string, hint: string | null = null): void {
    this.count++
    this.#places.add(`${line} ${path}`)
    if (this.#listed.length < LISTED) this.#listed.push(fileProblem(this.file, message, { line, path, hint }))
  }

  /** Whether a cell has a problem already: what follows from it is none. */
  hasAt(line: number, path: string): boolean {
    return this.#places.has(`${line} ${path}`)
  }

  /** Throws InputError with everything found, in the order of the lines; does nothing when there is nothing. */
  throwIfAny(): void {
    if (this.count === 0) return
    const texts = linesAt(this.bytes, new Set(this.#listed.map(problem => problem.line ?? 0)))
    const byLine = this.#listed.toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0)
    const problems = byLine.map(problem => ({ ...problem, source: texts.get(problem.line ?? 0) ?? null }))
    const more = this.count - problems.length
    if (more > 0) problems.push(fileProblem(this.file, `and ${more} more problem${more === 1 ? '' : 's'} in this file`))
    throw new InputError(problems)
  }
}

/** The text of some lines, counted from 1, shortened where they are long. */
function linesAt(bytes: Uint8Array, wanted: ReadonlySet<number>): Map<number, string> {
  const decoder = new TextDecoder()
  const texts = new Map<number, string>()
  const last = Math.max(...wanted)
  let start = 0
  for (let line = 1; line <= last && start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed < 0 ? bytes.length : feed
    if (wanted.has(line)) {
      const text = decoder.decode(bytes.subarray(start, end)).trimEnd()
      texts.set(line, text.length > SOURCE_LENGTH ? `${text.slice(0, SOURCE_LENGTH)}…` : text)
    }
    start = end + 1
  }
  return texts
}
