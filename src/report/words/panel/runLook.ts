import type { Summary } from '../../../results/summary.ts'
import { recommendedLook } from '../levels/compareWords.ts'
import { type Look, OUTCOME_LOOKS, pathsLook } from '../outcomeWords.ts'

/** How a run ended, by its kind: what a comparison recommends, what becomes of many paths, else the account's outcome. */
export function runLook(summary: Pick<Summary, 'outcome' | 'comparison' | 'data' | 'samples' | 'facts'>): Look {
  const { outcome, comparison, data, samples } = summary
  if (outcome === 'not tested') return OUTCOME_LOOKS[outcome]
  if (comparison !== null) return recommendedLook(comparison, summary)
  return data.model !== null && samples !== null ? pathsLook(summary) : OUTCOME_LOOKS[outcome]
}

/** In few letters, for a column among others. */
export function briefLook({ words, ...look }: Look): Look {
  return { ...look, words: BRIEF[words] ?? words }
}

const BRIEF: Readonly<Record<string, string>> = {
  'Edge unproven': 'Unproven',
  'Lost in the median': 'Median lost',
  'Grew in the median': 'Median grew',
  'Undecided in the median': 'Median open',
  'No level recommended': 'None recommended',
  'No plan recommended': 'None recommended',
}
