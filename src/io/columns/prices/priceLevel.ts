import { shifted } from '../../../scenario/fields.ts'
import type { ReferencePrice } from '../../../scenario/scenario.ts'
import type { ProblemList } from '../problemList.ts'
import { gridOff, isFarFiner, middleOf, placesByGrid, sampleOf, stepOf } from './priceGrid.ts'
import { unitText } from './priceUnit.ts'

/** What is known of the prices of a market before a file is read. */
export interface PriceLevel {
  /** Smallest price steps of its contracts. */
  readonly ticks: readonly number[]
  /** A price of its ladder; null = the ladder has none. */
  readonly reference: ReferencePrice | null
}

/** No contract has so many ticks in its price. */
const MOST_TICKS = 1e8
/** Times the reference price: no market falls so far; none was so far above before the years behind it; and where not one price has a fraction and the tick has. */
const FAR_ABOVE = 50
const FAR_ABOVE_BEFORE = 20
const ABOVE_IN_WHOLES = 10
/** The reference price so many times: in the years about it no market was below. */
const FAR_BELOW = 20
/** Yields were far below any of a day; fractions of 1 that are read as percent, on a hundredth of the tick, are further. */
const YIELD = { places: 2, below: 60 } as const
/** So many times a rate of fifty years, or as many times below it, no currency of these markets was. */
const CURRENCY = 6
/** Further from it in time, by year: how far below an index or a commodity was (from ten times on, where prices are far finer than its tick), and how far any market was before. */
const STEADY = { finer: 10, yearly: 1.09 } as const
const ANY_YEARLY = 3
const YEAR_MS = 365 * 86_400_000
const YEARS = 2
/** Prices that are all multiples of so much, and as large as the other, are a fixed point. */
const FIXED_POINT = { step: 1e5, least: 1e9, unit: 1e-9 } as const
/** Powers of ten that are tried for the unit of a file. */
const MOST_PLACES = 13
/** How markets grew by the year, about: what is likely before the day of the reference price, and behind it. */
const GROWTH = 1.05
/** Times the reference price above which a grid is rather that of spot prices, with more digits than the tick. */
const GRID_WITHIN = 3
/** Units that a hint names. */
const NAMED = 3

/** Prices of a file, and where their first stands. */
export interface LevelPrices {
  /** The first of them tells the level. */
  readonly columns: readonly Float64Array[]
  /** Of the rows, UTC epoch milliseconds; NaN = it has none. */
  readonly times: ArrayLike<number>
  readonly line: number
  readonly name: string
}

/** What 1 of the file was read as, 1e-9 say, and whether a user states it. */
export interface ReadUnit {
  readonly unit: number
  readonly isStated: boolean
}

const AS_WRITTEN: ReadUnit = { unit: 1, isStated: false }

/**
 * Adds a problem, on the first row, where all prices of a file are off by a power of ten: beyond what the market can trade
 * at, or in a fixed point that no market trades in.
 */
export function checkPriceLevel(
  prices: LevelPrices,
  level: PriceLevel | null,
  problems: ProblemList,
  read: ReadUnit = AS_WRITTEN,
): void {
  const off = whyOff(prices, level)
  if (off === null) return
  const [found] = prices.columns[0]!
  const written = read.unit === 1 ? found : `${inFile(found!, read)}, read as ${found}`
  const message = `found ${written}, ${off.why}; allowed: prices in the unit of the contracts`
  problems.add(prices.line, prices.name, message, off.hint ?? unitHint(prices, level, off, read))
}

/** Whether prices can be those of a market. */
export function areLevel(prices: Pick<LevelPrices, 'columns' | 'times'>, level: PriceLevel): boolean {
  return whyOff(prices, level) === null
}

interface Off {
  readonly why: string
  /** The power of ten that is likely to be missing. */
  readonly places: number
  /** Where no unit makes the prices right. */
  readonly hint?: string
}

function whyOff({ columns, times }: Pick<LevelPrices, 'columns' | 'times'>, level: PriceLevel | null): Off | null {
  const middle = middleOf(columns[0]!)
  if (!(middle > 0)) return null
  const step = middle >= FIXED_POINT.least ? stepOf(columns) : 0
  if (step >= FIXED_POINT.step) {
    return { why: `and all prices are multiples of ${step}: a fixed point`, places: Math.log10(FIXED_POINT.unit) }
  }
  if (level === null) return null
  const { ticks, reference } = level
  const tick = Math.min(...ticks)
  const recent = recentPrices(columns[0]!, times)
  const now = middleOf(recent.prices)
  if (reference !== null && isTurned(now, reference.price)) return { why: TURNED, places: 0, hint: TURN }
  if (middle / tick >= MOST_TICKS)
    return { why: `${(middle / tick).toPrecision(1)} ticks of ${tick}, more than any contract has`, places: -9 }
  if (middle < tick) return { why: `less than the tick of ${tick}`, places: 3 }
  const far = reference === null || !(now > 0) ? null : farOff(columns, now / reference.price, recent.last, level)
  if (far !== null) return far
  const grids = ticks.map(step => gridOff(columns, middle, step)).filter(off => off !== null)
  // A grid that leads away from the market is one of spot prices, or of means.
  const isMarket = (shift: number) =>
    reference === null ||
    !(now > 0) ||
    farOff(moved(columns.map(sampleOf), shift), (now * 10 ** shift) / reference.price, recent.last, level) === null
  return grids.find(({ places }) => isMarket(places)) ?? null
}

