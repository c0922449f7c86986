import type { WholeColumn } from '../series/fineColumns.ts'

/** Columns of numbers in few bytes: each number as its distance from the one before, small ones in one byte. */
export function numberBytes(columns: readonly WholeColumn[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = []
  for (const { unit, digits, wholes } of columns) {
    for (const head of [wholes.length, unit, digits]) write(bytes, head)
    let before = 0
    for (const whole of wholes) {
      write(bytes, whole - before)
      before = whole
    }
  }
  return Uint8Array.from(bytes)
}

/** The columns that such bytes hold. */
export function numbersOf(bytes: Uint8Array): WholeColumn[] {
  const columns: WholeColumn[] = []
  let at = 0
  const read = () => {
    let [value, place] = [0, 1]
    for (let byte = 128; byte >= 128; place *= 128) {
      byte = bytes[at++] ?? 0
      value += (byte % 128) * place
    }
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }
  while (at < bytes.length) {
    const [length, unit, digits] = [read(), read(), read()]
    let last = 0
    const wholes = Array.from({ length }, () => {
      last += read()
      return last
    })
    columns.push({ unit, digits, wholes })
  }
  return columns
}

/** Seven bits a byte, the lowest first, the sign below all of them. */
function write(bytes: number[], whole: number): void {
  let left = whole < 0 ? -2 * whole - 1 : 2 * whole
  while (left >= 128) {
    bytes.push((left % 128) + 128)
    left = Math.floor(left / 128)
  }
  bytes.push(left)
}
