import fc from 'fast-check'
import { Place, Reason, type TapeLeg, type TapeTrade } from '../../src/core/tape.ts'
import { makeTrade } from './support.ts'

/** A leg at a price; a target unless the stop is said. Worst and stop are the entry and the stop of `makeTrade`. */
export function leg(gone: number, price: number, leg: Partial<TapeLeg> = {}): TapeLeg {
  return {
    gone,
    price,
    time: 0,
    bar: -1,
    place: Place.inside,
    rests: true,
    stop: 90,
    stopTouched: false,
    worst: 100,
    fundingPerUnit: 0,
    reason: Reason.target,
    ...leg,
  }
}

/** A long trade from 100 with these legs; the exit is that of the last. */
export function inLegs(...legs: readonly TapeLeg[]): TapeTrade {
  const last = legs.at(-1)!
  const worst = Math.min(...legs.map(each => each.worst))
  return makeTrade({ exit: last.price, reason: last.reason, fundingPerUnit: last.fundingPerUnit, worst, legs })
}

export const price = fc.integer({ min: 320, max: 480 }).map(quarters => quarters / 4)
