import { printableLines } from '../../scenario/printable.ts'
import { plainText } from '../markup/html.ts'
import type { TableContent } from '../markup/table.ts'

/** A table, empty without rows. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${head.map((_, i) => cells[i] ?? '').join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(row => line(row.map(plain)))].join('\n')
}

/** A table of the page under its caption, empty without rows. */
export function markdownContent({ caption, columns, rows }: TableContent): string {
  if (rows.length === 0) return ''
  const body = markdownTable(
    columns.map(({ head }) => plain(plainText(head))),
    rows.map(row => row.map(plainText)),
  )
  return `${plain(plainText(caption))}\n\n${body}`
}

/** Text from outside must not turn into markup. */
export function plain(text: string): string {
  return printableLines(text)
    .replace(/[\\`*_[\]<>|#]/g, character => `\\${character}`)
    .replace(/\s*\n\s*/g, ' ')
}
