import { type Html, html } from '../../markup/html.ts'
import { wholeDates } from '../../markup/wholeDates.ts'

/** Sentences one below the other. */
export function sentenceList(sentences: readonly string[]): Html {
  if (sentences.length === 0) return html`<p>None.</p>`
  return html`<ul>${sentences.map(sentence => html`<li>${wholeDates(sentence)}</li>`)}</ul>`
}
