import type { ColumnMap } from '../../scenario/columnMap.ts'
import { meant } from '../../scenario/messages.ts'
import type { Format } from '../columns/format.ts'
import type { Layout } from '../columns/layout.ts'
import type { Source } from '../columns/source.ts'
import { inputError } from '../files/inputError.ts'
import { BAR_FORMATS } from './barFormats.ts'
import { explainHeader } from './explainHeader.ts'
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
