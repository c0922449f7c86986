import { printable } from './printable.ts'

/** One thing that is wrong with the user's input, and where. */
export interface Problem {
  /** The file, or `--set key=value` for a value given on the command line. */
  readonly file: string
  /** From 1; null where there is no file to point into. */
  readonly line: number | null
  readonly column: number | null
  /** Dotted keys from the top of the file, as `--set` takes them; empty for the file as a whole. */
  readonly path: string
  /** What was found and what is allowed. */
  readonly message: string
  readonly hint: string | null
  /** The line that the problem stands on, as written. */
  readonly source: string | null
}

/** Characters shown of a source line; of a longer one, those around the problem. */
const SHOWN = 120

/** Characters shown of anything else, and problems shown; the others are counted. */
const LONGEST = 1000
const LISTED = 50

/**
 * The user's input is wrong (exit code 2). Carries every problem that was found, not only the first.
 *
 * @example
 * import { InputError, loadScenario } from 'stepup'
 *
 * const error = await loadScenario('sp500-mes-es', ['plan.risk=abc', 'plan.packing=all']).catch(caught => caught)
 * if (error instanceof InputError) for (const { path, message } of error.problems) console.log(path, message)
 */
export class InputError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems))
    this.name = 'InputError'
    this.problems = problems
  }
}

/** Problems as printable text: `file:line:column path: message`, the hint, and the source line with a caret. */
export function formatProblems(problems: readonly Problem[]): string {
  const more = problems.length - LISTED
  const rest = more > 0 ? [`and ${more} more problem${more === 1 ? '' : 's'}`] : []
  return [...problems.slice(0, LISTED).map(formatProblem), ...rest].join('\n')
}

function shown(text: string): string {
  return printable(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
}

function formatProblem(problem: Problem): string {
  const { file, line, column, path, message, hint, source } = problem
  const place = [shown(file), line, column].filter(part => part !== null).join(':')
  const lines = [path === '' ? `${place}: ${shown(message)}` : `${place}  ${shown(path)}: ${shown(message)}`]
  if (hint !== null) lines.push(`  hint: ${shown(hint)}`)
  if (line !== null && column !== null && source !== null) {
    const gutter = ' '.repeat(String(line).length)
    const start = source.length > SHOWN ? Math.max(0, column - 1 - SHOWN / 2) : 0
    const beforeCaret = source.slice(start, column - 1).replace(/[^\t]/g, ' ')
    lines.push(`  ${line} | ${printable(source.slice(start, start + SHOWN))}`, `  ${gutter} | ${beforeCaret}^`)
  }
  return lines.join('\n')
}
