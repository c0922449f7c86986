import type { BarInspection, FundingInspection, InspectedTimes, ListInspection } from '../../results/fileInspection.ts'
import { barText } from './barText.ts'
import { date, plural } from './format.ts'

const UNITS = {
  iso: 'dates',
  s: 'seconds since 1970',
  ms: 'milliseconds since 1970',
  us: 'microseconds since 1970',
  ns: 'nanoseconds since 1970',
} as const

const ZONE_ADVICE = ': state theirs with --zone if it is another'

/** What a price file was taken for, one sentence each. */
export function barInspectionWords(found: BarInspection): string[] {
  const { rows, barMs, format, volumeColumn } = found
  const length = barMs === null ? '' : ` of ${barText(barMs)}`
  const marks = `; they mark the ${found.time.marks} of a bar`
  return [
    `Prices in the format "${format}": ${plural(rows, 'bar')}${length}${span(found)}.`,
    `Times are ${timeWords(found.time, ZONE_ADVICE)}${marks}.`,
    volumeColumn === null ? 'There is no volume.' : `Volume is ${columnWords(volumeColumn)}.`,
    ...notRead(found.ignoredColumns),
  ]
}

/** What a file of funding rates was taken for. */
export function fundingInspectionWords(found: FundingInspection): string[] {
  const { rows, everyMs, format } = found
  const every = everyMs === null ? '' : `, one every ${barText(everyMs)}`
  return [
    `Funding rates in the format "${format}": ${plural(rows, 'settlement')}${every}${span(found)}.`,
    `Times are ${timeWords(found.time, ZONE_ADVICE)}.`,
    ...notRead(found.ignoredColumns),
  ]
}

export function listInspectionWords(found: ListInspection): string[] {
  const noun = found.kind === 'equity' ? 'row' : 'closed trade'
  return [`Read as ${found.recognised}: ${plural(found.rows, noun)}${span(found)}.`]
}

function span({ first, last }: { readonly first: string | null; readonly last: string | null }): string {
  return first === null || last === null ? '' : `, ${date(first)} to ${date(last)} UTC`
}

function timeWords({ unit, zone, assumedUtc }: InspectedTimes, advice: string): string {
  if (unit !== 'iso') return UNITS[unit]
  if (assumedUtc) return `${UNITS.iso} without a zone, read as UTC${advice}`
  return zone === null ? `${UNITS.iso} that name their zone` : `${UNITS.iso} of the zone ${zone}`
}

function columnWords(column: string): string {
  return /^column \d+$/.test(column) ? column : `the column "${column}"`
}

function notRead(columns: readonly string[]): string[] {
  return columns.length === 0 ? [] : [`Not read: ${columns.join(', ')}.`]
}