function farOff(columns: readonly Float64Array[], times: number, last: number, level: PriceLevel): Off | null {
  const { ticks, reference } = level
  const { at, price, pace } = reference!
  const places = -Math.round(Math.log10(times))
  const far = at !== null && last <= at + YEARS * YEAR_MS ? FAR_ABOVE_BEFORE : FAR_ABOVE
  const isInWholes = () => Math.min(...ticks) < 1 && stepOf(columns) >= 1
  const isFar = times >= (pace === 'currency' ? CURRENCY : far) || (times >= ABOVE_IN_WHOLES && isInWholes())
  if (isFar) return { why: `${Math.round(times)} times ${told(price)}`, places }
  const isFine = (tick: number) =>
    pace === 'yield' ? placesByGrid(columns, tick) === YIELD.places : isFarFiner(columns[0]!, tick)
  const isBelow = 1 / times >= mostBelow(reference!, last, () => ticks.every(isFine))
  return isBelow ? { why: `1/${Math.round(1 / times)} of ${told(price)}`, places } : null
}

/** The reference price so many times: lower no market is at a moment. Where one may have been, prices far finer than its tick tell. */
function mostBelow({ at, mayFall, pace }: ReferencePrice, time: number, isFine: () => boolean): number {
  if (pace === 'currency') return CURRENCY
  if (pace === 'yield') return isFine() ? YIELD.below : Number.POSITIVE_INFINITY
  if (at === null || Number.isNaN(time)) return Number.POSITIVE_INFINITY
  const years = (time - at) / YEAR_MS
  if (pace === 'steady') {
    const times = STEADY.yearly ** Math.abs(years) * (isFine() ? STEADY.finer : FAR_BELOW)
    return Math.max(FAR_BELOW, times)
  }
  const isNear = Math.abs(years) <= YEARS
  if (isNear && !mayFall) return FAR_BELOW
  return years <= YEARS && isFine() ? FAR_BELOW * ANY_YEARLY ** Math.max(-years - YEARS, 0) : Number.POSITIVE_INFINITY
}

/** Prices of the last year, whose level a reference price tells, and when they end. */
function recentPrices(prices: Float64Array, times: ArrayLike<number>): { prices: Float64Array; last: number } {
  let last = Number.NEGATIVE_INFINITY
  for (let i = 0; i < times.length; i++) if (times[i]! > last) last = times[i]!
  return last === Number.NEGATIVE_INFINITY
    ? { prices, last: Number.NaN }
    : { prices: prices.filter((_, i) => times[i]! > last - YEAR_MS), last }
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

/** The units that the market allows, each with the price that it makes of the first. */
function unitHint(prices: LevelPrices, level: PriceLevel | null, { places }: Off, read: ReadUnit): string {
  const [found] = prices.columns[0]!
  const price = (shift: number) => shifted(String(found), -shift)
  const named = likelyPlaces(prices, level, places, read).map(
    (shift, i) => `unit: ${unitText(unitAt(read, shift))} (${i === 0 ? `first ${prices.name} ` : ''}${price(shift)})`,
  )
  const asRead = read.isStated
    ? `jumps: traded where ${found} is right (--unit, --jumps traded on the command line)`
    : `unit: ${unitText(read.unit)} where ${found} is right (--unit on the command line)`
  return `state what 1 of the file is: ${named.join(', ')}, or another power of ten, or ${asRead}`
}

/** The powers of ten that make prices of the market of those read, likely ones first by their last year; the likeliest stands alone where it makes their grid the tick. */
function likelyPlaces(prices: LevelPrices, level: PriceLevel | null, likely: number, { unit }: ReadUnit): number[] {
  if (level === null) return [likely - placesOf(unit)]
  const { ticks, reference } = level
  const some = prices.columns.map(sampleOf)
  const { times } = prices
  const at = sampleOf(Float64Array.from(times))
  const byGrid = ticks.map(tick => placesByGrid(some, tick))
  const recent = recentPrices(prices.columns[0]!, times)
  const now = middleOf(recent.prices)
  const middle = now > 0 ? now : middleOf(some[0]!)
  const distance = (shift: number) =>
    Math.abs(
      reference === null ? shift - likely : Math.log10((middle * 10 ** shift) / expected(reference, recent.last)),
    )
  const all = Array.from({ length: 2 * MOST_PLACES + 1 }, (_, i) => i - MOST_PLACES)
  const fitting = all.filter(shift => shift !== 0 && areLevel({ columns: moved(some, shift), times: at }, level))
  const mayBeSo = (shift: number) => reference === null || middle * 10 ** shift <= GRID_WITHIN * reference.price
  const proven = fitting.filter(shift => byGrid.includes(shift) && mayBeSo(shift))
  const sorted = fitting.toSorted((a, b) => distance(a) - distance(b)).slice(0, NAMED)
  if (proven.length === 1 && (reference === null || proven[0] === sorted[0])) return proven
  return sorted.length === 0 ? [likely] : sorted
}

/** A price of the market at a moment, about. */
function expected({ price, at, pace }: ReferencePrice, time: number): number {
  const grows = at !== null && !Number.isNaN(time) && pace !== 'currency' && pace !== 'yield'
  return grows ? price * GROWTH ** ((time - at) / YEAR_MS) : price
}

function moved(columns: readonly Float64Array[], places: number): Float64Array[] {
  return columns.map(column => column.map(value => shifted(String(value), -places)))
}

/** What 1 of the file is where prices as read lack so many places. */
function unitAt({ unit }: ReadUnit, places: number): number {
  return Number(`1e${placesOf(unit) + places}`)
}

/** A price as the file writes it. */
function inFile(price: number, { unit }: ReadUnit): number {
  return shifted(String(price), placesOf(unit))
}

function placesOf(unit: number): number {
  return Math.round(Math.log10(unit))
}
