import type { Bars } from './bars.ts'
import type { Tape } from './tape.ts'

/** No leg, no trade. */
export const NO_INDEX = -1

/**
 * The stop in force where bar b touches it; NaN = it does not.
 * @param leg that leaves inside the bar; `NO_INDEX` where there is none
 * @param filled the trade that fills inside the bar; `NO_INDEX` where it was there before
 */
export function touchedStop(
  { stop, legs }: Tape,
  bars: Bars,
  b: number,
  side: number,
  leg: number,
  filled: number,
): number {
  if (leg !== NO_INDEX) return legs.stopTouched[leg] === 1 ? legs.stop[leg]! : Number.NaN
  const touched = filled !== NO_INDEX && side * (adverse(bars, b, side) - stop[filled]!) <= 0
  return touched ? stop[filled]! : Number.NaN
}

/**
 * The worst price that bar b shows to what is held after its open: where it touched the stop, a target saw the open.
 * @param stop that the bar touches; NaN = none
 * @param rests whether what leaves is a target, and the position was there at the open
 */
export function worstPrice(bars: Bars, b: number, side: number, stop: number, rests: boolean): number {
  if (Number.isNaN(stop)) return adverse(bars, b, side)
  return rests ? bars.open[b]! : stop
}

/** The worst of a price seen before, NaN for none, and the adverse extremes of the bars from `from` to the one before `end`. */
export function worstOf(extremes: Float64Array, from: number, end: number, side: number, before: number): number {
  let worst = before
  for (let bar = from; bar < end; bar++) if (!(side * (extremes[bar]! - worst) >= 0)) worst = extremes[bar]!
  return worst
}

function adverse(bars: Bars, b: number, side: number): number {
  return side > 0 ? bars.low[b]! : bars.high[b]!
}
