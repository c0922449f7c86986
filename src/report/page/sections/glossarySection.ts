import { entriesFor } from '../../markup/glossary.ts'
import { type HtmlPart, html } from '../../markup/html.ts'
import type { Section } from '../section.ts'

/** The words of the field that a page uses: a list to be read, and the cards that its terms open; null without terms. */
export function glossarySection(page: HtmlPart): Section | null {
  const entries = entriesFor(html`${page}`)
  if (entries.length === 0) return null
  const body = html`<dl class="glossary">${entries.map(({ name, meaning }) => html`<div><dt>${name}</dt><dd>${meaning}</dd></div>`)}</dl>
${entries.map(({ id, name, meaning }) => html`<p popover id="${id}"><strong>${name}</strong> ${meaning}</p>`)}`
  return { id: 'glossary', title: 'Glossary', body }
}
