import { inputError } from '../../io/files/inputError.ts'
import { problemAt } from '../../scenario/located.ts'
import { InputError } from '../../scenario/problem.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'
import { PathError } from './pathError.ts'

/**
 * An error of a path in words for the user who can mend it; any other error as it is.
 * @param seed under which a run plays this path
 */
export function explainPathError({ scenario, document, copy }: LoadedScenario, seed: string, error: unknown): unknown {
  if (!(error instanceof PathError)) return error
  const { path, by, message } = error.problem
  const where = `path ${path} of seed ${seed.includes(' ') ? JSON.stringify(seed) : seed}: ${message}`
  if (by === 'strategy') return inputError(copy.file, `strategy.use ${scenario.strategy?.use}: ${where}`)
  const fitted = scenario.prices.kind === 'model' && scenario.prices.fit !== null
  return new InputError([problemAt(document, ['prices', 'model', fitted ? 'fit' : 'params'], where)])
}
