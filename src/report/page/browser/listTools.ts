/// <reference lib="dom" />

type Row = HTMLTableRowElement

/** Lets the list of runs be filtered by outcome, kind and words, and sorted by every column, from its heads too. */
export function listTools(): void {
  const table = document.querySelector<HTMLTableElement>('.runs table')
  const body = table?.tBodies[0]
  if (!table || !body) return
  const rows = [...body.rows]
  const heads = [...table.tHead!.rows[0]!.cells]
  const filters = {
    outcome: choice('Outcome', choicesOf(rows, 'outcome')),
    kind: choice('Kind', choicesOf(rows, 'kind')),
  }
  const words = search()
  const found = document.createElement('span')
  found.setAttribute('role', 'status')
  const show = () => {
    const asked = words.field.value.toLowerCase().trim()
    for (const row of rows) {
      const kept = Object.entries(filters).every(([key, { select }]) => ['', row.dataset[key]].includes(select.value))
      row.hidden = !kept || !(row.dataset['name'] ?? '').toLowerCase().includes(asked)
    }
    const left = rows.filter(row => !row.hidden).length
    found.textContent = left === rows.length ? '' : `${left} of ${rows.length} shown`
  }
  const order = choice('Sort', [['', 'newest first'], ...sorts(rows, heads)])
  const sort = () => {
    const [column = '', way = ''] = order.select.value.split(' ')
    const sorted = column === '' ? rows : sortedRows(rows, Number(column), way === 'down')
    for (const head of heads) head.removeAttribute('aria-sort')
    if (column !== '') heads[Number(column)]!.setAttribute('aria-sort', way === 'down' ? 'descending' : 'ascending')
    body.append(...sorted)
  }
  for (const { select } of Object.values(filters)) select.addEventListener('change', show)
  words.field.addEventListener('input', show)
  order.select.addEventListener('change', sort)
  for (const [column, head] of heads.entries()) {
    if (![...order.select.options].some(({ value }) => value.startsWith(`${column} `))) continue
    headButton(head, () => {
      order.select.value = `${column} ${head.getAttribute('aria-sort') === 'ascending' ? 'down' : 'up'}`
      sort()
    })
  }
  const tools = document.createElement('p')
  tools.className = 'tools list-tools'
  tools.append(filters.outcome.label, filters.kind.label, words.label, order.label, found)
  table.closest('.scroll')!.before(tools)
}

interface Choice {
  readonly label: HTMLLabelElement
  readonly select: HTMLSelectElement
}

function choice(name: string, options: readonly (readonly [string, string])[]): Choice {
  const [label, select] = [document.createElement('label'), document.createElement('select')]
  select.append(...options.map(([value, text]) => new Option(text, value)))
  label.append(`${name} `, select)
  return { label, select }
}

function search(): { readonly label: HTMLLabelElement; readonly field: HTMLInputElement } {
  const [label, field] = [document.createElement('label'), document.createElement('input')]
  field.type = 'search'
  label.append('Name ', field)
  return { label, field }
}

/** What the rows have under a key, with how many of each, in the order of the page. */
function choicesOf(rows: readonly Row[], key: string): [string, string][] {
  const counts = new Map<string, number>()
  for (const { dataset } of rows) counts.set(dataset[key] ?? '', (counts.get(dataset[key] ?? '') ?? 0) + 1)
  return [['', `all ${rows.length}`], ...Array.from(counts, ([text, n]): [string, string] => [text, `${text} ${n}`])]
}

/** Both ways of every column that holds values. */
function sorts(rows: readonly Row[], heads: readonly HTMLTableCellElement[]): [string, string][] {
  return heads.flatMap((head, column): [string, string][] => {
    if (!rows.some(row => row.cells[column]?.querySelector('data'))) return []
    const name = (head.textContent ?? '').toLowerCase()
    return [
      [`${column} up`, `${name}, ascending`],
      [`${column} down`, `${name}, descending`],
    ]
  })
}

/** Rows without a value come last either way. */
function sortedRows(rows: readonly Row[], column: number, down: boolean): Row[] {
  const cellValue = (row: Row) => row.cells[column]?.querySelector('data')?.value ?? ''
  return [...rows].sort((a, b) => {
    const [one, other] = [cellValue(a), cellValue(b)]
    if (one === '' || other === '') return Number(one === '') - Number(other === '')
    const order = Number.isNaN(Number(one)) ? one.localeCompare(other) : Number(one) - Number(other)
    return down ? -order : order
  })
}

function headButton(head: HTMLTableCellElement, act: () => void): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.append(...head.childNodes)
  head.append(button)
  button.addEventListener('click', act)
}
