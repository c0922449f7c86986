import type { Bars, MarkPrices } from '../../core/bars.ts'
import type { ColumnMap } from '../../scenario/columnMap.ts'
import type { Columns } from '../columns/columns.ts'
import type { Decimals, Head } from '../columns/head.ts'
import { inOrder } from '../columns/inOrder.ts'
import type { Layout } from '../columns/layout.ts'
import type { PriceLevel } from '../columns/prices/priceLevel.ts'
import { refuseShortened } from '../columns/prices/refuseShortened.ts'
import type { ProblemList } from '../columns/problemList.ts'
import type { Source } from '../columns/source.ts'
import { ofSymbol } from '../columns/symbols/ofSymbol.ts'
import { type TableFacts, tableFacts } from '../columns/tableFacts.ts'
import type { DateOrder } from '../columns/writtenTime.ts'
import { zoneSaid } from '../columns/zones/zoneInFile.ts'
import { withRows } from '../csv/openRows.ts'
import type { DataFile } from '../files/dataFile.ts'
import { inputError } from '../files/inputError.ts'
import { BAR_NUMBERS, MARK_NUMBERS } from './barLayout.ts'
import { checkLevel, unitOfBars } from './barUnits.ts'
import { checkPrices, checkTimes, checkVolume } from './checkBars.ts'
import { checkLengths } from './checkLengths.ts'
import { checkOneUnit } from './checkOneUnit.ts'
import { layoutAsStated, PRICES } from './layoutAsStated.ts'
import { openStamps } from './openStamps.ts'
import { period } from './period.ts'
import { arePlain } from './plainBars.ts'
import { recogniseFormat } from './recogniseFormat.ts'
import { repairPrices } from './repairPrices.ts'
import { withoutSnapshot, withoutUnfinished } from './withoutUnfinished.ts'

/** What a user states about how a price file is to be read. */
export interface BarReading {
  /** The name of a format, or `auto`. */
  readonly format: string
  /** Which columns hold what, where no format is to say; null = by the format. */
  readonly columns?: ColumnMap | null
  /** IANA name of the zone of times that name none; null = that of the format, else UTC. */
  readonly zone?: string | null
  /** What of a bar its time marks; null = as the format or the times themselves say. */
  readonly stamps?: 'open' | 'close' | null
  /** Order of dates whose year is last, where no date proves it; null = that of the format, else they are refused. */
  readonly dates?: DateOrder | null
  /** `traded`: prices that jump by a power of ten from one to the next were traded so; null = they are refused. */
  readonly jumps?: 'traded' | null
  /** What parts the fraction of numbers; null = as the file proves. */
  readonly decimals?: Decimals | null
  /** Whose rows are read of a file of several, `front` for the contract that is traded most; null = all. */
  readonly symbol?: string | null
  /** What 1 of the prices of the file is, a power of ten; null = 1, or what the format says, and prices that cannot be are refused. */
  readonly unit?: number | null
}

export interface ReadBarsOptions extends BarReading {
  /** UTC epoch milliseconds, included; null = from the first bar. */
  readonly from: number | null
  /** UTC epoch milliseconds, excluded; null = to the last bar. */
  readonly to: number | null
  /** Whether prices may be at or below zero; false where nothing is said. */
  readonly negativePrices?: boolean
  /** What is known of the prices of the market; null = nothing; left out where their level does not count. */
  readonly level?: PriceLevel | null
}

/** What is known about a price file; counts are of the period that was asked for. */
export interface BarFacts extends TableFacts {
  readonly format: string
  /** IANA name of the zone that times without one are read in; null = none is stated. */
  readonly zone: string | null
  /** What of a bar the times of the file mark; those of the bars mark its open. */
  readonly marks: 'open' | 'close'
  /** Prices are written in so many of their units: 1e9 where 1 is 1000000000. */
  readonly pricesPer: number
  /** The volume that is read, as the file names it; null where it has none. */
  readonly volumeColumn: string | null
  readonly hasVolume: boolean
  readonly hasMark: boolean
  /** Bars of volume 0; null where the file has no volume. */
  readonly zeroVolumeBars: number | null
  /** Share of opens that equal the close before them: near 1 for data without overnight gaps; null for one bar. */
  readonly opensAtPreviousClose: number | null
}

