import { z } from 'zod'
import { check } from '../findings.ts'
import { InputError, type Problem } from '../problem.ts'

/** What a function takes: each argument, or each key of its only one, by name. */
export type CallShape = Readonly<Record<string, z.ZodType>>

/** Everything that is wrong with the arguments of a function that a program calls. */
export function callProblems(call: string, shape: CallShape, given: unknown): Problem[] {
  const result = check(z.strictObject(shape), given, 'input')
  if ('data' in result) return []
  return result.findings.map(({ path, message, hint }) => callProblem(call, path, message, hint))
}

/** A problem of an argument: there is no file to point into. */
export function callProblem(
  call: string,
  path: readonly (string | number)[],
  message: string,
  hint: string | null = null,
): Problem {
  return { file: `${call}()`, line: null, column: null, path: path.join('.'), message, hint, source: null }
}

/** Throws InputError where arguments are not what a function takes: programs without types call it, too. */
export function refuseWrongCall(call: string, shape: CallShape, given: unknown): void {
  const problems = callProblems(call, shape, given)
  if (problems.length > 0) throw new InputError(problems)
}
