import type { z } from 'zod'
import { check, type Finding } from './findings.ts'
import { type Located, type Path, problemAt } from './located.ts'
import { InputError, type Problem } from './problem.ts'

/** A part of a document: a file of its own, or a block inside a scenario. */
export interface Part {
  readonly document: Located
  readonly path: Path
}

/** Checks parts of documents, and collects everything that is wrong with any of them. */
export class Reader {
  readonly problems: Problem[]

  constructor(problems: readonly Problem[]) {
    this.problems = [...problems]
  }

  /** The part as its schema reads it, or null when it has problems. */
  read<T>(schema: z.ZodType<T>, part: Part, value: unknown = writtenValue(part)): T | null {
    const result = check(schema, value, String(part.path.at(-1) ?? ''))
    if ('data' in result) return result.data
    this.report(part, result.findings)
    return null
  }

  report({ document, path }: Part, findings: readonly Finding[]): void {
    for (const { path: inside, message, hint, pointAt } of findings) {
      this.problems.push(problemAt(document, [...path, ...inside], message, hint, pointAt))
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
