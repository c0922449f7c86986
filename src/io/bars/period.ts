import { inputError } from '../files/inputError.ts'

/**
 * Cuts columns to the rows of a period: `from` included, `to` excluded, UTC epoch milliseconds or null for no bound.
 * `time` increases. Throws InputError where no row is left.
 */
export function period(
  file: string,
  time: Float64Array,
  from: number | null,
  to: number | null,
): (column: Float64Array) => Float64Array {
  const start = from === null ? 0 : firstAtOrAfter(time, from)
  const end = to === null ? time.length : firstAtOrAfter(time, to)
  if (start >= end) {
    const asked = [from === null ? '' : `from ${iso(from)}`, to === null ? '' : `to ${iso(to)}`].join(' ').trim()
    throw inputError(file, `no row is left ${asked}`, `the file goes from ${iso(time[0]!)} to ${iso(time.at(-1)!)}`)
  }
  return column => (start === 0 && end === column.length ? column : column.slice(start, end))
}

function firstAtOrAfter(time: Float64Array, at: number): number {
  let low = 0
  let high = time.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (time[middle]! < at) low = middle + 1
    else high = middle
  }
  return low
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
