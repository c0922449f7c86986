import type { RateMap } from '../../scenario/columnMap.ts'
import { shifted } from '../../scenario/fields.ts'
import { HIGHEST_TYPICAL_RATE, PLACES, type RateUnit } from '../../scenario/fundingRates.ts'
import { asPercent } from '../../scenario/messages.ts'
import type { Columns } from '../columns/columns.ts'
import type { Decimals } from '../columns/head.ts'
import { inOrder } from '../columns/inOrder.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { counted } from '../columns/repairText.ts'
import type { Source } from '../columns/source.ts'
import { ofSymbol } from '../columns/symbols/ofSymbol.ts'
import { type TableFacts, tableFacts } from '../columns/tableFacts.ts'
import type { DateOrder } from '../columns/writtenTime.ts'
import { timeAsSaid } from '../columns/zones/zoneInFile.ts'
import { withRows } from '../csv/openRows.ts'
import { checkOneRateUnit } from './checkOneRateUnit.ts'
import { type FundingLayout, inUnit } from './fundingLayout.ts'
import { medianSize } from './medianSize.ts'
import { recogniseFunding } from './recogniseFunding.ts'

/** Rates of funding settlements, as fractions: what a long position pays on its notional. */
export interface FundingRates {
  /** UTC epoch milliseconds, whole minutes, increasing. */
  readonly time: Float64Array
  readonly rate: Float64Array
  /** Hours between settlements, as the file has them for each, NaN = not; null = it does not say. */
  readonly hours: Float64Array | null
  readonly facts: FundingFacts
}

export interface FundingFacts extends TableFacts {
  readonly format: string
  /** Of the numbers without a percent sign; percent where none is without. */
  readonly unit: RateUnit
}

/** What a user states about a file of funding rates; null where nothing is said. */
export interface FundingReading {
  /** `auto`: by what is in the file. */
  readonly format: string
  readonly columns: RateMap | null
  readonly unit: RateUnit | null
  readonly zone: string | null
  readonly dates: DateOrder | null
  readonly symbol: string | null
}

const MINUTE_MS = 60_000

/** No venue's cap on one settlement is higher. */
const LARGE_RATE = 0.04

/**
 * Reads funding rates from a CSV file with a header that names a time and a rate. Venues stamp a settlement some
 * milliseconds late: times are rounded to the whole minute. Throws InputError with all problems, each with its line.
 * @param unit of the numbers; null = as the header says, else fractions, and rates that are typical of none are refused
 * @param stated what else is; without a zone times that name none are UTC, which is said
 */
export function readFunding(
  path: string,
  unit: RateUnit | null,
  stated: Partial<Omit<FundingReading, 'unit'> & { decimals: Decimals | null }> = {},
): Promise<FundingRates> {
  const { decimals = null, ...reading } = stated
  return withRows(path, source => ratesFrom(source, { ...NOTHING_SAID, ...reading, unit }), decimals)
}

const NOTHING_SAID: FundingReading = {
  format: 'auto',
  columns: null,
  unit: null,
  zone: null,
  dates: null,
  symbol: null,
}

/** The same from a file that was opened with its decimals. */
export async function ratesFrom(source: Source, reading: FundingReading): Promise<FundingRates> {
  const { problems } = source
  const { unit, zone, dates, symbol } = reading
  const recognised = recogniseFunding(source, reading)
  const { format } = recognised
  const known = unit ?? recognised.layout.unit
  const own = recognised.layout.time!
  const said = timeAsSaid(source.head, recognised.layout, own, zone, problems)
  const layout = inUnit({ ...recognised.layout, time: { ...said, dates: dates ?? own.dates } }, known)
  const chosen = await ofSymbol(source, layout, symbol)
  const time = chosen.time.map(ms => Math.round(ms / MINUTE_MS) * MINUTE_MS)
  const table = inOrder({ ...chosen, time }, layout.time, source)
  const places = PLACES[known ?? 'fraction']
  const numberOf = (name: string) => table.numbers[layout.numbers.findIndex(column => column.name === name)]
  const hours = numberOf('hours') ?? null
  hours?.forEach((value, row) => {
    if (value <= 0) problems.add(table.lineOf(row), 'hours', `found ${value}; allowed: hours above 0, or nothing`)
  })
  const paid = withAnnounced(numberOf('rate')!, numberOf('announced'), table.lineOf, problems)
  problems.throwIfAny()
  const rate = places === 0 ? paid.rate : paid.rate.map(value => shifted(String(value), places))
  if (unit !== 'fraction') checkOneRateUnit(rate, known, table.lineOf, problems)
  if (problems.count === 0) checkRates(rate, table.lineOf, problems)
  if (known === null && problems.count === 0) checkTypical(rate, problems)
  problems.throwIfAny()
  const written = table.inPercent === true ? 'percent' : (known ?? 'fraction')
  const facts = tableFacts(source, layout, table, table.time)
  const notices = [
    ...facts.notices,
    ...paid.notices,
    ...(unit === null ? saidUnit(recognised.layout) : []),
    ...largeRates(rate, written),
  ]
  return { time: table.time, rate, hours, facts: { ...facts, format, unit: written, notices } }
}

/** What was announced where the file does not have what was paid, and how often. */
function withAnnounced(
  paid: Float64Array,
  announced: Float64Array | undefined,
  lineOf: Columns['lineOf'],
  problems: ProblemList,
): { rate: Float64Array; notices: string[] } {
  if (announced === undefined) return { rate: paid, notices: [] }
  const empty = paid.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0)
  const rate = paid.map((value, row) => (Number.isNaN(value) ? announced[row]! : value))
  rate.forEach((value, row) => {
    if (Number.isNaN(value)) problems.add(lineOf(row), 'rate', 'rate is empty')
  })
  const notice = `${counted(empty, 'settlement')} without a realised rate: the rate that was announced is taken`
  return { rate, notices: empty === 0 ? [] : [notice] }
}

const UNIT_WORDS: Readonly<Record<RateUnit, string>> = {
  fraction: 'fractions',
  percent: 'percent',
  bps: 'basis points, hundredths of a percent',
}

function saidUnit({ unit }: FundingLayout): string[] {
  return unit === null ? [] : [`the rates are in ${UNIT_WORDS[unit]}, as the name of their column says`]
}

function checkRates(rate: Float64Array, lineOf: (row: number) => number, problems: ProblemList): void {
  for (let i = 0; i < rate.length; i++) {
    if (Math.abs(rate[i]!) < 1) continue
    problems.add(
      lineOf(i),
      'rate',
      `found ${rate[i]}; allowed: a fraction between -1 and 1`,
      '0.01% is 0.0001; for a file in percent: funding: { file: …, unit: percent }, or bps for basis points (--unit on the command line)',
    )
  }
}

/** One extreme settlement is a crash; a median like that is another unit. */
function checkTypical(rate: Float64Array, problems: ProblemList): void {
  const median = medianSize(rate)
  if (median <= HIGHEST_TYPICAL_RATE) return
  const percent = asPercent(median)
  problems.add(
    null,
    'rate',
    `the median settlement is ${percent} of the notional; allowed without a unit: up to 0.2%`,
    `if the file is in percent, write funding: { file: …, unit: percent }, in basis points unit: bps; if ${percent} is meant, unit: fraction (--unit on the command line)`,
  )
}

function largeRates(rate: Float64Array, unit: RateUnit): string[] {
  const largest = rate.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (largest <= LARGE_RATE) return []
  const read = unit === 'fraction' ? ': rates are fractions' : ''
  return [`the largest funding rate is ${asPercent(largest)} of the notional for one settlement${read}`]
}
