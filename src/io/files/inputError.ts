import { InputError, type Problem } from '../../scenario/problem.ts'

/** A problem of a whole file, unless `at` says where in it. */
export function fileProblem(
  file: string,
  message: string,
  at: Partial<Omit<Problem, 'file' | 'message'>> = {},
): Problem {
  return { file, line: null, column: null, path: '', message, hint: null, source: null, ...at }
}

/** The error of one problem of a whole file. */
export function inputError(file: string, message: string, hint: string | null = null): InputError {
  return new InputError([fileProblem(file, message, { hint })])
}
