import type { Sessions } from '../../parts/sessions.ts'

/** The bars that a file lacks, counted in the sessions of its market. */
export interface MissingBars {
  /** Bars that the sessions have from the first bar of the file to the last. */
  readonly expected: number
  readonly missing: number
  /** Bars that lie in no session; of daily bars, those whose session has another already. */
  readonly outside: number
  /** Every hole, in order. */
  readonly holes: readonly Hole[]
}

/** Between two bars of the file (UTC epoch milliseconds of their opens). */
export interface Hole {
  readonly from: number
  readonly to: number
  readonly missing: number
}

const DAY_MS = 86_400_000
/** Of a bar: what a stamp may be late without making room for another. */
const SLACK = 0.01

/** Counts missing bars of a length up to a day; null for longer ones, which no session is the measure of. */
export function missingBars(time: Float64Array, barMs: number, sessions: Sessions): MissingBars | null {
  if (barMs > DAY_MS) return null
  return barMs === DAY_MS ? missingDays(time, sessions) : missingInside(time, barMs, sessions)
}

function missingDays(time: Float64Array, sessions: Sessions): MissingBars {
  const holes: Hole[] = []
  let [missing, outside] = [0, 0]
  let session = sessions.indexAt(time[0]!)
  for (let i = 1; i < time.length; i++) {
    const before = session
    session = sessions.indexAt(time[i]!)
    const passed = session - before
    if (passed === 0) outside++
    else if (passed > 1) {
      holes.push({ from: time[i - 1]!, to: time[i]!, missing: passed - 1 })
      missing += passed - 1
    }
  }
  return { expected: time.length - outside + missing, missing, outside, holes }
}

function missingInside(time: Float64Array, barMs: number, sessions: Sessions): MissingBars {
  const holes: Hole[] = []
  let [missing, outside] = [0, 0]
  let session = sessions.indexAt(time[0]!)
  for (let i = 0; i < time.length; i++) {
    const at = time[i]!
    const before = session
    if (at >= sessions.closesAt(session)) session = sessions.indexAt(at)
    if (at < sessions.opensAt(session)) outside++
    if (i === 0 || (session === before && at - time[i - 1]! <= barMs)) continue
    let lacking = 0
    for (let k = before; k <= session; k++) {
      const from = Math.max(sessions.opensAt(k), time[i - 1]! + barMs)
      const to = Math.min(sessions.closesAt(k), at)
      if (to > from) lacking += Math.ceil((to - from) / barMs - SLACK)
    }
    if (lacking === 0) continue
    holes.push({ from: time[i - 1]!, to: at, missing: lacking })
    missing += lacking
  }
  return { expected: time.length - outside + missing, missing, outside, holes }
}
