import { BAR_FORMATS } from '../../io/bars/barFormats.ts'
import { cellNumber, POINT } from '../../io/columns/cellNumber.ts'
import { normaliseName } from '../../io/columns/findColumns.ts'
import type { Head } from '../../io/columns/head.ts'
import { FUNDING_FORMATS } from '../../io/funding/fundingFormats.ts'
import { holdsMore, recogniseFile } from '../../io/recogniseFile.ts'
import type { FileKind } from '../../results/fileStats.ts'
import type { FileReading } from './fileReading.ts'

const PRICES = ['open', 'high', 'low', 'close']
/** Columns of a bar without volume. */
const LEAST_WIDTH = 5

/**
 * What a file holds, by its head, or what the columns that are stated are of; bars where a format is. A file that means to be bars and
 * is none is `bars`, so that its reader says what is wrong. Throws InputError where nothing fits.
 */
export function kindOfFile(
  head: Head,
  { format, columns = null, list = null }: FileReading,
): 'bars' | 'funding' | FileKind {
  if (format !== 'auto' || columns !== null) return 'bars'
  if (list !== null) return 'net' in list || 'r' in list ? 'results' : 'trade-list'
  const isOf = (formats: typeof BAR_FORMATS) => formats.some(format => format.recognise(head) !== null)
  if (isOf(BAR_FORMATS)) return 'bars'
  if (isOf(FUNDING_FORMATS) && !holdsMore(head)) return 'funding'
  return meansBars(head) ? 'bars' : recogniseFile(head)
}

/** A row that names most of the prices, or a first row that is numbers behind its time, or date and time. */
function meansBars({ rows }: Head): boolean {
  const named = rows.some(row => {
    const names = row.map(normaliseName)
    return PRICES.filter(price => names.includes(price)).length >= PRICES.length - 1
  })
  const [, ...behind] = rows[0]!
  const numbers = /^\d{1,2}:\d{2}(:\d{2})?$/.test(behind[0] ?? '') ? behind.slice(1) : behind
  const isBare = numbers.length >= LEAST_WIDTH - 1 && numbers.every(cell => !Number.isNaN(cellNumber(cell, POINT)))
  return named || isBare
}
