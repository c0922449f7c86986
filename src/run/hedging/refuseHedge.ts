import { problemAt } from '../../scenario/located.ts'
import { InputError } from '../../scenario/problem.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'

/** Throws InputError that sends a scenario with a hedge to the command that plays it. */
export function refuseHedge({ document }: LoadedScenario, command: string): never {
  const message = `a hedge has no plan to look at; allowed: stepup ${command}`
  throw new InputError([problemAt(document, ['hedge'], message, null, 'key')])
}
