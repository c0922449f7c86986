import type { ReferencePrice } from '../../scenario/scenario.ts'
import type { ProblemList } from './problemList.ts'

/** What is known of the prices of a market before a file is read. */
export interface PriceLevel {
  /** Smallest price step. */
  readonly tick: number
  /** A price of its ladder; null = the ladder has none. */
  readonly reference: ReferencePrice | null
}

/** No contract has so many ticks in its price. */
const MOST_TICKS = 1e8
/** Times the reference price: no market falls so far; none was so far above before the years behind it; and where not one price has a fraction and the tick has. */
const FAR_ABOVE = 50
const FAR_ABOVE_BEFORE = 20
const ABOVE_IN_WHOLES = 10
/** Of the reference price, in the years about it. */
const FAR_BELOW = 1 / 20
const YEARS_MS = 2 * 365 * 86_400_000
/** Prices that are all multiples of so much, and as large as the other, are a fixed point. */
const FIXED_POINT = { step: 1e5, least: 1e9 } as const
const SAMPLE = 1000
/** Of rows, and of steps that prices must spread over, for their grid to prove anything. */
const MANY = 50
/** Prices in whole dollars are rounded, in fives or tens they are not. */
const LEAST_GRID = 5
/** Nor so fine: rounded prices have few steps. */
const FINE = 20_000
const DIGITS = 12
const NOISE = 1e-9

/** Prices of a file, and where their first stands. */
export interface LevelPrices {
  /** The first of them tells the level. */
  readonly columns: readonly Float64Array[]
  /** Time of the last row, UTC epoch milliseconds; NaN = it has none. */
  readonly last: number
  readonly line: number
  readonly name: string
}

/**
 * Adds a problem, on the first row, where all prices of a file are off by a power of ten: beyond what the market can trade
 * at, or in a fixed point that no market trades in.
 */
export function checkPriceLevel(prices: LevelPrices, level: PriceLevel | null, problems: ProblemList): void {
  const middle = middleOf(prices.columns[0]!)
  const off = middle > 0 ? whyOff(prices, middle, level) : null
  if (off === null) return
  const message = `found ${prices.columns[0]![0]}, ${off.why}; allowed: prices in the unit of the contracts`
  const hint =
    off.hint ??
    `state what 1 of the file is: unit: ${off.unit}, or another power of ten, or unit: 1 where the prices are right (--unit on the command line)`
  problems.add(prices.line, prices.name, message, hint)
}

interface Off {
  readonly why: string
  /** What 1 of the file is likely to be. */
  readonly unit: string
  /** Where no unit makes the prices right. */
  readonly hint?: string
}

function whyOff({ columns, last }: LevelPrices, middle: number, level: PriceLevel | null): Off | null {
  const step = middle >= FIXED_POINT.least ? stepOf(columns) : 0
  if (step >= FIXED_POINT.step) return { why: `and all prices are multiples of ${step}: a fixed point`, unit: '1e-9' }
  if (level === null) return null
  const { tick, reference } = level
  if (reference !== null && isTurned(middle, reference.price)) return { why: TURNED, unit: '1', hint: TURN }
  const ticks = middle / tick
  if (ticks >= MOST_TICKS)
    return { why: `${ticks.toPrecision(1)} ticks of ${tick}, more than any contract has`, unit: '1e-9' }
  if (ticks < 1) return { why: `less than the tick of ${tick}`, unit: '1000' }
  const grid = gridOff(columns, middle, tick)
  if (grid !== null) return grid
  if (reference === null) return null
  const times = middle / reference.price
  const unit = unitOf(times)
  const { at, mayFall = false } = reference
  const far = at !== null && last <= at + YEARS_MS ? FAR_ABOVE_BEFORE : FAR_ABOVE
  const isFar = times >= far || (times >= ABOVE_IN_WHOLES && tick < 1 && stepOf(columns) >= 1)
  if (isFar) return { why: `${Math.round(times)} times ${told(reference.price)}`, unit }
  const isNow = !mayFall && at !== null && Math.abs(last - at) <= YEARS_MS
  return isNow && times <= FAR_BELOW ? { why: `1/${Math.round(1 / times)} of ${told(reference.price)}`, unit } : null
}

/** Prices of many rows, all on a grid that is the tick a hundred times or more: nobody rounds so, a file in cents is so. */
function gridOff(columns: readonly Float64Array[], middle: number, tick: number): Off | null {
  const [first] = columns
  const ticks = first!.length < MANY ? 0 : gridOf(columns, tick)
  const places = Math.round(Math.log10(ticks))
  const step = Number((ticks * tick).toPrecision(DIGITS))
  const isFine = step >= LEAST_GRID || middle / step >= FINE
  if (!isFine || places < 2 || ticks !== 10 ** places) return null
  const spread = Math.max(...sampleOf(first!)) - Math.min(...sampleOf(first!))
  if (spread < MANY * step) return null
  return {
    why: `and all prices are multiples of ${step}, ${10 ** places} times the tick of ${tick}`,
    unit: unitText(-places),
  }
}

/** Of one currency in another, how far from each other rates of many years are. */
const TURNED_WITHIN = 3
const TURNED = 'as if the file quoted the pair the other way round'
const TURN =
  'write 1 ÷ each price, the low from the high and the high from the low; or unit: 1 where the prices are right (--unit on the command line)'

/** Whether 1 ÷ price is what the market trades at, and the price is far from it. */
function isTurned(price: number, reference: number): boolean {
  const off = 1 / price / reference
  return price / reference >= FAR_ABOVE && off <= TURNED_WITHIN && off >= 1 / TURNED_WITHIN
}

function told(price: number): string {
  return `the ${price} that the ladder has for its price`
}

/** The power of ten that brings a price nearest to another, so many times smaller. */
function unitOf(times: number): string {
  return unitText(-Math.round(Math.log10(times)))
}

function unitText(places: number): string {
  return places < -6 ? `1e${places}` : String(10 ** places)
}

/** The middle one of some prices. */
function middleOf(prices: Float64Array): number {
  const some = sampleOf(prices).sort()
  return some[some.length >> 1]!
}

/** Some prices, evenly apart. */
function sampleOf(prices: Float64Array): Float64Array {
  const count = Math.min(SAMPLE, prices.length)
  return Float64Array.from({ length: count }, (_, i) => prices[Math.floor((i * prices.length) / count)]!)
}

/** The largest whole number of ticks that all prices are a multiple of; 0 where one lies between two ticks. */
function gridOf(columns: readonly Float64Array[], tick: number): number {
  let grid = 0
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const ticks = Math.abs(column[i]!) / tick
      const whole = Math.round(ticks)
      if (Math.abs(ticks - whole) > NOISE * Math.max(ticks, 1)) return 0
      grid = greatestDivisor(whole, grid)
      if (grid === 1) return 1
    }
  }
  return grid
}

/** The largest whole number that all prices are a multiple of; 0 where one has a fraction. */
function stepOf(columns: readonly Float64Array[]): number {
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