export interface ReadBars {
  readonly bars: Bars
  readonly facts: BarFacts
  /** Line of the file, from 1, that bar i stands on. */
  lineOf(i: number): number
}

/**
 * Reads price bars from a CSV file and checks every row of it, also outside the period. Bars are those of the file, none
 * altered, none left out. Throws InputError with all problems, each with its line.
 */
export function readBars(file: DataFile, options: ReadBarsOptions): Promise<ReadBars> {
  return withRows(file, source => barsFrom(source, options), options.decimals)
}

/** The same from a file that was opened with the decimals of the options. */
export async function barsFrom(source: Source, options: ReadBarsOptions): Promise<ReadBars> {
  const { problems } = source
  const path = source.head.file
  const recognised = recogniseFormat(source, options.format, options.columns)
  const { format } = recognised
  const layout = layoutAsStated(recognised.layout, options, source)
  refusePartialMark(layout, problems)
  const ofPrices = layout.numbers.filter(({ name }) => PRICES.has(name))
  refuseShortened(source.head, layout.headerLines, ofPrices, problems)
  problems.throwIfAny()
  const finished = withoutUnfinished(await ofSymbol(source, layout, options.symbol ?? null), layout)
  const table = withoutSnapshot(inOrder(finished, layout.time, source))
  if (table.rows === 0) throw inputError(path, 'every bar of the file was not finished when it was saved')

  const unit = unitOfBars(layout, table, options, problems)
  const column = (name: string): Float64Array | null => {
    const index = layout.numbers.findIndex(number => number.name === name)
    return index < 0 ? null : PRICES.has(name) ? unit.of(table.numbers[index]!) : table.numbers[index]!
  }
  const [open, high, low, close] = BAR_NUMBERS.map(column) as [Float64Array, Float64Array, Float64Array, Float64Array]
  const [markOpen, markHigh, markLow, markClose] = MARK_NUMBERS.map(column)
  const mark: MarkPrices | null =
    markOpen && markHigh && markLow && markClose
      ? { open: markOpen, high: markHigh, low: markLow, close: markClose }
      : null
  const given = column('volume')
  const isUnknown = given?.every(volume => volume === UNKNOWN) ?? false
  const written = isUnknown ? null : given
  const emptyVolumes = written === null ? 0 : fillEmpty(written)
  const volume = written ?? new Float64Array(table.time.length)
  const prices = { open, high, low, close }
  const isPlain = mark === null && arePlain({ ...prices, volume })
  const noise = isPlain ? [] : repairPrices(prices)
  checkTimes(table.time, table.lineOf, problems)
  const lengths = checkLengths(table.time, prices, table.lineOf, problems)
  if (!isPlain) checkAll({ prices, mark, volume }, options, table, problems)
  if (problems.count === 0) {
    const level = { columns: [close, open, high, low], times: table.time, line: table.lineOf(0), name: 'close' }
    checkLevel(level, recognised.layout, unit, options, problems)
  }
  problems.throwIfAny()

  const stamps = openStamps(table.time, layout.time?.marks ?? null, table.inZone ? layout.time!.zone : null)
  const part = period(path, stamps.time, options.from, options.to)
  const bars: Bars = {
    time: part(stamps.time),
    open: part(open),
    high: part(high),
    low: part(low),
    close: part(close),
    volume: part(volume),
    mark: mark && { open: part(mark.open), high: part(mark.high), low: part(mark.low), close: part(mark.close) },
  }
  const facts = tableFacts(source, layout, table, bars.time)
  const volumeColumn = isUnknown ? null : volumeName(source.head, layout)
  const repairs = [
    ...zoneSaid(source, recognised.layout, layout, table.inZone, options.zone ?? null),
    ...(layout.note === undefined ? [] : [layout.note]),
    ...(stamps.repair === null ? [] : [stamps.repair]),
    ...noise,
    ...lengths,
    ...(facts.intervals.isUneven ? [UNEVEN] : []),
    ...(isUnknown ? [NO_VOLUME] : volumeNotices(written !== null, emptyVolumes)),
    ...secondVolume(layout, volumeColumn),
  ]
  const first = stamps.time.indexOf(bars.time[0]!)
  return {
    bars,
    lineOf: i => table.lineOf(first + i),
    facts: {
      ...facts,
      repairs: [...facts.repairs, ...repairs],
      notices: [...facts.notices, ...repairs],
      format: format.name,
      zone: table.inZone ? (layout.time?.zone ?? null) : null,
      marks: stamps.repair === null ? 'open' : 'close',
      pricesPer: unit.per,
      volumeColumn,
      hasVolume: written !== null,
      hasMark: mark !== null,
      zeroVolumeBars: written === null ? null : bars.volume.filter(value => value === 0).length,
      opensAtPreviousClose: opensAtPreviousClose(bars),
    },
  }
}

