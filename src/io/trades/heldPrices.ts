import type { Bars } from '../../core/bars.ts'
import type { RoundTrip } from './trips/roundTrip.ts'

/** Worst and best prices between two moments (UTC epoch milliseconds); NaN where the bars do not hold both. */
export interface HeldPrices {
  worst(from: number, to: number): number
  best(from: number, to: number): number
}

/**
 * What bars say about the prices while a trade was open. A bar that the trade enters or leaves inside counts whole: the
 * extreme may have been before or after, and the worse is taken; but a stop of the list that did not end the trade was
 * not touched. A trade that leaves at the open of a bar does not see that bar.
 */
export function heldPrices(bars: Bars, { side, stop, exit, legs }: RoundTrip): HeldPrices {
  const over = (from: number, to: number, isAdverse: boolean): number => {
    const [first, last] = [barAt(bars, from), barBefore(bars, to)]
    if (first < 0 || last < 0) return Number.NaN
    const ofLow = side > 0 === isAdverse
    let extreme = ofLow ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
    for (let i = first; i <= Math.max(first, last); i++) {
      extreme = ofLow ? Math.min(extreme, bars.low[i]!) : Math.max(extreme, bars.high[i]!)
    }
    return extreme
  }
  const isAfterAll = [exit, ...legs.map(({ price }) => price)].some(price => side * (price - stop) < 0)
  return {
    worst: (from, to) => {
      const worst = over(from, to, true)
      const isPastStop = !isAfterAll && side * (worst - stop) < 0
      return isPastStop ? stop : worst
    },
    best: (from, to) => over(from, to, false),
  }
}

/** Index of the bar that a moment lies in; -1 outside the bars. */
export function barAt({ time }: Bars, moment: number): number {
  const count = time.length
  const step = count < 2 ? 0 : time[count - 1]! - time[count - 2]!
  if (!(moment >= time[0]!) || moment > time[count - 1]! + step) return -1
  let [low, high] = [0, count - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (time[middle]! <= moment) low = middle
    else high = middle - 1
  }
  return low
}

function barBefore(bars: Bars, moment: number): number {
  const bar = barAt(bars, moment)
  return bar > 0 && bars.time[bar] === moment ? bar - 1 : bar
}
