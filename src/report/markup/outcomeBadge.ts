import type { Outcome, Summary } from '../../results/summary.ts'
import { type Html, html } from './html.ts'

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

/** The same in a table, which has no room for more. */
export function outcomeCell({ verdict, data }: Pick<Summary, 'verdict' | 'data'>): Html {
  return html`${outcomeBadge(verdict.outcome)}<small>${data.model === null ? null : 'one simulated path'}</small>`
}
