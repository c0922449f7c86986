import type { RunResult } from '../../../results/runResult.ts'
import type { Summary } from '../../../results/summary.ts'
import { term } from '../../markup/glossary.ts'
import { html } from '../../markup/html.ts'
import { ambiguityWords, entryLimitWords } from '../../words/ambiguityWords.ts'
import { capital } from '../../words/format.ts'
import type { Section } from '../section.ts'

/** What the other order inside ambiguous bars would have changed. */
export function ambiguitySection({ summary }: RunResult): Section {
  const { ambiguity, entryLimit } = summary
  const words = ambiguity === null ? whyNone(summary) : `${capital(ambiguityWords(ambiguity, summary))}.`
  const touched = entryLimit === null ? null : html`<p>${capital(entryLimitWords(entryLimit, summary))}.</p>`
  const body = html`<p>${words}</p>${touched}<p class="note">A trade is ${term('ambiguous', 'ambiguous')} when a bar leaves open what
    came first: its fill, its stop or its target.</p>`
  return { id: 'ambiguity', title: 'Order inside bars', body }
}

function whyNone({ period }: Summary): string {
  return period.bars === null
    ? 'A trade list says how each trade ended: there is no order inside bars to assume.'
    : 'With the other order a withdrawal could not have been paid, so there is no result to compare with.'
}
