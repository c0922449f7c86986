const MINUTE_MS = 60_000
const PLUS = 43
const MINUS = 45
const ZERO = 48
const COLON = 58
const UPPER_Z = 90
const LOWER_Z = 122

/** Milliseconds that a zone is ahead of UTC: Z, UTC, ±HH, ±HHMM, ±HH:MM; NaN for everything else. */
export function zoneOffset(bytes: Uint8Array, start: number, end: number): number {
  const sign = bytes[start]
  if (end === start + 1 && (sign === UPPER_Z || sign === LOWER_Z)) return 0
  if (sign !== PLUS && sign !== MINUS) {
    const text = String.fromCharCode(...bytes.subarray(start, end)).trim()
    return text === 'UTC' || text === 'Z' ? 0 : Number.NaN
  }
  const hours = twoDigits(bytes, start + 1)
  const minutesAt = bytes[start + 3] === COLON ? start + 4 : start + 3
  const minutes = end === start + 3 ? 0 : end === minutesAt + 2 ? twoDigits(bytes, minutesAt) : -1
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return Number.NaN
  return (sign === PLUS ? 1 : -1) * (hours * 60 + minutes) * MINUTE_MS
}

/** -1 where the two bytes are not digits. */
export function twoDigits(bytes: Uint8Array, p: number): number {
  const tens = bytes[p]!
  const ones = bytes[p + 1]!
  return isDigit(tens) && isDigit(ones) ? (tens - ZERO) * 10 + ones - ZERO : -1
}

export function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= ZERO + 9
}

const decoder = new TextDecoder()

/** ASCII, as nearly all times are, without a decoder. */
export function stampText(bytes: Uint8Array): string {
  return bytes.every(byte => byte < 128) ? String.fromCharCode(...bytes) : decoder.decode(bytes)
}
