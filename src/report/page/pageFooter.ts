import { type Html, html } from '../markup/html.ts'

/** The last line of every page. */
export function pageFooter(version: string): Html {
  return html`<footer>stepup ${version}. Past results, replayed or sampled, do not promise future ones.</footer>`
}
