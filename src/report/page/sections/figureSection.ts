import type { RunResult } from '../../../results/runResult.ts'
import { html } from '../../markup/html.ts'
import { wholeDates } from '../../markup/wholeDates.ts'
import { money } from '../../words/format.ts'
import type { Section } from '../section.ts'
import { keyNumbers } from './keyNumbers.ts'

/** The account in figures, and what more there is to say of it. */
export function figureSection(result: RunResult): Section {
  const { verdict, facts, market, data } = result.summary
  const details = verdict.details.length === 0 ? null : html`<p>${wholeDates(verdict.details.join(' '))}</p>`
  return {
    id: 'figures',
    title: data.model === null ? 'The account in figures' : 'Path 1, one of many',
    sum: `ended with ${money(facts.final_equity, market.quote)}`,
    body: [keyNumbers(result), details],
  }
}
