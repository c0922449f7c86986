/** Of rows, and of steps that prices must spread over, for their grid to prove anything. */
const MANY = 50
/** Prices in whole dollars are rounded, in fives or tens they are not. */
const LEAST_GRID = 5
/** Nor so fine: rounded prices have few steps. */
const FINE = 20_000
const SAMPLE = 1000
/** Of prices on a grid of fives every other one has a digit less. */
const MANY_OFF = 0.4
const DIGITS = 12
const NOISE = 1e-9
/** Powers of ten that a grid may be off the tick. */
const FINER = [1, 2, 3, 4, 5, 6] as const
/** From so many on it tells; of a tick such as 0.25, whose grid no rounding and no mean of two prices has, a tenth does. */
const LEAST_PLACES = 2
const QUARTER = 2.5
/** Of the digits that prices are written with behind the point. */
const MOST_DIGITS = 9

/** A grid that all prices of a file lie on, and what 1 of them is for it to be that of the contracts. */
export interface OffGrid {
  readonly why: string
  readonly places: number
}

/**
 * A grid that tells that the unit is off: the tick a hundred times or more, which nobody rounds to and a file in cents has,
 * or a fraction of a tick that is no power of ten: 0.0025 is no number of digits.
 */
export function gridOff(columns: readonly Float64Array[], middle: number, tick: number): OffGrid | null {
  const [first] = columns
  if (first!.length < MANY) return null
  return coarseGrid(columns, middle, tick) ?? fineGrid(columns, tick)
}

function coarseGrid(columns: readonly Float64Array[], middle: number, tick: number): OffGrid | null {
  const ticks = divisorOf(columns, tick)
  const places = Math.round(Math.log10(ticks))
  const step = Number((ticks * tick).toPrecision(DIGITS))
  const isFine = step >= LEAST_GRID || middle / step >= FINE
  if (!isFine || places < leastPlaces(tick) || ticks !== 10 ** places || spreadOf(columns) < MANY * step) return null
  return {
    why: `and all prices are multiples of ${step}, ${10 ** places} times the tick of ${tick}`,
    places: -places,
  }
}

function fineGrid(columns: readonly Float64Array[], tick: number): OffGrid | null {
  if (mantissaOf(tick) === 1) return null
  const step = writtenStep(columns)
  const places = FINER.slice(leastPlaces(tick) - 1).find(power => Math.abs((step * 10 ** power) / tick - 1) < NOISE)
  if (places === undefined) return null
  return { why: `and all prices are multiples of ${step}, 1/${10 ** places} of the tick of ${tick}`, places }
}

function leastPlaces(tick: number): number {
  return mantissaOf(tick) === QUARTER ? 1 : LEAST_PLACES
}

/** 2.5 of 0.25. */
function mantissaOf(tick: number): number {
  return Number(tick.toExponential(DIGITS - 2).split('e')[0])
}

/** Whether many prices have digits that a tenth of the tick has not: 0.001 where the tick is 0.1 or 0.25. */
export function isFarFiner(prices: Float64Array, tick: number): boolean {
  const some = sampleOf(prices)
  const digit = 10 ** Math.floor(Math.log10(tick / 10) + NOISE)
  const off = some.filter(price => !isWhole(price / digit))
  return some.length >= MANY && off.length > MANY_OFF * some.length
}

/** By how many powers of ten the grid of prices is off the tick; null where it is no power, or where prices are too few. */
export function placesByGrid(columns: readonly Float64Array[], tick: number): number | null {
  if (columns[0]!.length < MANY) return null
  const step = writtenStep(columns)
  const places = Math.round(Math.log10(tick / step))
  return step > 0 && Math.abs((step * 10 ** places) / tick - 1) < NOISE ? places : null
}

/** The middle one of some prices. */
export function middleOf(prices: Float64Array): number {
  const some = sampleOf(prices).sort()
  return some[some.length >> 1]!
}

/** Some prices, evenly apart. */
export function sampleOf(prices: Float64Array): Float64Array {
  const count = Math.min(SAMPLE, prices.length)
  return Float64Array.from({ length: count }, (_, i) => prices[Math.floor((i * prices.length) / count)]!)
}

function spreadOf([first]: readonly Float64Array[]): number {
  const some = sampleOf(first!)
  return Math.max(...some) - Math.min(...some)
}

/** The largest step of decimal digits that all prices are a multiple of; 0 where they have more digits than are written. */
function writtenStep(columns: readonly Float64Array[]): number {
  const some = columns.map(sampleOf)
  for (let digits = 0; digits <= MOST_DIGITS; digits++) {
    const divisor = divisorOf(some, 10 ** -digits)
    if (divisor > 0) return Number((divisor * 10 ** -digits).toPrecision(DIGITS))
  }
  return 0
}

/** The largest whole number of steps that all prices are a multiple of; 0 where one lies between two. */
function divisorOf(columns: readonly Float64Array[], step: number): number {
  let grid = 0
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const steps = Math.abs(column[i]!) / step
      if (!isWhole(steps)) return 0
      grid = greatestDivisor(Math.round(steps), grid)
      if (grid === 1) return 1
    }
  }
  return grid
}

function isWhole(steps: number): boolean {
  return Math.abs(steps - Math.round(steps)) <= NOISE * Math.max(steps, 1)
}

/** The largest whole number that all prices are a multiple of; 0 where one has a fraction. */
export function stepOf(columns: readonly Float64Array[]): number {
  let step = 0
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      if (!Number.isInteger(column[i]!)) return 0
      step = greatestDivisor(Math.abs(column[i]!), step)
      if (step === 1) return 1
    }
  }
  return step
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}
