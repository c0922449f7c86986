import { type Html, type HtmlPart, html } from './html.ts'

export interface Column {
  readonly head: HtmlPart
  /** Numbers align to the right, dates stay on one line, names of runs get room, wide ones need it; else text. */
  readonly kind?: 'number' | 'date' | 'name' | 'wide'
}

export interface TableContent {
  readonly caption: HtmlPart
  readonly columns: readonly Column[]
  /** The first cell heads its row. A row of one cell spans the table. */
  readonly rows: readonly (readonly HtmlPart[])[]
}

/** Columns that fit every window. */
const FITTING = 3

/** An accessible table: caption, scopes, and a region that scrolls by keyboard where it may be too wide. */
export function table({ caption, columns, rows }: TableContent): Html {
  const focusable = columns.length > FITTING ? html` tabindex="0"` : null
  return html`<div class="scroll"${focusable}><table>
<caption><span>${caption}</span></caption>
<thead><tr>${columns.map(({ head, kind }) => html`<th scope="col"${kindClass(kind)}>${head}</th>`)}</tr></thead>
<tbody>${rows.map(row => (row.length === 1 && columns.length > 1 ? spanning(row[0]!, columns) : bodyRow(row, columns)))}</tbody>
</table></div>`
}

function bodyRow(row: readonly HtmlPart[], columns: readonly Column[]): Html {
  const [first = null, ...rest] = row
  return html`<tr><th scope="row"${kindClass(columns[0]?.kind)}>${first}</th>${rest.map(
    (cell, i) => html`<td${kindClass(columns[i + 1]?.kind)}>${cell}</td>`,
  )}</tr>
`
}

function spanning(cell: HtmlPart, columns: readonly Column[]): Html {
  return html`<tr class="gap"><td colspan="${String(columns.length)}">${cell}</td></tr>
`
}

function kindClass(kind: Column['kind']): Html | null {
  return kind === undefined ? null : html` class="${kind}"`
}
