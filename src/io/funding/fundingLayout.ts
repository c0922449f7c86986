import type { RateMap } from '../../scenario/columnMap.ts'
import { PLACES, type RateUnit } from '../../scenario/fundingRates.ts'
import { normaliseName, TIME_COLUMN, type WantedColumn } from '../columns/findColumns.ts'
import type { Head } from '../columns/head.ts'
import { clockColumn, type Layout, plainTime, type TimeColumn } from '../columns/layout.ts'
import { mappedColumns } from '../columns/mappedColumns.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { LOCAL_TIMES } from '../columns/timeNames.ts'

const ANNOUNCED = ['fundingrate', 'rate']
/** Venues write what was paid beside what was announced: `realizedRate`, `real_funding_rate`. */
const PAID = ['realized', 'realised', 'real', 'actual', 'final', 'settled', 'settlement', 'sett', 'paid', 'charged']
const REALISED = PAID.flatMap(word => ANNOUNCED.map(name => word + name))
/** Kraken writes the rate in money beside that of the notional. */
const PLAIN = [
  'relativefundingrate',
  ...ANNOUNCED,
  'lastfundingrate',
  'finanzierungsrate',
  'finanzierungssatz',
  'fundingsatz',
]
/** What a header says of the unit behind the name of the rate. */
const ENDINGS: Readonly<Record<RateUnit, readonly string[]>> = {
  fraction: [''],
  percent: ['percent', 'pct', '%', 'inpercent', 'inpct', 'in%'],
  bps: ['bps', 'bp', 'inbps', 'basispoints', 'inbasispoints'],
}
const UNITS = Object.keys(ENDINGS) as RateUnit[]
const endingsOf = (unit: RateUnit, names: readonly string[]) =>
  names.flatMap(name => ENDINGS[unit].map(ending => name + ending))
const inAnyUnit = (names: readonly string[]) => UNITS.flatMap(unit => endingsOf(unit, names))

/** The names that files give to the time and the rate of a settlement: what was paid goes before what was announced. */
export const FUNDING_COLUMNS: readonly WantedColumn[] = [
  { ...TIME_COLUMN, aliases: [...TIME_COLUMN.aliases, ...LOCAL_TIMES] },
  {
    name: 'rate',
    aliases: [
      ...inAnyUnit(REALISED),
      ...inAnyUnit(PLAIN),
      ...(['percent', 'bps'] as const).flatMap(unit => endingsOf(unit, ['funding'])),
    ],
    required: true,
  },
]

/** A header in two languages, as OKX writes it: `funding_rate/…`, with other letters behind the slash. */
export function inEnglish(header: readonly string[]): string[] {
  return header.map(cell => cell.replace(/\/.*\P{ASCII}.*$/u, ''))
}

/** Names of a column of the hours between settlements, normalised: Binance, MEXC and what others may write. */
const HOURS = ['fundingintervalhours', 'fundingintervalhour', 'intervalhours', 'collectcycle']

/** A layout with what the header says of the unit of the rates; null = nothing. */
export interface FundingLayout extends Layout {
  readonly unit: RateUnit | null
}

/** A layout of time and rate by their index, with what stands beside them by its name; the other columns are ignored and named. */
export function fundingLayout(
  header: readonly string[],
  headerLines: number,
  time: number,
  rate: number,
): FundingLayout {
  const names = inEnglish(header).map(normaliseName)
  const isPaid = inAnyUnit(REALISED).includes(names[rate]!)
  const unit = unitOf(names[rate]!)
  const announced = isPaid ? names.findIndex(name => endingsOf(unit!, ANNOUNCED).includes(name)) : -1
  const hours = names.findIndex(name => HOURS.includes(name))
  return layoutOf(header, headerLines, plainTime(time), { rate, announced, hours })
}

/** A layout of the columns that a user names: the rates are those of the one column. Throws InputError where a column is not there. */
export function mappedRates(head: Head, map: RateMap, problems: ProblemList): FundingLayout {
  const { header, headerLines, places, time } = mappedColumns(head, map, 'rate', problems)
  const rate = places.get('rate')!
  const hours = places.get('hours') ?? header.findIndex((cell, i) => i !== rate && HOURS.includes(normaliseName(cell)))
  const symbol = places.get('symbol')
  const layout = layoutOf(header, headerLines, { ...plainTime(0), ...time }, { rate, announced: -1, hours, symbol })
  return symbol === undefined ? layout : { ...layout, symbol }
}

function unitOf(name: string): RateUnit | undefined {
  return UNITS.find(each => endingsOf(each, [...REALISED, ...PLAIN, 'funding']).includes(name))
}

/** -1 where there is no such column. */
interface RateColumns {
  readonly rate: number
  readonly announced: number
  readonly hours: number
  readonly symbol?: number | undefined
}

function layoutOf(
  header: readonly string[],
  headerLines: number,
  time: TimeColumn,
  { rate, announced, hours, symbol }: RateColumns,
): FundingLayout {
  const unit = unitOf(normaliseName(inEnglish(header)[rate]!))
  const read = [time.column, clockColumn(time), rate, announced, hours, symbol]
  const percent = { places: 0 }
  return {
    headerLines,
    width: header.length,
    time,
    numbers: [
      { name: 'rate', column: rate, mayBeEmpty: announced >= 0, per: 1, percent },
      ...(announced < 0 ? [] : [{ name: 'announced', column: announced, mayBeEmpty: true, per: 1, percent }]),
      ...(hours < 0 ? [] : [{ name: 'hours', column: hours, mayBeEmpty: true, per: 1 }]),
    ],
    texts: [],
    ignored: header.filter((cell, i) => !read.includes(i) && cell.trim() !== '').map(cell => cell.trim()),
    unit: unit === undefined || unit === 'fraction' ? null : unit,
  }
}

/** The layout for rates of a unit. */
export function inUnit(layout: FundingLayout, unit: RateUnit | null): Layout {
  const places = PLACES[unit ?? 'fraction']
  const numbers = layout.numbers.map(column =>
    column.percent === undefined ? column : { ...column, percent: { places } },
  )
  return { ...layout, numbers }
}
