const TOKEN = /<(\/?)(tr|td|th)\b([^<>]*)>/gi
const LEAST_COLUMNS = 5
const MOST_SPAN = 100
const BEGINNING = 4096
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** A number alone, which no header has. */
const NUMBER = /^[-−+(]?[$€£]? ?\d[\d\s.,']*%?\)?$/
/** What was filled of how much, as orders have it. */
const OF_ORDER = /^\d[\d\s.,]* \/ \d[\d\s.,]*$/

/**
 * The first table in an HTML text that has a header of five columns or more and a row below it, as CSV; one of orders where
 * there is no other. A line of one cell alone is the title of another table. Cells that span columns are followed by empty ones, hidden cells left out. Null
 * where the text is no HTML, or has no such table.
 */
export function htmlAsCsv(text: string): string | null {
  if (!isHtml(text)) return null
  const tables = tablesOf(tableRows(text)).filter(rows => rows.length > 1)
  const found = tables.find(rows => !areOrders(rows)) ?? tables[0]
  if (found === undefined) return null
  const width = found[0]!.length
  return found.map(row => `${fitted(row, width).map(markupCell).join(',')}\n`).join('')
}

/** Whether a text begins as HTML does, and no header of a table such as <DATE>. */
export function isHtml(text: string): boolean {
  return /<(html|table|!doctype)/i.test(text.slice(0, BEGINNING))
}

function areOrders([, ...rows]: readonly (readonly string[])[]): boolean {
  return rows.every(row => row.some(cell => OF_ORDER.test(cell)))
}

/** Rows between titles, from the first on that may be a header. */
function tablesOf(rows: readonly (readonly string[])[]): (readonly string[])[][] {
  const tables: (readonly string[])[][] = [[]]
  for (const row of rows) {
    const table = tables.at(-1)!
    if (row.filter(cell => cell !== '').length <= 1) tables.push([])
    else if (table.length > 0 || mayBeHeader(row)) table.push(row)
  }
  return tables
}

function mayBeHeader(row: readonly string[]): boolean {
  const names = row.filter(cell => cell !== '')
  return names.length >= LEAST_COLUMNS && !names.some(name => NUMBER.test(name))
}

/** The texts of all rows, cell by cell. Tags are matched one after the other, so that time grows with the text alone. */
function tableRows(text: string): string[][] {
  const rows: string[][] = []
  let open: { from: number; attributes: string } | null = null
  const close = (end: number): void => {
    const row = rows.at(-1)
    if (open !== null && row !== undefined && !/class\s*=\s*["']?hidden/i.test(open.attributes)) {
      const span = Number(/colspan\s*=\s*["']?(\d+)/i.exec(open.attributes)?.[1] ?? 1)
      row.push(plain(text.slice(open.from, end)), ...Array(Math.min(Math.max(span, 1), MOST_SPAN) - 1).fill(''))
    }
    open = null
  }
  for (const match of text.matchAll(TOKEN)) {
    const [all, slash, tag, attributes] = match as unknown as [string, string, string, string]
    close(match.index)
    if (slash === '/') continue
    if (tag.toLowerCase() === 'tr') rows.push([])
    else open = { from: match.index + all.length, attributes }
  }
  close(text.length)
  return rows
}

function plain(html: string): string {
  return withoutEntities(html.replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

/** The characters that markup writes as `&amp;` or `&#38;`. */
export function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|([a-z]{2,5}));/gi, (whole, code, name) =>
    code === undefined ? (ENTITIES[String(name).toLowerCase()] ?? whole) : String.fromCodePoint(Number(code)),
  )
}

export function markupCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function fitted(row: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, i) => row[i] ?? '')
}
