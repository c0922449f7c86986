import type { Summary } from '../../results/summary.ts'
import { type Html, html } from '../markup/html.ts'
import { markView } from '../markup/marks.ts'
import { wholeDates } from '../markup/wholeDates.ts'
import { plural } from '../words/format.ts'
import type { PageKind } from '../words/panel/pageKind.ts'

export interface Note {
  /** Whose it is; null = of the program. */
  readonly by: string | null
  readonly text: string
}

/** What flatters the result of a run or limits it. */
export function notesView({ verdict, notes, notices }: Summary, kind: PageKind): Html | null {
  const cutOff = kind === 'run' || kind === 'one trade' ? verdict.sentences.slice(2) : []
  return noteList([
    ...cutOff.map(text => ({ by: null, text })),
    ...notes.map(text => ({ by: 'The author says: ', text })),
    ...notices.map(text => ({ by: null, text })),
  ])
}

/** Notes, the most damaging first: that stands, the others are one touch away. */
export function noteList([first, ...more]: readonly Note[]): Html | null {
  if (first === undefined) return null
  return html`<div class="notes">${markView('!')}<p>${noteView(first)}</p>
${
  more.length === 0
    ? null
    : html`<details><summary>${plural(more.length, 'more note')}</summary><ul>${more.map(note => html`<li>${noteView(note)}</li>`)}</ul></details>`
}
</div>
`
}

function noteView({ by, text }: Note): Html {
  return html`${by === null ? null : html`<strong>${by}</strong>`}${wholeDates(text)}`
}
