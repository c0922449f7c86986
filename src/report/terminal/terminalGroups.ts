import { painter } from './ansi.ts'
import type { TerminalStyle } from './terminalStyle.ts'
import { wrapText } from './wrapText.ts'

/** A figure in the terminal: what it is, its value, and a remark. */
export interface TerminalRow {
  readonly label: string
  readonly value: string
  readonly note?: string
}

export interface TerminalGroup {
  readonly title: string
  readonly rows: readonly TerminalRow[]
}

const GAP = '  '
/** Below this much room beside label and value a row is written as running text. */
const NOTE_ROOM = 20

/** Groups of figures in three columns that line up over all groups: label, value, remark. */
export function terminalGroups(groups: readonly TerminalGroup[], { width, color }: TerminalStyle): string {
  const paint = painter(color)
  const rows = groups.flatMap(group => group.rows)
  const labelWidth = Math.max(0, ...rows.map(({ label }) => label.length))
  const valueWidth = Math.max(0, ...rows.map(({ value }) => value.length))
  const noteWidth = width - labelWidth - valueWidth - 3 * GAP.length

  const rowLines = ({ label, value, note = '' }: TerminalRow): string[] => {
    if (noteWidth < NOTE_ROOM) {
      return wrapText(`${label}: ${value}${note === '' ? '' : ` (${note})`}`, width - GAP.length).map(
        line => GAP + line,
      )
    }
    const [first, ...rest] = wrapText(note, noteWidth)
    const figure = `${GAP}${label.padEnd(labelWidth)}${GAP}${value.padStart(valueWidth)}`
    const indent = ' '.repeat(figure.length + GAP.length)
    return [
      first === undefined ? figure : `${figure}${GAP}${paint('dim', first)}`,
      ...rest.map(line => indent + paint('dim', line)),
    ]
  }
  return groups
    .filter(group => group.rows.length > 0)
    .map(({ title, rows }) =>
      [...wrapText(title, width).map(line => paint('bold', line)), ...rows.flatMap(rowLines)].join('\n'),
    )
    .join('\n\n')
}
