import type { Bars } from '../../core/bars.ts'
import { type BarFacts, barsFrom } from '../../io/bars/readBars.ts'
import type { Source } from '../../io/columns/source.ts'
import type { CsvColumn } from '../../io/csv/csvColumn.ts'
import { csvColumns } from '../../io/csv/csvColumns.ts'
import { isoTime } from '../../io/csv/isoTime.ts'
import { jsonLines } from '../../io/csv/jsonLines.ts'
import { withRows } from '../../io/csv/openRows.ts'
import { parquetBytes } from '../../io/csv/parquetBytes.ts'
import { inputError } from '../../io/files/inputError.ts'
import type { KnownMarket } from '../../io/files/programMarkets.ts'
import { refuseExisting, writeWholeFile } from '../../io/files/writeWholeFile.ts'
import { ratesFrom } from '../../io/funding/readFunding.ts'
import { ALWAYS } from '../../parts/sessionCalendar.ts'
import { Sessions } from '../../parts/sessions.ts'
import { barText } from '../../report/words/barText.ts'
import type { RateUnit } from '../../scenario/fundingRates.ts'
import { calendarOf } from '../loading/findMarket.ts'
import { priceTermsOf } from '../loading/priceTerms.ts'
import type { CalendarPeriod } from './calendarPeriod.ts'
import type { FileReading } from './fileReading.ts'
import { kindOfFile } from './kindOfFile.ts'
import { longerBars } from './longerBars.ts'
import { statedRates } from './statedRates.ts'

/** Forms that files are written in. */
export const WRITTEN_FORMS = ['csv', 'jsonl', 'parquet'] as const
export type WrittenForm = (typeof WRITTEN_FORMS)[number]

export interface Conversion {
  readonly reading: FileReading
  readonly unit: RateUnit | null
  readonly to: WrittenForm
  /** Length of the bars to be written, in milliseconds or by the calendar; null = as they are. */
  readonly bar: number | CalendarPeriod | null
  /** Whose sessions longer bars are counted in; null = UTC days. */
  readonly market: KnownMarket | null
  /** Whether a file of that name is replaced. */
  readonly replace: boolean
}

/** What was written. Times are ISO 8601. */
export interface Converted {
  readonly file: string
  readonly kind: 'bars' | 'funding'
  readonly rows: number
  readonly first: string
  readonly last: string
  /** Null for funding, for one bar, and for weeks and months. */
  readonly barMs: number | null
  readonly notices: readonly string[]
}

/** Writes prices or funding rates again, in a form of the house. Throws InputError; nothing is written then. */
export async function convertFile(from: string, to: string, conversion: Conversion): Promise<Converted> {
  if (!conversion.replace) refuseExisting(to)
  const read = (source: Source) => convertedOf(source, conversion)
  const { kind, columns, barMs, notices } = await withRows(from, read, conversion.reading.decimals)
  writeWholeFile(to, await written(conversion.to, columns), conversion.replace)
  const time = columns[0]!.values
  const [first, last] = [isoTime(time[0]!), isoTime(time[time.length - 1]!)]
  return { file: to, kind, rows: time.length, first, last, barMs, notices }
}

async function written(form: WrittenForm, columns: readonly CsvColumn[]): Promise<Iterable<string | Uint8Array>> {
  if (form === 'parquet') return [await parquetBytes(columns)]
  return form === 'csv' ? csvColumns(columns) : jsonLines(columns)
}

interface ConvertedTable {
  readonly kind: 'bars' | 'funding'
  /** The time first. */
  readonly columns: readonly CsvColumn[]
  readonly barMs: number | null
  readonly notices: readonly string[]
}

async function convertedOf(source: Source, conversion: Conversion): Promise<ConvertedTable> {
  const kind = kindOfFile(source.head, conversion.reading)
  if (kind === 'bars') return barTable(source, conversion)
  if (kind === 'funding') return fundingTable(source, conversion)
  const { file } = source.head
  throw inputError(file, 'only prices and funding rates are converted', 'npx stepup stats reads a file of this kind')
}

