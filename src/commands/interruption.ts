import type { Summary } from '../results/summary.ts'
import { notice } from './shared.ts'

/** Exit code of an interrupted program. */
export const INTERRUPTED = 130

/** Says how much of the samples was kept, and that there is no recommendation where there was to be one. */
export function reportInterruption({ samples, comparison }: Summary, compare: boolean): number {
  const kept = `${samples?.count ?? 0} of ${samples?.requested ?? 0} samples were finished; the results hold those`
  notice(`interrupted: ${kept}${compare && comparison === null ? ', without a recommendation' : ''}`)
  return INTERRUPTED
}
