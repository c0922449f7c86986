import { ownLevel } from '../../../results/samples.ts'
import type { Summary } from '../../../results/summary.ts'
import { of100, percent } from '../format.ts'

/** How many accounts on simulated prices end above their start, and where the middle one does, in one sentence. */
export function pathsHeadline({ samples, facts }: Pick<Summary, 'samples' | 'facts'>): string {
  const { grew, medianFinal } = ownLevel(samples)!
  const change = medianFinal.value / facts.start - 1
  const middle =
    Math.abs(change) < 0.0005 ? 'ends where it started' : `${change > 0 ? 'gains' : 'loses'} ${size(change)}`
  return `${of100(grew.share)} accounts end above their start; the middle one ${middle}.`
}

function size(change: number): string {
  return percent(Math.abs(change))
}
