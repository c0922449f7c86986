import { problemAt } from '../../scenario/located.ts'
import { InputError } from '../../scenario/problem.ts'
import type { LoadedScenario } from '../loading/loadScenario.ts'

/** Throws InputError for a scenario that has nothing to share out. */
export function refuseSharedHedge({ scenario, document }: LoadedScenario, flag: string): void {
  if (scenario.hedge === null) return
  throw new InputError([
    problemAt(document, ['hedge'], 'a hedge draws no samples to share', `run it without ${flag}`, 'key'),
  ])
}
