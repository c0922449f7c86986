import type { Summary } from '../../results/summary.ts'
import { OUTCOME_LOOKS, outcomeWords } from '../words/outcomeWords.ts'
import { type Html, html } from './html.ts'

type Ended = Pick<Summary, 'outcome' | 'data'>

/** How a run ended, by a mark, in words and in its colour. */
export function outcomeBadge(ended: Ended): Html {
  return badge(ended, outcomeWords(ended))
}

/** The same in a table, which has no room for more. */
export function outcomeCell(ended: Ended): Html {
  const path = ended.data.model === null ? null : 'one simulated path'
  return html`${badge(ended, OUTCOME_LOOKS[ended.outcome].words)}<small>${path}</small>`
}

function badge({ outcome }: Ended, words: string): Html {
  const { mark, tone } = OUTCOME_LOOKS[outcome]
  return html`<span class="outcome ${tone}"><span aria-hidden="true">${mark}</span> ${words}</span>`
}
