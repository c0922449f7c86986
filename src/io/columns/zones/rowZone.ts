import { isZone } from '../../../parts/zone.ts'
import { normaliseName } from '../findColumns.ts'
import { isAbbreviation } from '../writtenTime.ts'
import { isUtcAlone } from './utcWords.ts'

/** Names of a column that says in which zone the times of its row are, or how far that is from UTC; normalised. */
const ZONES = /^(?:local)?(?:tz|timezone)(?:name|info|id)?$/
const OF_EXCHANGE = /^(?:exchange|market|venue|session)(?:tz|timezone)(?:name|info|id)?$/
const OFFSETS = /^(?:utc|gmt|tz|timezone|zone)offset(?:hours?|h)?$/

const OF_HOURS = /^(?:UTC|GMT)? ?([+\-−])(\d{1,2}):([0-5]\d)(?::00)?$/i
/** +0530, UTC-0500 */
const OF_FOUR = /^(?:UTC|GMT)? ?([+\-−])(0\d|1[0-4])([0-5]\d)$/i
/** UTC-5 */
const OF_UTC = /^(?:UTC|GMT) ?([+\-−])(\d|0\d|1[0-4])$/i
const NUMBER = /^[+\-−]?\d+(?:\.\d+)?$/
const MOST_HOURS = 14
const [HOUR_S, QUARTER_S, MINUTE_S] = [3600, 900, 60] as const

/** The column that says the zone of each row; null where there is none. */
export function columnOfZones(header: readonly string[]): number | null {
  const found = header.findIndex(cell => {
    const name = normaliseName(cell)
    return ZONES.test(name) || OFFSETS.test(name)
  })
  return found < 0 ? null : found
}

/** The column that says the zone of the exchange, of which the times need not be; null where there is none. */
export function columnOfExchangeZones(header: readonly string[]): number | null {
  const found = header.findIndex(cell => OF_EXCHANGE.test(normaliseName(cell)))
  return found < 0 ? null : found
}

/**
 * What a cell says of the zone as it may stand behind a time: the name of a zone, its letters, or an offset as +05:30, of which
 * numbers are hours, or seconds where they are too large for them. Null where it says none.
 */
export function zoneOfCell(cell: string): string | null {
  const trimmed = cell.trim()
  const text = /^\([^()]*\)$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed
  const match = OF_HOURS.exec(text) ?? OF_FOUR.exec(text) ?? OF_UTC.exec(text)
  if (match !== null) return `${signOf(match[1]!)}${match[2]!.padStart(2, '0')}:${match[3] ?? '00'}`
  if (NUMBER.test(text)) return zoneOfNumber(Number(text.replace('−', '-')))
  if (isUtcAlone(text)) return 'UTC'
  return isAbbreviation(text) || (/[A-Za-z]/.test(text) && isZone(text)) ? text : null
}

function signOf(sign: string): string {
  return sign === '+' ? '+' : '-'
}

function zoneOfNumber(value: number): string | null {
  const seconds = Math.abs(value) <= MOST_HOURS ? value * HOUR_S : Math.abs(value) >= HOUR_S ? value : Number.NaN
  if (seconds % QUARTER_S !== 0 || Math.abs(seconds) > MOST_HOURS * HOUR_S) return null
  const minutes = Math.abs(seconds) / MINUTE_S
  const two = (number: number) => String(number).padStart(2, '0')
  return `${value < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