function checkAll(
  { prices, mark, volume }: { prices: MarkPrices; mark: MarkPrices | null; volume: Float64Array },
  { negativePrices = false, jumps }: ReadBarsOptions,
  { lineOf }: Columns,
  problems: ProblemList,
): void {
  const least = negativePrices ? Number.NEGATIVE_INFINITY : 0
  checkPrices(prices, '', least, lineOf, problems)
  if (mark !== null) checkPrices(mark, 'mark_', least, lineOf, problems)
  checkVolume(volume, lineOf, problems)
  if (problems.count === 0 && jumps !== 'traded') checkOneUnit(prices, lineOf, problems)
}

const UNEVEN = 'bars are unequal steps apart, none of which divides the others: the median is taken for their length'

function refusePartialMark(layout: Layout, problems: ProblemList): void {
  const missing = MARK_NUMBERS.filter(name => !layout.numbers.some(number => number.name === name))
  if (missing.length === 0 || missing.length === MARK_NUMBERS.length) return
  problems.add(
    layout.headerLines,
    '',
    `there is no column "${missing.join('", "')}"; allowed: all four mark prices, or none`,
  )
  problems.throwIfAny()
}

/** The header of the volume; of a file without a header, which of the columns it is. */
function volumeName({ rows }: Head, { headerLines, numbers }: Layout): string | null {
  const column = numbers.find(({ name }) => name === 'volume')?.column
  if (column === undefined) return null
  return headerLines === 0 ? `column ${column + 1}` : rows[0]![column]!.trim()
}

function secondVolume({ ignored }: Layout, read: string | null): string[] {
  const second = ignored.find(name => /^volume$/i.test(name))
  return second === undefined || second.toLowerCase() !== read?.toLowerCase()
    ? []
    : [`two columns are named "${second}": the first is read`]
}

/** What Interactive Brokers and others write where there is no volume. */
const UNKNOWN = -1
const NO_VOLUME = 'all volumes are -1, which says that there are none: read as 0'

/** Sets empty volumes to 0 and counts them. */
function fillEmpty(volume: Float64Array): number {
  let count = 0
  for (let i = 0; i < volume.length; i++) {
    if (!Number.isNaN(volume[i]!)) continue
    volume[i] = 0
    count++
  }
  return count
}

function volumeNotices(hasVolume: boolean, empty: number): string[] {
  if (!hasVolume) return ['the file has no volume: volumes are 0']
  return empty > 0 ? [`rows without a volume, read as 0: ${empty}`] : []
}

function opensAtPreviousClose({ open, close }: Bars): number | null {
  if (open.length < 2) return null
  let equal = 0
  for (let i = 1; i < open.length; i++) if (open[i] === close[i - 1]) equal++
  return equal / (open.length - 1)
}
