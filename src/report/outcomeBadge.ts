import { type Html, html } from './html.ts'
import type { Outcome } from './summary.ts'

const CLASSES: Readonly<Record<Outcome, string>> = {
  survived: 'good',
  ruined: 'bad',
  stalled: 'warn',
  'not tradable': 'warn',
}

/** How a run ended, in its colour. */
export function outcomeBadge(outcome: Outcome, words: string = outcome): Html {
  return html`<span class="outcome ${CLASSES[outcome]}">${words}</span>`
}
