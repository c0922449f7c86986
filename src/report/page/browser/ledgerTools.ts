/// <reference lib="dom" />
import { whyCommand } from './whyCommand.ts'

const FIRST = 50
const FILTERS: Readonly<Record<string, (row: HTMLTableRowElement) => boolean>> = {
  'All trades': () => true,
  Won: row => cell(row, 'R').startsWith('+'),
  Lost: row => cell(row, 'R').startsWith('\u2212'),
  'Not taken': row => cell(row, 'R') === '' && !isGap(row),
  'With events': row => cell(row, 'Events') !== '',
}

/** Filters the ledger, shows its first rows until asked for all, and opens a trade's receipt by click, touch or key. */
export function ledgerTools(): void {
  const table = document.querySelector<HTMLTableElement>('#ledger table')
  const body = table?.tBodies[0]
  if (!table || !body) return
  const rows = [...body.rows]
  let keep = FILTERS['All trades']!
  let all = false
  const more = document.createElement('button')
  const show = () => {
    const found = rows.filter(keep)
    for (const row of rows) row.hidden = true
    for (const row of all ? found : found.slice(0, FIRST)) row.hidden = false
    more.hidden = all || found.length <= FIRST
    more.textContent = `Show all ${found.filter(row => !isGap(row)).length.toLocaleString('en-US')}`
  }
  more.type = 'button'
  more.addEventListener('click', () => {
    all = true
    show()
  })
  const tools = document.createElement('p')
  tools.className = 'tools'
  tools.append(
    choice(name => {
      keep = FILTERS[name]!
      show()
    }),
    more,
  )
  table.closest('.scroll')!.before(tools)
  openReceipts(table, rows)
  show()
}

function choice(choose: (name: string) => void): HTMLElement {
  const label = document.createElement('label')
  const select = document.createElement('select')
  select.append(...Object.keys(FILTERS).map(name => new Option(name)))
  select.addEventListener('change', () => choose(select.value))
  label.append('Show ', select)
  return label
}

/** One stop for the keyboard; arrows go from trade to trade. */
function openReceipts(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
  const buttons = rows.flatMap(row => {
    const head = isGap(row) ? null : row.querySelector('th')
    if (head === null) return []
    const made = document.createElement('button')
    made.type = 'button'
    made.tabIndex = -1
    made.setAttribute('aria-expanded', 'false')
    made.append(...head.childNodes)
    head.append(made)
    made.addEventListener('click', () => toggle(row, made))
    return [made]
  })
  if (buttons[0] !== undefined) buttons[0].tabIndex = 0
  table.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const visible = buttons.filter(each => !each.closest('tr')!.hidden)
    const at = visible.indexOf(event.target as HTMLButtonElement)
    const next = step === undefined || at < 0 ? undefined : visible[at + step]
    if (next === undefined) return
    event.preventDefault()
    for (const each of buttons) each.tabIndex = -1
    next.tabIndex = 0
    next.focus()
  })
}

function toggle(row: HTMLTableRowElement, opener: HTMLButtonElement): void {
  const open = opener.getAttribute('aria-expanded') === 'true'
  opener.setAttribute('aria-expanded', String(!open))
  if (open) {
    row.nextElementSibling?.remove()
    return
  }
  const receipt = document.createElement('tr')
  receipt.className = 'receipt'
  const place = receipt.insertCell()
  place.colSpan = row.cells.length
  const list = document.createElement('dl')
  for (const [i, { textContent }] of [...row.cells].entries()) {
    if (textContent === '') continue
    const [term, value] = [document.createElement('dt'), document.createElement('dd')]
    term.textContent = heads(row)[i] ?? ''
    value.textContent = textContent
    list.append(term, value)
  }
  const command = document.createElement('code')
  command.textContent = whyCommand((opener.textContent ?? '').replaceAll(',', ''))
  place.append(list, 'The whole arithmetic: ', command)
  row.after(receipt)
}

/** Says how many trades are not shown between two. */
function isGap(row: HTMLTableRowElement): boolean {
  return row.classList.contains('gap')
}

function cell(row: HTMLTableRowElement, head: string): string {
  return row.cells[heads(row).indexOf(head)]?.textContent ?? ''
}

function heads(row: HTMLTableRowElement): string[] {
  return [...(row.closest('table')?.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent ?? '')
}
