/// <reference lib="dom" />
import { copied } from './copied.ts'

/**
 * Puts under every table of the evidence and the record what takes it elsewhere: copied, or as a file. What stands in
 * the first screen of several runs stands among their key figures, too.
 */
export function tableTools(): void {
  for (const region of document.querySelectorAll<HTMLElement>('main .scroll:not(.sides)')) {
    const table = region.querySelector('table')
    if (table === null) continue
    const tools = document.createElement('p')
    tools.className = 'tools'
    const said = document.createElement('span')
    said.setAttribute('role', 'status')
    tools.append(
      button('Copy', () => {
        said.textContent = copied(textOf(table, '\t')) ? 'Copied.' : 'The browser does not let a page copy.'
      }),
      button('CSV', () => save(nameOf(table), textOf(table, ','))),
      said,
    )
    region.after(tools)
  }
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = label
  made.addEventListener('click', act)
  return made
}

/** The rows of a table as text, hidden ones too: intervals stand in the cell of their figure. */
function textOf(table: HTMLTableElement, separator: string): string {
  const rows = [...table.rows].filter(row => !row.classList.contains('receipt'))
  return rows.map(row => [...row.cells].map(cell => field(cellText(cell), separator)).join(separator)).join('\n')
}

/** What is only spoken, or only drawn, is left out. */
function cellText(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLElement
  for (const part of copy.querySelectorAll('.spoken, svg')) part.remove()
  for (const part of copy.querySelectorAll('small')) part.prepend(' ')
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Quoted where it must be; what a spreadsheet would take for a formula stays text. */
function field(text: string, separator: string): string {
  const safe = /^[=@]/.test(text) ? `'${text}` : text.replace(/\u2212/g, '-')
  return /["\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function save(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/csv' }))
  link.download = `${name}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
}

function nameOf(table: HTMLTableElement): string {
  return table.closest('section')?.id ?? 'table'
}