async function fundingTable(source: Source, { bar, unit, reading }: Conversion): Promise<ConvertedTable> {
  if (bar !== null) throw inputError(source.head.file, 'funding rates have no bars', 'leave out --bar')
  const { time, rate, facts } = await ratesFrom(source, statedRates(reading, unit))
  return {
    kind: 'funding',
    columns: [timeColumn(time), numberColumn('rate', rate)],
    barMs: null,
    notices: facts.notices,
  }
}

async function barTable(source: Source, conversion: Conversion): Promise<ConvertedTable> {
  const { file } = source.head
  const { reading, market } = conversion
  const { bars, facts } = await barsFrom(source, { ...reading, from: null, to: null, ...priceTermsOf(market) })
  const { usualMs } = facts.intervals
  const bar = conversion.bar ?? usualMs
  if (bar === usualMs) return { kind: 'bars', columns: barColumns(bars, facts), barMs: usualMs, notices: facts.notices }
  const length = lengthThatFits(file, bar!, usualMs)
  const calendar = market === null ? ALWAYS : calendarOf(market)
  const laidOut = new Sessions(calendar, bars.time[0]! - MONTH_MS, bars.time.at(-1)! + MONTH_MS)
  const longer = longerBars(bars, usualMs!, length, laidOut)
  if (longer.bars.time.length === 0) {
    throw inputError(file, `the file holds no whole bar of ${lengthText(length)}`, 'take shorter bars')
  }
  const sessions = market === null ? 'in UTC days' : `in the sessions "${calendar.name}"`
  const notices = [
    ...facts.notices,
    `bars of ${barText(usualMs!)} joined to ${lengthText(length)} ${sessions}`,
    ...(longer.cutFirst ? ['the first bar left out: the file begins inside it'] : []),
    ...(longer.cutLast ? ['the last bar left out: the file ends inside it'] : []),
  ]
  return {
    kind: 'bars',
    columns: barColumns(longer.bars, facts),
    barMs: typeof length === 'number' ? length : null,
    notices,
  }
}

const DAY_MS = 86_400_000
const MONTH_MS = 31 * DAY_MS

/** Throws InputError where bars of the file do not make up whole bars of that length. */
function lengthThatFits(file: string, bar: number | CalendarPeriod, usualMs: number | null): number | CalendarPeriod {
  if (usualMs === null) throw inputError(file, 'the file holds one bar, whose length cannot be told', 'leave out --bar')
  const from = barText(usualMs)
  if (typeof bar === 'string') {
    if (usualMs <= DAY_MS) return bar
    throw inputError(file, `bars of ${from} do not make up whole ${bar}s`, 'begin with bars of a day or less')
  }
  if (bar > DAY_MS) throw inputError(file, `found --bar ${barText(bar)}; allowed: up to 1d, 1w or 1mo`)
  if (bar < usualMs || bar % usualMs !== 0) {
    throw inputError(file, `found --bar ${barText(bar)}; allowed: whole multiples of ${from}, the length in the file`)
  }
  return bar
}

function lengthText(length: number | CalendarPeriod): string {
  return typeof length === 'number' ? barText(length) : `a ${length}`
}

function barColumns({ time, open, high, low, close, volume, mark }: Bars, { hasVolume }: BarFacts): CsvColumn[] {
  const numbers = {
    ...{ open, high, low, close },
    ...(hasVolume ? { volume } : {}),
    ...(mark === null
      ? {}
      : { mark_open: mark.open, mark_high: mark.high, mark_low: mark.low, mark_close: mark.close }),
  }
  return [timeColumn(time), ...Object.entries(numbers).map(([name, values]) => numberColumn(name, values))]
}

function timeColumn(values: Float64Array): CsvColumn {
  return { name: 'time', kind: 'time', values }
}

function numberColumn(name: string, values: Float64Array): CsvColumn {
  return { name, kind: 'number', values }
}
