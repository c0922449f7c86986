/// <reference lib="dom" />

/** Puts rows of numbers into a table of the page; the first cell heads its row. */
export function showRows(body: Element, rows: readonly (readonly string[])[]): void {
  body.replaceChildren(...rows.map(rowOf))
}

function rowOf(cells: readonly string[]): HTMLElement {
  const row = document.createElement('tr')
  row.append(...cells.map((text, i) => cellOf(text, i === 0)))
  return row
}

function cellOf(text: string, heads: boolean): HTMLElement {
  const cell = document.createElement(heads ? 'th' : 'td')
  if (heads) cell.setAttribute('scope', 'row')
  cell.className = 'number'
  cell.textContent = text
  return cell
}
