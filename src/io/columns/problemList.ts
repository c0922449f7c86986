import { InputError, type Problem } from '../../scenario/problem.ts'
import { fileProblem } from '../files/inputError.ts'

const LISTED = 20
/** Problems of one kind that are told each by itself. */
const EACH = 3
/** Of more, the places that are named beside the first. */
const PLACES = 5
const SOURCE_LENGTH = 160
const LINE_FEED = 10

interface Added extends Problem {
  /** How many were added before. */
  readonly at: number
}

/** Problems that differ in what was found and where, and in nothing else. */
interface Kind {
  count: number
  /** Those that were added first. */
  readonly first: Added[]
}

/** Collects the problems of one file: of each kind the first with the text of its line, how many more and where, and one way out. */
export class ProblemList {
  readonly file: string
  readonly bytes: Uint8Array
  count = 0
  readonly #kinds = new Map<string, Kind>()
  readonly #places = new Set<string>()

  constructor(file: string, bytes: Uint8Array) {
    this.file = file
    this.bytes = bytes
  }

  /** `line` counts from 1; null for the file as a whole. `path` is the name of the column, or ''. */
  add(line: number | null, path: string, message: string, hint: string | null = null): void {
    this.count++
    this.#places.add(`${line} ${path}`)
    // With one way out for all, a message that begins with its column is of one kind in every column.
    const isNamed = hint !== null && path !== '' && message.startsWith(`${path} `)
    const key = kindOf(isNamed ? `${message.slice(path.length)} ${hint}` : message)
    const kind = this.#kinds.get(key) ?? { count: 0, first: [] }
    if (kind.count++ === 0) this.#kinds.set(key, kind)
    if (kind.first.length > PLACES) return
    kind.first.push({ ...fileProblem(this.file, message, { line, path, hint }), at: this.count })
  }

  /** Whether a cell has a problem already: what follows from it is none. */
  hasAt(line: number, path: string): boolean {
    return this.#places.has(`${line} ${path}`)
  }

  /** Throws InputError with everything found, in the order of the lines; does nothing when there is nothing. */
  throwIfAny(): void {
    if (this.count === 0) return
    const all = [...this.#kinds.values()].flatMap(toldOf).sort(byPlace)
    const listed = all.slice(0, LISTED)
    const texts = linesAt(this.bytes, new Set(listed.map(problem => problem.line ?? 0)))
    const problems = listed.map(
      ({ at, ...problem }): Problem => ({ ...problem, source: texts.get(problem.line ?? 0) ?? null }),
    )
    const more = all.length - listed.length
    if (more > 0) problems.push(fileProblem(this.file, `and ${more} more problem${more === 1 ? '' : 's'} in this file`))
    throw new InputError(problems)
  }
}

/** By their lines, those of the file as a whole last; of one line as they were found. */
function byPlace(a: Added, b: Added): number {
  const [one, other] = [a.line ?? Number.POSITIVE_INFINITY, b.line ?? Number.POSITIVE_INFINITY]
  return one === other ? a.at - b.at : one - other
}

/** What a message says, whatever was found. */
function kindOf(message: string): string {
  return message.replace(/"[^"]*"|[+-]?\d[\w.,:+-]*/g, '#')
}

/** The problems of a kind as they are told: few of them each, more as the first with the places of the others; one hint. */
function toldOf({ count, first }: Kind): Added[] {
  const [head, ...others] = first.toSorted(byPlace) as [Added, ...Added[]]
  if (count <= EACH)
    return [head, ...others.map(other => (other.hint === head.hint ? { ...other, hint: null } : other))]
  const places = others.map(({ line, path }) => (path === head.path ? `${line ?? '?'}` : `${line ?? '?'} (${path})`))
  const rest = count - 1 > places.length ? ' …' : ''
  return [{ ...head, message: `${head.message}; and ${count - 1} more like it, on lines ${places.join(', ')}${rest}` }]
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
