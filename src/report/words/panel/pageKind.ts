import type { Summary } from '../../../results/summary.ts'
import { isOneTrade } from '../headline.ts'

/** What a page answers: each kind has a question and a first screen of its own. */
export type PageKind = 'run' | 'one trade' | 'compare' | 'paths' | 'not tradable' | 'not tested'

type Told = Pick<Summary, 'comparison' | 'outcome' | 'data' | 'samples' | 'facts'>

export function pageKind(summary: Told): PageKind {
  const { comparison, outcome, data, samples } = summary
  if (outcome === 'not tested') return 'not tested'
  if (comparison !== null) return 'compare'
  if (data.model !== null && samples !== null) return 'paths'
  if (outcome === 'not tradable') return 'not tradable'
  return isOneTrade(summary) ? 'one trade' : 'run'
}
