import Table from 'cli-table3'
import { printable } from '../../scenario/printable.ts'
import { type Cell, type Content, piecesOf, textOf } from '../words/cell.ts'
import type { TableContent } from '../words/tableContent.ts'
import type { Paint } from './ansi.ts'
import { bareTable } from './bareTable.ts'
import { wrapText } from './wrapText.ts'

/** What a text in a table may take of a line before it stands in several lines, and never less than so many letters. */
const [TEXT_SHARES, LEAST_TEXT] = [[0.5, 0.4, 0.3, 0.2], 16]

/** A table under its caption; under a figure stands its interval in brackets, and an asterisk marks what has a tag. */
export function terminalTable({ caption, columns, rows }: TableContent, width: number, paint: Paint): string {
  const heads = columns.map(
    ({ head, kind }): Head => ({
      content: lowerFirst(printable(textOf(head))),
      hAlign: kind === 'name' ? 'left' : 'right',
    }),
  )
  const cells = rows.map(row => row.map(content => drawn(content, paint)))
  return [...wrapText(textOf(caption), width), ...fitted(heads, cells, width)].join('\n')
}

/** What stands over a column, and to which side it keeps: names to the left, all else to the right. */
interface Head {
  readonly content: string
  readonly hAlign: 'left' | 'right'
}

/** One table; where it is too wide with its long texts in several lines, else its columns in two, each with the first. */
function fitted(heads: readonly Head[], rows: readonly (readonly string[])[], width: number): string[] {
  const whole = tableOf(heads, rows)
  if (whole.width <= width) return [whole.toString()]
  const narrow = TEXT_SHARES.map(share =>
    tableOf(
      heads,
      rows.map(cells => wrapped(cells, Math.floor(share * width))),
    ),
  )
  const fits = narrow.find(table => table.width <= width)
  if (fits !== undefined) return [fits.toString()]
  if (heads.length <= 2) return [(narrow.at(-1) ?? whole).toString()]
  const middle = 1 + Math.ceil((heads.length - 1) / 2)
  const part = (from: number, to?: number) => {
    const kept = <Each>(cells: readonly Each[]) => [...cells.slice(0, 1), ...cells.slice(from, to)]
    return fitted(
      kept(heads),
      rows.map(cells => kept(cells)),
      width,
    )
  }
  return [...part(1, middle), ...part(middle)]
}

function tableOf(heads: readonly Head[], rows: readonly (readonly string[])[]): InstanceType<typeof Table> {
  const table = new Table({
    ...bareTable,
    head: heads.map(({ content }) => content),
    colAligns: heads.map(({ hAlign }) => hAlign),
  })
  for (const cells of rows) {
    const spans = cells.length === 1 && heads.length > 1
    table.push(spans ? [{ content: cells[0]!, colSpan: heads.length, hAlign: 'left' }] : [...cells])
  }
  return table
}

/** Cells with what is longer in several lines; figures, painted or over their interval, stay whole. */
function wrapped(cells: readonly string[], share: number): readonly string[] {
  const most = Math.max(share, LEAST_TEXT)
  const stays = (cell: string) => cell.length <= most || cell.includes('\n') || cell.includes('\u001b')
  return cells.length === 1 ? cells : cells.map(cell => (stays(cell) ? cell : wrapText(cell, most).join('\n')))
}

function drawn(content: Content, paint: Paint): string {
  return piecesOf(content)
    .map(piece => (typeof piece === 'string' ? printable(piece) : cell(piece, paint)))
    .join('')
}

function cell(content: Cell, paint: Paint): string {
  const { text, tag, note } = content
  const marked = text === '' ? (tag ?? '') : `${text}*`
  const figure = tag === undefined ? printable(text) : paint('bold', printable(marked))
  const remark = note === undefined || note === '' ? '' : `(${printable(note)})`
  return [figure, bracketed(content), remark].filter(Boolean).join('\n')
}

/** The interval of a figure in brackets; empty where it has none. */
export function bracketed({ interval = [], bareInterval = interval }: Cell): string {
  return bareInterval.length === 0 ? '' : `[${bareInterval.map(printable).join(', ')}]`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
