import Table from 'cli-table3'
import type { BarInspection, InspectedRow, ListInspection } from '../../results/fileInspection.ts'
import { count, date, price } from '../words/format.ts'
import { painter } from './ansi.ts'
import { bareTable } from './bareTable.ts'
import { labelWidth, terminalPlot } from './terminalPlot.ts'
import type { TerminalStyle } from './terminalStyle.ts'

const PLOT_HEIGHT = 6
const PLOT_WIDTH = 100
const AXIS_WIDTH = 1
const NUMBERS = ['open', 'high', 'low', 'close', 'volume'] as const

/** Values as a small plot; none of such as did not move. */
function plotText(title: string, values: readonly number[], { width, color }: TerminalStyle): string {
  if (values.every(value => value === values[0])) return ''
  const plot = { values, height: PLOT_HEIGHT, label: price }
  const labels = labelWidth(plot)
  const columns = Math.min(width, PLOT_WIDTH) - labels - AXIS_WIDTH
  return [painter(color)('dim', title), ...terminalPlot(plot, { labelWidth: labels, columns })].join('\n')
}

export function closesPlot({ closes, first, last }: BarInspection, style: TerminalStyle): string {
  return plotText(`Close, ${date(first)} to ${date(last)}`, closes, style)
}

/** The equity, or the results of the trades added up. */
export function listPlot({ kind, curve, rows }: ListInspection, style: TerminalStyle): string {
  const title = kind === 'equity' ? 'Equity' : `Results added up, trade 1 to ${count(rows)}`
  return plotText(title, curve, style)
}

/** The first and the last bars, as they are read. */
export function barsText({ rows, firstBars, lastBars, volumeColumn }: BarInspection): string {
  const numbers = NUMBERS.filter(name => name !== 'volume' || volumeColumn !== null)
  const cells = (bar: BarInspection['firstBars'][number]) => [date(bar.time), ...numbers.map(name => String(bar[name]))]
  return endsText(rows, ['time (UTC)', ...numbers], [], firstBars.map(cells), lastBars.map(cells))
}

const TIMES = ['time', 'entered', 'left']
const WORDS = ['symbol', 'side']

/** The first and the last rows of a list, in the columns that hold something in one of them. */
export function rowsText({ rows, firstRows, lastRows }: ListInspection): string {
  const all = [...firstRows, ...lastRows]
  const names = Object.keys(firstRows[0] ?? {}).filter(name => all.some(row => row[name] !== null))
  const head = names.map(name => (TIMES.includes(name) ? `${name} (UTC)` : name))
  const cells = (row: InspectedRow) => names.map(name => cellText(name, row[name]))
  return endsText(rows, head, WORDS, firstRows.map(cells), lastRows.map(cells))
}

function cellText(name: string, value: string | number | null | undefined): string {
  if (value == null) return ''
  if (TIMES.includes(name)) return date(String(value))
  return typeof value === 'number' ? String(withoutNoise(value)) : value
}

/** Digits of a sum or a mean that are sure, and below which one is 0. */
const DIGITS = 12
const LEAST = 1e-13

/** What was added up, without the last digits of floats: 0.01 for 0.010000000000000009. */
function withoutNoise(value: number): number {
  return Math.abs(value) < LEAST ? 0 : Number(value.toPrecision(DIGITS))
}

/** The first and the last of so many rows behind their numbers, a row in both once; times and words to the left. */
function endsText(
  rows: number,
  head: readonly string[],
  words: readonly string[],
  first: readonly (readonly string[])[],
  last: readonly (readonly string[])[],
): string {
  const isLeft = (name: string) => name.endsWith('(UTC)') || words.includes(name)
  const table = new Table({
    ...bareTable,
    head: ['', ...head],
    colAligns: ['left', ...head.map(name => (isLeft(name) ? ('left' as const) : ('right' as const)))],
  })
  const shown = [
    ...first.map((cells, i) => ({ cells, place: i })),
    ...last.map((cells, i) => ({ cells, place: rows - last.length + i })),
  ].filter(({ place }, i) => i < first.length || place >= first.length)
  for (const { cells, place } of shown) table.push([count(place + 1), ...cells])
  return table
    .toString()
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
}
