import type { Summary } from '../report/summary.ts'
import { notice } from './shared.ts'

/** Exit code of an interrupted program. */
export const INTERRUPTED = 130

/** Says how much of the samples was kept. */
export function reportInterruption({ samples }: Summary): number {
  notice(
    `interrupted: ${samples?.count ?? 0} of ${samples?.requested ?? 0} samples were finished; the results hold those`,
  )
  return INTERRUPTED
}
