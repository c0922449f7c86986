import { inputError } from '../../io/inputError.ts'
import { problemAt } from '../../scenario/located.ts'
import { InputError } from '../../scenario/problem.ts'
import type { LoadedScenario } from '../loadScenario.ts'
import { PathError } from './pathError.ts'

/** An error of a path in words for the user who can mend it; any other error as it is. */
export function explainPathError({ scenario, document, copy }: LoadedScenario, error: unknown): unknown {
  if (!(error instanceof PathError)) return error
  const { path, by, message } = error.problem
  const where = `path ${path} of seed ${scenario.samples.seed}: ${message}`
  if (by === 'strategy') return inputError(copy.file, `strategy.use ${scenario.strategy?.use}: ${where}`)
  return new InputError([problemAt(document, ['prices', 'model', 'params'], where)])
}
