export const WRITE_ISO = 'write times as 2024-01-31T14:30:00Z, 2024-01-31, or epoch seconds or milliseconds'

export const ISO_ALONE = 'write times as 2024-01-31T14:30:00Z or 2024-01-31'

/** Words with at most a number, or a month of a year: no row of a time, but a heading, a sum or a remark. */
export const HEADING = /^(?=.*\p{L}{3})\P{N}*(\p{N}{1,4}\P{N}*)?$|^\d{4}[-/.]\d{1,2}$/u
export const LEAVE_OUT = 'leave the line out where it is a heading, a sum or a remark'

/** Days since 1899-12-30, from 1982 to 2064. */
export const isSerial = (value: number): boolean => value > 30_000 && value < 60_000
export const AS_DATES =
  'format the column as date and time in the spreadsheet, such as yyyy-mm-dd hh:mm, and save it as CSV again'
/** The unit of times as a reader of a message knows it. */
export function unitName(unit: 'iso' | 's' | 'ms' | 'us' | 'ns' | null): string {
  const names = { iso: 'ISO 8601', s: 'seconds', ms: 'milliseconds', us: 'microseconds', ns: 'nanoseconds' }
  return unit === null ? 'no unit' : names[unit]
}
