import { Html, html } from '../markup/html.ts'

/** Code that a page carries: bundled, complete, the same for every report of a version. */
export interface PageScripts {
  /** A module that runs in the page of a run. */
  readonly page: string
  /** What draws its live charts: packed, and started when one is wanted. */
  readonly live: string
  /** The same for pages of several runs, which have no live chart. */
  readonly lists: string
  /** The rules of the program, to be run in a worker. */
  readonly worker: string
  /** The same with the models of prices and the strategies, where samples have prices of their own. */
  readonly pathWorker: string
}

/** The element that runs a script of a page; null for none. */
export function scriptOf(script: string | null): Html | null {
  return script === null
    ? null
    : html`<script type="module">${new Html(script)}</script>
`
}
