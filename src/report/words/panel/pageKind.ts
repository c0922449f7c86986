import type { Summary } from '../../../results/summary.ts'

/** What a page answers: each kind has a question and a first screen of its own. */
export type PageKind = 'run' | 'compare' | 'paths' | 'not tradable' | 'not tested'

export function pageKind({
  comparison,
  outcome,
  data,
  samples,
}: Pick<Summary, 'comparison' | 'outcome' | 'data' | 'samples'>): PageKind {
  if (outcome === 'not tested') return 'not tested'
  if (comparison !== null) return 'compare'
  if (data.model !== null && samples !== null) return 'paths'
  return outcome === 'not tradable' ? 'not tradable' : 'run'
}
