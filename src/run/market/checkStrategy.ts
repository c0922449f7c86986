import type { Bars } from '../../core/bars.ts'
import { problemAt } from '../../scenario/located.ts'
import { InputError } from '../../scenario/problem.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'

/** What only the bars can tell about the strategy's parameters, such as a decision on one that is not there. Throws InputError. */
export function checkStrategy({ document, scenario, strategy }: LoadedScenario, bars: Bars): void {
  const problems = strategy?.check?.(bars, scenario.strategy?.params) ?? []
  if (problems.length === 0) return
  throw new InputError(problems.map(({ path, message }) => problemAt(document, ['strategy', ...path], message)))
}
