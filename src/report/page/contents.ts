import { type Html, html } from '../markup/html.ts'
import type { Section } from './section.ts'

/** The parts of a page: its answer, then groups of sections by name. */
export interface Contents {
  readonly groups: readonly { readonly name: string; readonly sections: readonly Section[] }[]
}

/** The list of what a page holds, beside it; its script marks where the reader is. */
export function contentsRail(contents: Contents): Html {
  return html`<nav class="rail" aria-label="Contents">${list(contents)}</nav>
`
}

/** The same on a small screen, folded into the top bar. */
export function contentsMenu(contents: Contents): Html {
  return html`<details class="menu"><summary>Contents</summary><nav aria-label="Contents of the page">${list(contents)}</nav></details>`
}

function list({ groups }: Contents): Html {
  const filled = groups.filter(({ sections }) => sections.length > 0)
  return html`<ul><li><a href="#answer">Answer</a></li></ul>${filled.map(
    ({ name, sections }) =>
      html`<p>${name}</p><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>`,
  )}`
}
