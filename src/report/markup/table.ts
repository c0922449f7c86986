import type { Column } from '../words/tableContent.ts'
import { drawn, type PageContent } from './cell.ts'
import { type Html, html } from './html.ts'

interface PageColumn extends Omit<Column, 'head'> {
  readonly head: PageContent
}

/** The content of a table of the page: a `TableContent`, or one with markup of the page's own. */
export interface PageTable {
  readonly caption: PageContent
  readonly columns: readonly PageColumn[]
  readonly rows: readonly (readonly PageContent[])[]
}

/** Columns that fit every window. */
const FITTING = 3

/** An accessible table: caption, scopes, and a region that scrolls by keyboard where it may be too wide. */
export function table({ caption, columns, rows }: PageTable): Html {
  const focusable = columns.length > FITTING ? html` tabindex="0"` : null
  return html`<div class="scroll"${focusable}><table>
<caption><span>${drawn(caption)}</span></caption>
<thead><tr>${columns.map(({ head, kind }) => html`<th scope="col"${kindClass(kind)}>${drawn(head)}</th>`)}</tr></thead>
<tbody>${rows.map(row => (row.length === 1 && columns.length > 1 ? spanning(row[0]!, columns) : bodyRow(row, columns)))}</tbody>
</table></div>`
}

function bodyRow(row: readonly PageContent[], columns: readonly PageColumn[]): Html {
  const [first = null, ...rest] = row
  return html`<tr><th scope="row"${kindClass(columns[0]?.kind)}>${drawn(first)}</th>${rest.map(
    (cell, i) => html`<td${kindClass(columns[i + 1]?.kind)}>${drawn(cell)}</td>`,
  )}</tr>
`
}

function spanning(cell: PageContent, columns: readonly PageColumn[]): Html {
  return html`<tr class="gap"><td colspan="${String(columns.length)}">${drawn(cell)}</td></tr>
`
}

function kindClass(kind: Column['kind']): Html | null {
  return kind === undefined ? null : html` class="${kind}"`
}
