import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { z } from 'zod'
import { fileError } from '../files/fileError.ts'
import { inputError } from '../files/inputError.ts'
import { replaceFile } from '../files/replaceFile.ts'
import type { SpanPart } from './rowsOfSpan.ts'

/** What is kept of a download between two starts of the program. */
const kept = z.object({
  request: z.looseObject({}).describe('What is downloaded; another one does not go on from here'),
  done: z.number().describe('UTC epoch milliseconds up to which all rows are in the file'),
  bytes: z.int().nonnegative().describe('Length of the file; what a broken start wrote behind it does not count'),
  rows: z.int().nonnegative(),
  part: z
    .object({
      to: z.number(),
      rows: z.array(z.object({ time: z.number(), cells: z.array(z.string()).readonly() })).readonly(),
      open: z.array(z.object({ from: z.number(), to: z.number() })).readonly(),
      page: z.int().positive(),
    })
    .nullable()
    .default(null)
    .describe('What came of the piece after `done`, which is not whole'),
})
type Kept = z.output<typeof kept>

/**
 * A file that is downloaded piece by piece, under a name of its own until it is whole. The state is written after its
 * rows and holds what came of the piece that is not whole, so that whenever the program ends the next start goes on there.
 */
export class PartialDownload {
  /** The file with the rows so far. */
  readonly file: string
  readonly #state: string
  readonly #from: number
  #kept: Kept

  /** Goes on with what is there, where it is of the same request; `fresh` leaves another one behind. Throws InputError. */
  constructor(target: string, request: Kept['request'], header: string, from: number, fresh: boolean) {
    this.file = `${target}.partial`
    this.#from = from
    this.#state = `${target}.partial.json`
    const found = this.#read()
    const isSame = found !== null && JSON.stringify(found.request) === JSON.stringify(request)
    if (found !== null && !isSame && !fresh) {
      const what = 'a part of another download is there'
      throw inputError(this.file, what, 'finish that one with its own command, or begin anew with --force')
    }
    if (isSame) {
      this.#kept = found
      this.#try(() => truncateSync(this.file, found.bytes))
      return
    }
    this.#try(() => writeFileSync(this.file, header))
    this.#kept = { request, done: from, bytes: Buffer.byteLength(header), rows: 0, part: null }
    this.#save()
  }

  get done(): number {
    return this.#kept.done
  }

  get rows(): number {
    return this.#kept.rows
  }

  /** Whether nothing was downloaded yet. */
  get isNew(): boolean {
    return this.#kept.done === this.#from && this.#kept.part === null
  }

  /** What came of the piece that is not whole. */
  get part(): SpanPart | null {
    return this.#kept.part
  }

  /** Keeps what came of a piece until it is added. */
  keep(part: SpanPart): void {
    this.#kept = { ...this.#kept, part }
    this.#save()
  }

  /** Adds whole lines, after which all rows before `done` are there. */
  add(lines: readonly string[], done: number): void {
    const text = lines.map(line => `${line}\n`).join('')
    this.#try(() => appendFileSync(this.file, text))
    const { request, bytes, rows } = this.#kept
    this.#kept = { request, done, bytes: bytes + Buffer.byteLength(text), rows: rows + lines.length, part: null }
    this.#save()
  }

  /** Gives the file its name. */
  finish(target: string): void {
    this.#try(() => renameSync(this.file, target))
    rmSync(this.#state, { force: true })
  }

  /** Leaves the rows for a look at them; the next start begins anew. */
  refuse(): void {
    rmSync(this.#state, { force: true })
  }

  discard(): void {
    rmSync(this.file, { force: true })
    rmSync(this.#state, { force: true })
  }

  /** Null where there is nothing to go on with: no state, a damaged one, or fewer bytes than it says. */
  #read(): Kept | null {
    if (!existsSync(this.file) || !existsSync(this.#state)) return null
    try {
      const { success, data } = kept.safeParse(JSON.parse(readFileSync(this.#state, 'utf8')))
      return success && statSync(this.file).size >= data.bytes ? data : null
    } catch {
      return null
    }
  }

  #save(): void {
    this.#try(() => replaceFile(this.#state, `${JSON.stringify(this.#kept)}\n`))
  }

  #try(step: () => void): void {
    try {
      step()
    } catch (error) {
      throw fileError(this.file, error) ?? error
    }
  }
}
