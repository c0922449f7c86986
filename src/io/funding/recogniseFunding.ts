import type { RateMap } from '../../scenario/columnMap.ts'
import { meant } from '../../scenario/messages.ts'
import { findColumns } from '../columns/findColumns.ts'
import type { Source } from '../columns/source.ts'
import { inputError } from '../files/inputError.ts'
import generic from './formats/generic.ts'
import { FUNDING_FORMATS } from './fundingFormats.ts'
import { FUNDING_COLUMNS, type FundingLayout, inEnglish, mappedRates } from './fundingLayout.ts'

/**
 * Finds the format of a file of rates: that of the columns that are named, the one named, or with `auto` the first that
 * recognises it. Throws InputError where there is none, saying what is missing.
 */
export function recogniseFunding(
  source: Source,
  { format: name, columns }: { readonly format: string; readonly columns: RateMap | null },
): { format: string; layout: FundingLayout } {
  const { head, problems } = source
  if (columns !== null) {
    if (name !== 'auto' && name !== generic.name)
      throw inputError(head.file, `the columns are named, and the format "${name}" is, too; allowed: one of the two`)
    return { format: generic.name, layout: mappedRates(head, columns, problems) }
  }
  const asked = name === 'auto' ? FUNDING_FORMATS : FUNDING_FORMATS.filter(format => format.name === name)
  if (asked.length === 0) {
    const names = ['auto', ...FUNDING_FORMATS.map(format => format.name)]
    throw inputError(
      head.file,
      `there is no format of funding rates "${name}"; allowed: ${names.join(', ')}`,
      meant(name, names),
    )
  }
  for (const format of asked) {
    const layout = format.recognise(head)
    if (layout !== null) return { format: format.name, layout }
  }
  const { name: last, about, fallback } = asked.at(-1)!
  if (fallback) explainHeader(source)
  else problems.add(1, '', `this is not a file of the format "${last}"`, about)
  problems.throwIfAny()
  throw new Error(`no funding format takes ${head.file}, and nothing in its header says why`)
}

/** Says what of a header is missing, with the map that reads the file, as far as it is known. */
function explainHeader({ head, problems }: Source): void {
  const header = head.rows[0]!
  const found = findColumns(inEnglish(header), FUNDING_COLUMNS)
  const map = FUNDING_COLUMNS.map(({ name }) => {
    const index = found.indices.get(name)
    return [name, index === undefined ? '…' : header[index]!.trim()] as const
  })
  const columns = map.map(([name, column]) => `${name}: ${column}`).join(', ')
  const flags = map.map(([name, column]) => `--column ${name}=${column}`).join(' ')
  const way = `say which is which: funding: { file: …, columns: { ${columns} } } (${flags} on the command line)`
  for (const { message, hint } of found.problems) problems.add(1, '', message, hint === null ? way : `${hint}; ${way}`)
}
