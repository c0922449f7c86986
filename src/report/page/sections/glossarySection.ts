import { entriesFor } from '../../markup/glossary.ts'
import { type Html, type HtmlPart, html } from '../../markup/html.ts'
import { plural } from '../../words/format.ts'
import type { Section } from '../section.ts'

/** The words of the field that a page uses, as a list to be read; null without terms. */
export function glossarySection(page: HtmlPart): Section | null {
  const entries = entriesFor(html`${page}`)
  if (entries.length === 0) return null
  const body = html`<dl class="glossary">${entries.map(({ name, meaning }) => html`<div><dt>${name}</dt><dd>${meaning}</dd></div>`)}</dl>`
  return { id: 'glossary', title: 'Glossary', body, sum: plural(entries.length, 'word') }
}

/** The cards that the terms of a page open; outside of whatever is folded, or they could not be shown. */
export function glossaryCards(page: HtmlPart): Html {
  return html`${entriesFor(html`${page}`).map(({ id, name, meaning }) => html`<p popover id="${id}"><strong>${name}</strong> ${meaning}</p>`)}`
}
