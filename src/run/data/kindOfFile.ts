import { BAR_FORMATS } from '../../io/bars/barFormats.ts'
import { cellNumber, POINT } from '../../io/columns/cellNumber.ts'
import { normaliseName } from '../../io/columns/findColumns.ts'
import type { Format } from '../../io/columns/format.ts'
import type { Head } from '../../io/columns/head.ts'
import { FUNDING_FORMATS } from '../../io/funding/fundingFormats.ts'
import { holdsMore, recogniseFile } from '../../io/recogniseFile.ts'
import { TRADE_FORMATS } from '../../io/trades/tradeFormats.ts'
import type { FileKind } from '../../results/fileStats.ts'
import type { FileReading } from './fileReading.ts'

const PRICES = ['open', 'high', 'low', 'close']
/** Columns of a bar without volume. */
const LEAST_WIDTH = 5

/**
 * What a file holds, by its head, or what the columns or the format that are stated are of. A file that means to be bars and
 * is none is `bars`, so that its reader says what is wrong. Throws InputError where nothing fits.
 */
export function kindOfFile(
  head: Head,
  { format, columns = null, list = null, rates = null }: FileReading,
): 'bars' | 'funding' | FileKind {
  if (columns !== null) return 'bars'
  if (rates !== null) return 'funding'
  if (list !== null) return 'net' in list || 'r' in list ? 'results' : 'trade-list'
  if (format !== 'auto') return kindOfFormat(head, format)
  if (isOf(BAR_FORMATS, head)) return 'bars'
  if (isOf(FUNDING_FORMATS, head) && !holdsMore(head)) return 'funding'
  return meansBars(head) ? 'bars' : recogniseFile(head)
}

/** What a format of that name holds that takes the file; where none does, bars before rates before trades. */
function kindOfFormat(head: Head, name: string): 'bars' | 'funding' | FileKind {
  const [bars, funding, trades] = [BAR_FORMATS, FUNDING_FORMATS, TRADE_FORMATS].map(all =>
    (all as readonly Format<unknown>[]).filter(format => format.name === name),
  )
  if (isOf(bars!, head)) return 'bars'
  if (isOf(funding!, head)) return 'funding'
  if (isOf(trades!, head)) return recogniseFile(head) === 'results' ? 'results' : 'trade-list'
  if (bars!.length > 0) return 'bars'
  return funding!.length > 0 ? 'funding' : 'trade-list'
}

function isOf(formats: readonly Format<unknown>[], head: Head): boolean {
  return formats.some(format => format.recognise(head) !== null)
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
