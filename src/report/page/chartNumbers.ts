import { type Html, html } from '../markup/html.ts'
import { table } from '../markup/table.ts'
import { count, plural } from '../words/format.ts'
import type { TableContent } from '../words/tableContent.ts'

/** Rows of a long series in the table behind its chart. */
export const NUMBERS_SHOWN = 24

/** The numbers that a chart draws, folded away below it. */
export function chartNumbers(content: TableContent): Html {
  return html`<details><summary>The numbers of this chart</summary>${table(content)}</details>`
}

/** How much of a series such a table shows. */
export function shownOf(shown: number, all: number, noun: string): string {
  return shown === all ? plural(all, noun) : `${count(shown)} of ${plural(all, noun)}, the extremes among them`
}
