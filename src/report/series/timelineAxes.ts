import type { FineTrade } from './fineTimeline.ts'
import { fittingTicks } from './fittingTicks.ts'
import { logTicks } from './logTicks.ts'

/** From this ratio of highest to lowest on, equal steps of an account, and of a price, are equal growth. */
const [LOG_ACCOUNT, LOG_PRICE] = [20, 2.5]
/** Room above and below the account, as a share of its axis; a full loss is no more than one R, whatever binary sums make of it. */
const [ROOM, SLACK_OF_R] = [0.06, 0.02]
/** From so many pixels a trade on, triangles and stops can be told apart. */
const PIXELS_FOR_SIDES = 12
/** Room above and below the price, in pixels. */
const PRICE_ROOM = 4
/** Labels of the axes of a wide chart that are logarithmic. */
const [ACCOUNT_TICKS, PRICE_TICKS] = [6, 5]
/** Labels of a price on a telephone. */
const SHORT_TICKS = 3

/** From end to end of an axis; its labels where it is logarithmic, else Vega finds them. */
export interface AxisRange {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[] | null
}

/** Trades whose sides and stops a panel has room for. */
export function mostSides(width: number): number {
  return Math.floor(width / PIXELS_FOR_SIDES)
}

/** Whether an account, or a price, is drawn with equal steps for equal growth. */
export function isLogRange(what: 'account' | 'price', values: readonly number[]): boolean {
  const { low, high } = extentOf(values)
  return low > 0 && high / low >= (what === 'account' ? LOG_ACCOUNT : LOG_PRICE)
}

/**
 * Of the values of an account that are shown, its levels and its marks among them.
 * @param below room at the bottom for a name below the lowest level, as a share of the axis
 */
export function accountRange(values: readonly number[], log: boolean, below = 0): AxisRange {
  const range = roomy(extentOf(values), ROOM, log ? ACCOUNT_TICKS : null)
  const low = log ? range.low / (range.high / range.low) ** below : range.low - (range.high - range.low) * below
  return { ...range, low }
}

/** Of the prices that are shown, in a panel of this height; a short one has labels that all fit between its ends. */
export function priceRange(values: readonly number[], log: boolean, height: number, short = false): AxisRange {
  const range = roomy(extentOf(values), PRICE_ROOM / height, log ? PRICE_TICKS : null)
  return short ? { ...range, ticks: fittingTicks(range.low, range.high, log, height, SHORT_TICKS) } : range
}

/** Of results in R: whole ones, with a full loss and a gain of as much in it. */
export function resultRange(results: readonly number[]): AxisRange {
  const { low, high } = extentOf([-1, 1, ...results.map(r => Number(r.toFixed(4)))])
  const [floor, ceil] = [Math.floor(low + SLACK_OF_R), Math.ceil(high - SLACK_OF_R)]
  return { low: floor, high: ceil, ticks: [floor, 0, ceil] }
}

/** What a line through rows shows of its values between two ends, those at the ends themselves among them. */
export function shownValues(
  x: readonly number[],
  values: readonly number[],
  rows: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): number[] {
  const points = rows.map(i => ({ x: x[i]!, value: values[i]! }))
  return points.flatMap((point, i) => {
    if (point.x >= from && point.x <= to) return [point.value]
    const inner = point.x < from ? points[i + 1] : points[i - 1]
    const end = point.x < from ? from : to
    const reaches = inner !== undefined && (point.x < from ? inner.x > from : inner.x < to)
    return reaches ? [between(point.x, point.value, inner.x, inner.value, end)] : []
  })
}

/** The prices at which a trade is seen to begin and to end, its stop where that is drawn. */
export function shownPrices(
  { x, x2, entry, exit, stop }: FineTrade,
  { from, to }: { readonly from: number; readonly to: number },
  stops: boolean,
): number[] {
  const at = (place: number) => between(x, entry, x2, exit, place)
  return [at(Math.max(x, from)), at(Math.min(x2, to)), ...(stops && x >= from ? [stop] : [])]
}

function between(x: number, value: number, x2: number, value2: number, at: number): number {
  if (at === x2) return value2
  return x2 === x ? value : value + ((at - x) / (x2 - x)) * (value2 - value)
}

function extentOf(values: readonly number[]): { low: number; high: number } {
  if (values.length === 0) return { low: 0, high: 1 }
  return { low: values.reduce((a, b) => Math.min(a, b)), high: values.reduce((a, b) => Math.max(a, b)) }
}

function roomy({ low, high }: { low: number; high: number }, share: number, most: number | null): AxisRange {
  if (most !== null) {
    const factor = (high / low) ** share
    const [lowest, highest] = high === low ? [low / 1.01, high * 1.01] : [low / factor, high * factor]
    return { low: lowest, high: highest, ticks: logTicks(lowest, highest, most) }
  }
  const room = high === low ? Math.max(Math.abs(high) * 0.01, 0.01) : (high - low) * share
  return { low: low - room, high: high + room, ticks: null }
}
