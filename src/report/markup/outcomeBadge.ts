import type { Summary } from '../../results/summary.ts'
import { type Look, OUTCOME_LOOKS, pathsLook } from '../words/outcomeWords.ts'
import { basisOf } from '../words/panel/judged.ts'
import { type Html, html } from './html.ts'
import { markView } from './marks.ts'

/** How a run ended, in a table, which has no room for more than a word. */
export function outcomeCell(ended: Pick<Summary, 'outcome' | 'data' | 'samples' | 'facts'>): Html {
  const basis = basisOf(ended)
  if (basis === 'accounts' && ended.outcome !== 'not tested') return outcomeBadge(pathsLook(ended))
  const path = basis === 'account' ? null : 'one simulated path'
  return html`${outcomeBadge(OUTCOME_LOOKS[ended.outcome])}<small>${path}</small>`
}

/** An outcome: its mark, its word, its colour. */
export function outcomeBadge({ mark, tone, words }: Look): Html {
  return html`<span class="outcome ${tone}">${markView(mark)} ${words}</span>`
}
