import type { ColumnMap } from '../../scenario/columnMap.ts'
import { meant } from '../../scenario/messages.ts'
import { cellNumber, POINT } from '../columns/cellNumber.ts'
import { findColumns, withNamedIndex } from '../columns/findColumns.ts'
import type { Format } from '../columns/format.ts'
import type { Layout } from '../columns/layout.ts'
import type { Source } from '../columns/source.ts'
import { inputError } from '../files/inputError.ts'
import { BAR_COLUMNS } from './barColumns.ts'
import { BAR_FORMATS } from './barFormats.ts'
import generic from './formats/generic.ts'
import { mappedBars } from './mappedBars.ts'

/**
 * Finds the format of a price file: that of the columns that are named, the one named, or with `auto` the first that
 * recognises it. Throws InputError where there is none, saying what is missing.
 */
export function recogniseFormat(
  source: Source,
  name: string,
  columns: ColumnMap | null = null,
): { format: Pick<Format, 'name'>; layout: Layout } {
  const { head, problems } = source
  if (columns !== null) {
    if (name !== 'auto' && name !== generic.name) {
      throw inputError(head.file, `the columns are named, and the format "${name}" is, too; allowed: one of the two`)
    }
    return { format: generic, layout: mappedBars(head, columns, problems) }
  }
  const asked = name === 'auto' ? BAR_FORMATS : BAR_FORMATS.filter(format => format.name === name)
  if (asked.length === 0) {
    const names = ['auto', ...BAR_FORMATS.map(format => format.name)]
    throw inputError(head.file, `there is no price format "${name}"; allowed: ${names.join(', ')}`, meant(name, names))
  }
  for (const format of asked) {
    const layout = format.recognise(head)
    if (layout !== null) return { format, layout }
  }
  const { name: last, about, fallback } = asked.at(-1)!
  if (fallback) explainHeader(source)
  else problems.add(1, '', `this is not a file of the format "${last}"`, about)
  problems.throwIfAny()
  throw new Error(`no bar format takes ${head.file}, and nothing in its header says why`)
}

const DAY_MS = 86_400_000
const DAYLESS =
  'the times are milliseconds of a day (as LEAN keeps minute bars), and the file does not say of which day'
const HEADER_HINT =
  'name the columns in the first line: time,open,high,low,close,volume; or say which is which: columns: { time: 1, open: 2, high: 3, low: 4, close: 5, volume: 6 }'

/** Says why the generic format cannot read a header. */
function explainHeader({ head, problems }: Source): void {
  const first = head.rows[0]!
  const later = head.rows.findIndex(row => findColumns(row, BAR_COLUMNS).problems.length === 0)
  if (later > 0) {
    problems.add(1, '', `the header is on line ${later + 1}; allowed: line 1`, 'remove the lines above the header')
  } else if (head.rows.every(([time = '']) => /^\d{1,8}$/.test(time) && Number(time) < DAY_MS)) {
    problems.add(
      1,
      'time',
      DAYLESS,
      'give the file the name that LEAN gives it, such as 20240131_trade.csv, or join the day to each time: 2024-01-31T14:30:00Z',
    )
  } else if (first.slice(1).some(cell => !Number.isNaN(cellNumber(cell.replace(',', '.'), POINT)))) {
    problems.add(1, '', 'the file has no header row', HEADER_HINT)
  } else
    for (const { message, hint } of findColumns(withNamedIndex(head), BAR_COLUMNS).problems)
      problems.add(1, '', message, hint)
}
