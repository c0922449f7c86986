import { isVoidEntry, Place, REASONS, Reason, type TapeLeg, type TapeTrade } from '../../core/tape.ts'
import type { HeldPrices } from './heldPrices.ts'
import { inferReason } from './inferReason.ts'
import type { RScale } from './tapeTerms.ts'
import type { RoundTrip } from './trips/roundTrip.ts'

/** What the maker of trades had to fill in, in trades. */
export interface FilledIn {
  reason: number
  extremes: number
  widened: number
  /** Whose worst price in the price file is further away than that of the list. */
  further: number
  /** Whose worst price in the list is further away than that of the price file. */
  beyond: number
}

/** A trade of the tape from a trip with prices. `held` gives the extremes while it was open, where a price file knows. */
export function tradeOfPrices(trip: RoundTrip, stop: number, held: HeldPrices | null, filledIn: FilledIn): TapeTrade {
  const { side, entry, exit, target } = trip
  if (trip.reason === '') filledIn.reason++
  const reason = trip.reason === '' ? inferReason(side, stop, target, exit) : REASONS.indexOf(trip.reason as 'stop')
  const { worst, best } = extremes(trip, held, filledIn)
  return {
    side,
    entryTime: trip.entryTime,
    entry,
    stop,
    target,
    exitTime: trip.exitTime,
    exit: trip.legs.at(-1)?.price ?? exit,
    exitStop: stop,
    reason,
    worst,
    best,
    fundingPerUnit: trip.fundingPerUnit,
    ambiguous: false,
    void: isVoidEntry(side, entry, stop, target),
    entryBar: -1,
    exitBar: -1,
    ...(trip.legs.length === 0 ? {} : { legs: legsOf(trip, stop, held) }),
  }
}

/** A trade from its R alone: long unless the list says otherwise. */
export function tradeOfR(trip: RoundTrip, { entry, stopDistance }: RScale, filledIn: FilledIn): TapeTrade {
  const side = Number.isNaN(trip.side) ? 1 : trip.side
  const exit = entry + side * trip.r * stopDistance
  const priced = { ...trip, side, entry, exit, target: Number.NaN, fundingPerUnit: 0, legs: [], reason: '' }
  const worst = Number.NaN
  return tradeOfPrices({ ...priced, worst, best: worst }, entry - side * stopDistance, null, filledIn)
}

/**
 * The legs of a trade. Where a list gives a worst price, and nobody knows when it was, the first leg has it: everything is held then, which
 * costs most.
 */
function legsOf(trip: RoundTrip, stop: number, held: HeldPrices | null): TapeLeg[] {
  const { side, target, legs, worst } = trip
  const adverse = side > 0 ? Math.min : Math.max
  let gone = 0
  return legs.map(({ share, price, time }, k) => {
    const isLast = k === legs.length - 1
    const before = legs[k - 1]
    gone = isLast ? 1 : gone + share
    const reason = inferReason(side, stop, target, price)
    const since = before?.time ?? trip.entryTime
    const known = held?.worst(since, time) ?? (k === 0 ? worst : Number.NaN)
    const own = adverse(price, before?.price ?? trip.entry)
    return {
      gone,
      price,
      time,
      bar: -1,
      place: reason === Reason.stop || reason === Reason.target ? Place.inside : Place.open,
      rests: reason === Reason.target,
      stop,
      stopTouched: reason === Reason.stop,
      worst: Number.isNaN(known) ? own : adverse(own, known),
      fundingPerUnit: trip.fundingPerUnit,
      reason,
    }
  })
}

/**
 * Worst and best price while open. Those of a price file go before, but for a worst of the list that is further away; where
 * nobody knows they are those of entry and exit, which always count, as a tape demands.
 */
function extremes(trip: RoundTrip, held: HeldPrices | null, filledIn: FilledIn): { worst: number; best: number } {
  const { side, entry, entryTime, exitTime } = trip
  const [adverse, favourable] = side > 0 ? [Math.min, Math.max] : [Math.max, Math.min]
  const shown = {
    worst: held?.worst(entryTime, exitTime) ?? Number.NaN,
    best: held?.best(entryTime, exitTime) ?? Number.NaN,
  }
  const or = (value: number, other: number) => (Number.isNaN(value) ? other : value)
  const given = {
    worst: adverse(or(shown.worst, trip.worst), or(trip.worst, shown.worst)),
    best: or(shown.best, trip.best),
  }
  if (Number.isNaN(given.worst) || Number.isNaN(given.best)) filledIn.extremes++
  if (side * (shown.worst - trip.worst) < 0) filledIn.further++
  if (side * (trip.worst - shown.worst) < 0) filledIn.beyond++
  const exits = trip.legs.length === 0 ? [trip.exit] : trip.legs.map(({ price }) => price)
  const whole = {
    worst: adverse(or(given.worst, entry), entry, ...exits),
    best: favourable(or(given.best, entry), entry, ...exits),
  }
  const isWider = (written: number, kept: number) => !Number.isNaN(written) && written !== kept
  if (isWider(given.worst, whole.worst) || isWider(given.best, whole.best)) filledIn.widened++
  return whole
}
