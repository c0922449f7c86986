import { Place, Reason } from '../core/tape.ts'
import { above } from '../core/tolerance.ts'
import type { FillRules } from './fillRules.ts'
import type { PathPosition } from './position.ts'
import { Fill } from './workingOrder.ts'

/** What leaves a position in a bar: the fill rules of §2 and §12. */

/** At the open of a bar that the trade was carried into. `outOfTime`: the trade has had its bars. */
export function leaveAtOpen(position: PathPosition, open: number, outOfTime: boolean, fills: FillRules): void {
  if (position.touchesStop(open)) position.leaveAll(open, Reason.gap, Place.open, open)
  else if (position.leaving) position.leaveAll(open, Reason.signal, Place.open, open)
  else if (outOfTime) position.leaveAll(open, Reason.time, Place.open, open)
  else {
    while (position.touchesTarget(open)) {
      position.takeTarget(fills.targetAtOpen ? open : position.target, Place.open, open)
    }
  }
}

/** A resting order that filled at an open has met it: at or beyond the stop it leaves there. */
export function meetOpen(position: PathPosition, open: number): void {
  if (position.touchesStop(open)) position.leaveAll(open, Reason.gap, Place.open, open)
  else position.see(open)
}

/** Inside a bar whose open the position has seen, and the prices that it sees there. */
export function leaveInside(
  position: PathPosition,
  open: number,
  high: number,
  low: number,
  { intrabar }: FillRules,
): void {
  const adverse = position.side > 0 ? low : high
  const favourable = position.side > 0 ? high : low
  const stopTouched = position.touchesStop(adverse)
  const targetTouched = position.touchesTarget(favourable)
  if (stopTouched && targetTouched) {
    position.leaveOpen()
    position.see(open)
    while (position.touchesTarget(favourable) && targetComesFirst(position, open, intrabar)) {
      position.takeTarget(position.target, Place.inside, open, true)
    }
    if (position.side !== 0) position.leaveAtStop()
  } else if (stopTouched) {
    position.see(favourable)
    position.leaveAtStop()
  } else if (targetTouched) {
    position.see(adverse)
    while (position.touchesTarget(favourable)) position.takeTarget(position.target, Place.inside, adverse)
    if (position.side !== 0) position.see(favourable)
  } else {
    position.seeRange(adverse, favourable)
  }
}

/** Equal distances are the stop's; computed levels can miss equality by rounding, hence the slack. */
function targetComesFirst({ stop, target }: PathPosition, open: number, intrabar: FillRules['intrabar']): boolean {
  if (intrabar === 'nearest') return above(Math.abs(open - stop), Math.abs(target - open))
  return intrabar === 'optimistic'
}

/**
 * In the bar of a fill inside it: what may have come before the fill counts against the trade, in `optimistic` only what
 * is certain to come after it (§12, rule 4).
 */
export function leaveInFillBar(
  position: PathPosition,
  kind: number,
  high: number,
  low: number,
  close: number,
  { intrabar }: FillRules,
): void {
  const adverse = position.side > 0 ? low : high
  const favourable = position.side > 0 ? high : low
  const surelyAfter = kind === Fill.trigger ? favourable : close
  const stopMay = position.touchesStop(adverse)
  const stopSurely = kind === Fill.limit ? stopMay : position.touchesStop(close)
  const [may, surely] = [position.countTouched(favourable), position.countTouched(surelyAfter)]
  const [worstCase, bestCase] = [stopMay ? 0 : surely, may]
  const [stopInWorst, stopInBest] = [stopMay, stopSurely && may < position.targetsOfAll]
  if (worstCase !== bestCase || stopInWorst !== stopInBest) position.leaveOpen()
  const seen = stopMay ? position.stop : adverse
  const targets = intrabar === 'optimistic' ? bestCase : worstCase
  const stopped = intrabar === 'optimistic' ? stopInBest : stopInWorst
  for (let n = 0; n < targets; n++) position.takeTarget(position.target, Place.inside, seen, stopMay)
  if (position.side === 0) return
  if (stopped) {
    position.leaveAtStop()
    return
  }
  position.see(seen)
  if (position.side * (surelyAfter - position.entry) > 0) position.see(surelyAfter)
}
