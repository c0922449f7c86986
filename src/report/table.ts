import { type Html, type HtmlPart, html } from './html.ts'

export interface Column {
  readonly head: HtmlPart
  /** Numbers align to the right; text, the default, to the left. */
  readonly numeric?: boolean
}

export interface TableContent {
  readonly caption: HtmlPart
  readonly columns: readonly Column[]
  /** The first cell heads its row. A row of one cell spans the table. */
  readonly rows: readonly (readonly HtmlPart[])[]
}

/** An accessible table: caption, scopes, and a region that scrolls by keyboard where it is too wide. */
export function table({ caption, columns, rows }: TableContent): Html {
  return html`<div class="scroll" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ head, numeric }) => html`<th scope="col"${numberClass(numeric)}>${head}</th>`)}</tr></thead>
<tbody>${rows.map(row => (row.length === 1 && columns.length > 1 ? spanning(row[0]!, columns) : bodyRow(row, columns)))}</tbody>
</table></div>`
}

function bodyRow(row: readonly HtmlPart[], columns: readonly Column[]): Html {
  const [first = null, ...rest] = row
  return html`<tr><th scope="row"${numberClass(columns[0]?.numeric)}>${first}</th>${rest.map(
    (cell, i) => html`<td${numberClass(columns[i + 1]?.numeric)}>${cell}</td>`,
  )}</tr>
`
}

function spanning(cell: HtmlPart, columns: readonly Column[]): Html {
  return html`<tr class="gap"><td colspan="${String(columns.length)}">${cell}</td></tr>
`
}

function numberClass(numeric: boolean | undefined): Html | null {
  return numeric === true ? html` class="n"` : null
}
