import { printableLines } from '../../scenario/printable.ts'
import { type Content, type Piece, piecesOf } from '../words/cell.ts'
import type { TableContent } from '../words/tableContent.ts'

/** A table under its caption, empty without rows. */
export function markdownContent({ caption, columns, rows }: TableContent): string {
  if (rows.length === 0) return ''
  const heads = columns.map(({ head }) => head)
  return `${inLine(caption)}\n\n${markdownTable(heads, rows)}`
}

/** A table without a caption, empty without rows. */
export function markdownTable(head: readonly Content[], rows: readonly (readonly Content[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${head.map((_, i) => cells[i] ?? '').join(' | ')} |`
  return [line(head.map(inLine)), line(head.map(() => '---')), ...rows.map(row => line(row.map(inLine)))].join('\n')
}

/** Content in one line; what belongs to a figure goes in brackets behind it. */
function inLine(content: Content): string {
  return plain(piecesOf(content).map(words).join(''))
}

function words(piece: Piece): string {
  if (typeof piece === 'string') return piece
  const { text, tag, interval, note = interval?.join(' to ') } = piece
  const figure = [text, tag].filter(Boolean).join(' ')
  return note === undefined || note === '' ? figure : `${figure} (${note})`
}

/** Text from outside must not turn into markup. */
export function plain(text: string): string {
  return printableLines(text)
    .replace(/[\\`*_[\]<>|#]/g, character => `\\${character}`)
    .replace(/\s*\n\s*/g, ' ')
}
