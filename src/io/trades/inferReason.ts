import { Reason } from '../../core/tape.ts'

/** Why a trade of a list without reasons ended: at its stop, beyond it, at its target, else by a signal. */
export function inferReason(side: number, stop: number, target: number, exit: number): number {
  const pastStop = side * (stop - exit)
  if (pastStop === 0) return Reason.stop
  if (pastStop > 0) return Reason.gap
  return exit === target ? Reason.target : Reason.signal
}
