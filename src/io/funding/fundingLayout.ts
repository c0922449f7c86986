import { PLACES, type RateUnit } from '../../scenario/fundingRates.ts'
import { normaliseName, TIME_COLUMN, type WantedColumn } from '../columns/findColumns.ts'
import { type Layout, plainTime } from '../columns/layout.ts'

/** OKX writes what was paid beside what was announced. */
const REALISED = 'realizedrate'
const ANNOUNCED = 'fundingrate'
/** Kraken writes the rate in money beside that of the notional. */
const PLAIN = [REALISED, 'relativefundingrate', ANNOUNCED, 'rate', 'lastfundingrate']
/** What a header says of the unit behind the name of the rate. */
const ENDINGS: Readonly<Record<RateUnit, readonly string[]>> = {
  fraction: [''],
  percent: ['percent', 'pct', '%', 'inpercent', 'inpct', 'in%'],
  bps: ['bps', 'bp', 'inbps', 'basispoints', 'inbasispoints'],
}
const names = (unit: RateUnit) => [...PLAIN, 'funding'].flatMap(name => ENDINGS[unit].map(ending => name + ending))

/** The names that files give to the time and the rate of a settlement. */
export const FUNDING_COLUMNS: readonly WantedColumn[] = [
  TIME_COLUMN,
  { name: 'rate', aliases: [...PLAIN, ...names('percent'), ...names('bps')], required: true },
]

/** A layout with what the header says of the unit of the rates; null = nothing. */
export interface FundingLayout extends Layout {
  readonly unit: RateUnit | null
}

/** A layout of time and rate by their index; the other columns are ignored and named. */
export function fundingLayout(
  header: readonly string[],
  headerLines: number,
  time: number,
  rate: number,
): FundingLayout {
  const name = normaliseName(header[rate]!)
  const announced = name === REALISED ? header.findIndex(cell => normaliseName(cell) === ANNOUNCED) : -1
  const percent = { places: 0 }
  return {
    headerLines,
    width: header.length,
    time: plainTime(time),
    numbers: [
      { name: 'rate', column: rate, mayBeEmpty: announced >= 0, per: 1, percent },
      ...(announced < 0 ? [] : [{ name: 'announced', column: announced, mayBeEmpty: true, per: 1, percent }]),
    ],
    texts: [],
    ignored: header
      .filter((cell, i) => ![time, rate, announced].includes(i) && cell.trim() !== '')
      .map(cell => cell.trim()),
    unit: (['percent', 'bps'] as const).find(unit => names(unit).includes(name)) ?? null,
  }
}

/** The layout for rates of a unit. */
export function inUnit(layout: FundingLayout, unit: RateUnit | null): Layout {
  const numbers = layout.numbers.map(column => ({ ...column, percent: { places: PLACES[unit ?? 'fraction'] } }))
  return { ...layout, numbers }
}
