import type { ProblemList } from '../problemList.ts'

/** Between two prices in a row no market moves so far, and so exactly; a unit that changes, as cents for dollars, does. */
const LEAST_POWER = 2
const NEAR = 0.1
/** Prices of one market follow one upon the other: there a tenth or ten times is a unit, too, when it is that more exactly. */
const NEAR_TEN = 0.05

/** A price, and where it stands. */
export interface PlacedPrice {
  readonly price: number
  readonly line: number
  readonly column: string
}

/** The power of ten, from 100 up or 1/100 down, that a price is near of when told in the price before it; null where it is none. */
export function powerBetween(before: number, after: number): number | null {
  const power = Math.round(Math.log10(after / before))
  if (!(Math.abs(power) >= LEAST_POWER)) return null
  return Math.abs(after / before / 10 ** power - 1) <= NEAR ? power : null
}

/** As `powerBetween`, of two prices of one market in a row: ten times and a tenth count, too. */
export function powerBetweenBars(before: number, after: number): number | null {
  const power = Math.round(Math.log10(after / before))
  if (Math.abs(power) !== 1) return powerBetween(before, after)
  return Math.abs(after / before / 10 ** power - 1) <= NEAR_TEN ? power : null
}

/** `100 times`, `1/100 of`. */
export function powerText(power: number): string {
  return power > 0 ? `${10 ** power} times` : `1/${10 ** -power} of`
}

/** Adds one problem for prices that jump by a power of ten: at the first of them, with the number of all. */
export function refuseUnitJumps(
  jumps: number,
  first: readonly [PlacedPrice, PlacedPrice],
  problems: ProblemList,
  what = 'the price before it',
): void {
  const [before, { price, line, column }] = first
  const power = powerText(Math.round(Math.log10(price / before.price)))
  const others = jumps === 1 ? '' : `; ${jumps} such steps in the file`
  const message = `found ${price}, about ${power} ${before.price}, ${what} on line ${before.line}${others}; allowed: prices in one unit`
  problems.add(line, column, message, HINT)
}

const HINT =
  'write all prices in one unit; where the market really moved so far, state it: jumps: traded (--jumps traded on the command line)'
