import { decimalsOf } from '../costs/decimalsOf.ts'
import { answerOf, type HeldCosts, heldOf, onlyAnswer, type Way, waysToHold } from './heldCosts.ts'
import { moveOf } from './marketMoves.ts'
import type { RawTrip } from './rawTrip.ts'

/** What a point may be worth: none where `low` is above `high`. */
interface Worths {
  readonly low: number
  readonly high: number
}

const FLOAT = 1e-9

/** A way that fits all trades of markets, as these are rounded, and whether at a plain worth of a point: 1, 50, 100000. */
interface Fit {
  readonly way: Way
  readonly isPlain: boolean
}

type Markets = readonly (readonly RawTrip[])[]

/**
 * Whether results, rounded as they are, may hold other costs than an answer says, too: at a worth of a point for which the answer
 * has no better one, as 50 is better than 50.06.
 */
export function leavesOpen(markets: Markets, answer: HeldCosts): boolean {
  const isOther = ({ way }: Fit) => answerOf(way) !== answerOf(answer.way)
  const fits = fitsOf(markets)
  const others = fits.filter(isOther)
  if (others.length === 0) return false
  return others.some(one => one.isPlain) || !fits.some(one => one.isPlain && !isOther(one))
}

/** The one answer that fits all trades as these are rounded, if it does so at a plain worth; null where there is none. */
export function onlyFit(markets: Markets): HeldCosts | null {
  const fits = fitsOf(markets)
  return fits.some(({ isPlain }) => isPlain) ? onlyAnswer(fits.map(({ way }) => way)) : null
}

function fitsOf(markets: Markets): readonly Fit[] {
  const ways = waysToHold(markets.flat()).filter(({ isUniform }) => isUniform)
  return ways.flatMap(way => {
    const worths = markets.map(market => worthsOf(market, way))
    return worths.every(({ low, high }) => low <= high && high > 0) ? [{ way, isPlain: worths.every(isPlain) }] : []
  })
}

/** By every trade of a market, each as its result and its costs are rounded. */
function worthsOf(market: readonly RawTrip[], way: Way): Worths {
  const unitOf = (of: (trip: RawTrip) => readonly number[]) =>
    10 ** -market.flatMap(of).reduce((most, value) => Math.max(most, decimalsOf(value)), 0)
  const off = (unitOf(({ result }) => [result]) + unitOf(({ costs }) => costs)) / 2 + FLOAT
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const trip of market) {
    const move = moveOf(trip)
    const made = Math.sign(move) * (trip.result + heldOf(trip, way))
    low = Math.max(low, (made - off) / Math.abs(move))
    high = Math.min(high, (made + off) / Math.abs(move))
  }
  return { low, high }
}

/** Whether one of a single digit is among them. */
function isPlain({ low, high }: Worths): boolean {
  const unit = 10 ** Math.floor(Math.log10(high))
  return Math.floor(high / unit + FLOAT) * unit >= low - FLOAT * unit
}
