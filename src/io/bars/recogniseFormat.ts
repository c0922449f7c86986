import { meant } from '../../scenario/messages.ts'
import { cellNumber, POINT } from '../csv/cellNumber.ts'
import type { CsvHead } from '../csv/csvHead.ts'
import { findColumns } from '../csv/findColumns.ts'
import type { ProblemList } from '../csv/problemList.ts'
import type { TableLayout } from '../csv/tableLayout.ts'
import { inputError } from '../files/inputError.ts'
import { BAR_COLUMNS, TIME_COLUMN } from './barColumns.ts'
import type { BarFormat } from './barFormat.ts'
import { loadFormats } from './loadFormats.ts'

/**
 * Finds the format of a price file: the one named, or with `auto` the first that recognises it. Throws InputError
 * where there is none, saying what is missing.
 */
export async function recogniseFormat(
  head: CsvHead,
  name: string,
  problems: ProblemList,
): Promise<{ format: BarFormat; layout: TableLayout }> {
  const formats = await loadFormats()
  const asked = name === 'auto' ? formats : formats.filter(format => format.name === name)
  if (asked.length === 0) {
    const names = ['auto', ...formats.map(format => format.name)]
    throw inputError(head.file, `there is no price format "${name}"; allowed: ${names.join(', ')}`, meant(name, names))
  }
  for (const format of asked) {
    const layout = format.layout(head)
    if (layout !== null) return { format, layout }
  }
  const { name: last, about, fallback } = asked.at(-1)!
  if (fallback) explainHeader(head, problems)
  else problems.add(1, '', `this is not a file of the format "${last}"`, about)
  problems.throwIfAny()
  throw new Error(`no bar format takes ${head.file}, and nothing in its header says why`)
}

const WANTED = [TIME_COLUMN, ...BAR_COLUMNS]
const HEADER_HINT = 'name the columns in the first line: time,open,high,low,close,volume'

/** Says why the generic format cannot read a header. */
function explainHeader(head: CsvHead, problems: ProblemList): void {
  const first = head.rows[0]!
  const later = head.rows.findIndex(row => findColumns(row, WANTED).problems.length === 0)
  if (later > 0) {
    problems.add(1, '', `the header is on line ${later + 1}; allowed: line 1`, 'remove the lines above the header')
  } else if (first.slice(1).some(cell => !Number.isNaN(cellNumber(cell.replace(',', '.'), POINT)))) {
    problems.add(1, '', 'the file has no header row', HEADER_HINT)
  } else for (const { message, hint } of findColumns(first, WANTED).problems) problems.add(1, '', message, hint)
}
