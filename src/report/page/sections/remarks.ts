import type { RunResult } from '../../../results/runResult.ts'
import { type Html, html } from '../../markup/html.ts'
import { wholeDates } from '../../markup/wholeDates.ts'

/** Under the numbers: what more there is to say, and what a reader should know about this run. */
export function remarks({ summary }: RunResult): Html {
  const { verdict, notes, notices } = summary
  return html`<div class="remarks">
${verdict.details.length === 0 ? null : html`<p>${wholeDates(verdict.details.join(' '))}</p>`}
${aside('What its author says', notes)}${aside('Notices', notices)}
</div>
`
}

function aside(label: string, sentences: readonly string[]): Html | null {
  if (sentences.length === 0) return null
  return html`<aside><h2>${label}</h2><ul>${sentences.map(sentence => html`<li>${wholeDates(sentence)}</li>`)}</ul></aside>
`
}
