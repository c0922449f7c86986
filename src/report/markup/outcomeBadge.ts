import type { Summary } from '../../results/summary.ts'
import { type Look, OUTCOME_LOOKS, outcomeWords } from '../words/outcomeWords.ts'
import { type Html, html } from './html.ts'

type Ended = Pick<Summary, 'outcome' | 'data'>

/** How a run ended, by a mark, in words and in its colour. */
export function outcomeBadge(ended: Ended): Html {
  return lookBadge(OUTCOME_LOOKS[ended.outcome], outcomeWords(ended))
}

/** The same in a table, which has no room for more. */
export function outcomeCell(ended: Ended): Html {
  const path = ended.data.model === null ? null : 'one simulated path'
  const look = OUTCOME_LOOKS[ended.outcome]
  return html`${lookBadge(look, look.words)}<small>${path}</small>`
}

export function lookBadge({ mark, tone }: Look, words: string): Html {
  return html`<span class="outcome ${tone}"><span aria-hidden="true">${mark}</span> ${words}</span>`
}
