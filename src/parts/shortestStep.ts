import type { Bars } from '../core/bars.ts'
import type { ParamsProblem } from './strategy.ts'

const MINUTE_MS = 60_000

/** Minutes between the two bars that are nearest to each other; Infinity where there are no two. */
function shortestStep({ time }: Bars): number {
  let shortest = Number.POSITIVE_INFINITY
  for (let i = 1; i < time.length; i++) shortest = Math.min(shortest, time[i]! - time[i - 1]!)
  return shortest / MINUTE_MS
}

/** The problem of a strategy of sessions with bars longer than so many minutes, which would wait in vain. */
export function barsTooLong(bars: Bars, minutes: number, path: ParamsProblem['path'], than: string): ParamsProblem[] {
  const step = shortestStep(bars)
  if (step <= minutes || bars.time.length < 2) return []
  return [{ path, message: `bars of ${step} minutes are longer than ${than}` }]
}

/** The problem of minutes that bars cannot split: the rest of a bar would be waited for and not seen, or seen too early. */
export function noWholeBars(bars: Bars, minutes: number, path: ParamsProblem['path'], what: string): ParamsProblem[] {
  const step = shortestStep(bars)
  const whole = Math.floor(minutes / step)
  if (bars.time.length < 2 || whole < 1 || whole * step === minutes) return []
  const message = `${what} are no whole number of bars of ${step} minutes; allowed: ${whole * step}, ${(whole + 1) * step} …`
  return [{ path, message }]
}
