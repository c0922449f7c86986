import type { z } from 'zod'
import { check, type Finding } from './findings.ts'
import { type KeyPath, type Located, problemAt } from './located.ts'
import { InputError, type Problem } from './problem.ts'
import { withoutFaults } from './withoutFaults.ts'

/** A part of a document: a file of its own, or a block inside a scenario. */
export interface Part {
  readonly document: Located
  readonly path: KeyPath
}

interface Fault {
  readonly document: Located
  readonly path: readonly string[]
}

/** Checks parts of documents, and collects everything that is wrong with any of them. */
export class Reader {
  readonly problems: Problem[]
  readonly #faults: Fault[] = []

  constructor(problems: readonly Problem[]) {
    this.problems = [...problems]
  }

  /**
   * The part as its schema reads it. Of a part with problems, what is left without the faulty pieces, so that the
   * checks between parts still find theirs; null when that is not enough.
   */
  read<T>(schema: z.ZodType<T>, part: Part, value: unknown = writtenValue(part)): T | null {
    const key = String(part.path.at(-1) ?? '')
    const result = check(schema, value, key)
    if ('data' in result) return result.data
    this.report(part, result.findings)
    const faults = result.findings.map(finding => finding.path)
    const rest = check(schema, withoutFaults(value, faults), key)
    return 'data' in rest ? rest.data : null
  }

  /** Adds problems, apart from those of a piece that is known to be faulty already. */
  report({ document, path }: Part, findings: readonly Finding[]): void {
    const known = [...this.#faults]
    for (const { path: inside, message, hint, pointAt } of findings) {
      const whole = [...path, ...inside]
      const fault = { document, path: whole.map(String) }
      if (known.some(other => overlap(other, fault))) continue
      this.#faults.push(fault)
      this.problems.push(problemAt(document, whole, message, hint, pointAt))
    }
  }

  /** Throws `InputError` with all problems, in the order of the files and their lines. */
  throwIfAny(): void {
    if (this.problems.length === 0) return
    const files = [...new Set(this.problems.map(problem => problem.file))]
    throw new InputError(
      this.problems.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0)),
    )
  }
}

/** The plain value of a part; undefined where there is none. */
export function writtenValue({ document, path }: Part): unknown {
  return path.reduce<unknown>((inside, step) => (inside as Record<string, unknown> | null)?.[step], document.value)
}

function overlap(a: Fault, b: Fault): boolean {
  const shared = Math.min(a.path.length, b.path.length)
  return a.document === b.document && shared > 0 && a.path.slice(0, shared).every((step, i) => step === b.path[i])
}
