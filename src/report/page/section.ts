import { type Html, type HtmlPart, html } from '../markup/html.ts'

/** A section of the report with its anchor; the contents list is made from these. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly body: HtmlPart
}

export function renderSection({ id, title, body }: Section): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`
}
