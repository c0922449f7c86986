import { type HtmlPart, html } from './html.ts'

const DATE = /(\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)/

/** Text whose dates stay on one line each, where else their hyphens would break. */
export function wholeDates(text: string): HtmlPart {
  return text.split(DATE).map((part, i) => (i % 2 === 0 ? part : html`<span class="date">${part}</span>`))
}
