/** Dates with a time of day written as one number, 202401021430 say: its digits, and the number behind the years 1900 to 2099. */
const FORMS = [
  { digits: 10, perYear: 1e6 },
  { digits: 12, perYear: 1e8 },
  { digits: 14, perYear: 1e10 },
  { digits: 17, perYear: 1e13 },
] as const
const YEARS = { first: 1900, end: 2100 } as const

/**
 * The clock's reading, as if it were UTC, of a whole number of `digits` digits that writes the year, month, day, hour, and
 * minutes, seconds and milliseconds where there are more digits; NaN where it is no such date. No epoch of a market is one:
 * it would be of 1976, of 2030 to 2036, or of the year 2611.
 */
export function compactStamp(bytes: Uint8Array, start: number, digits: number, value: number): number {
  const form = FORMS.find(each => each.digits === digits)
  if (form === undefined || value < YEARS.first * form.perYear || value >= YEARS.end * form.perYear) return Number.NaN
  const part = (from: number, count: number) => {
    let number = 0
    for (let p = start + from; p < start + Math.min(from + count, digits); p++) number = number * 10 + bytes[p]! - 48
    return number
  }
  const [year, month, day] = [part(0, 4), part(4, 2), part(6, 2)]
  const [hour, minute, second, ms] = [part(8, 2), part(10, 2), part(12, 2), part(14, 3)]
  if (hour > 23 || minute > 59 || second > 59) return Number.NaN
  const midnight = Date.UTC(year, month - 1, day)
  const date = new Date(midnight)
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? midnight + ((hour * 60 + minute) * 60 + second) * 1000 + ms : Number.NaN
}
