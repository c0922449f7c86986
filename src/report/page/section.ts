import { type Html, type HtmlPart, html } from '../markup/html.ts'

/** A section of the report with its anchor; the contents list is made from these. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly body: HtmlPart
  /** One figure that sums it up, so that a folded list can be read by itself. */
  readonly sum?: string
}

export function renderSection({ id, title, body }: Section): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`
}

/** A section of the record: folded, and opened by its anchor. */
export function renderRecord({ id, title, body, sum }: Section): Html {
  return html`<details class="record"><summary><h2 id="${id}-title">${title}</h2>${sum === undefined ? null : html`<span>${sum}</span>`}</summary>
<section id="${id}" aria-labelledby="${id}-title">
${body}
</section></details>
`
}
