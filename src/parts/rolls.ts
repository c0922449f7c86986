import type { Bars } from '../core/bars.ts'
import { Reason } from '../core/tape.ts'
import { contractRolls, type SessionJump } from './contractRolls.ts'
import type { SessionCalendar } from './sessionCalendar.ts'
import { sessionsOver } from './sessions.ts'
import type { TimeRules } from './timeRules.ts'

/** When the contract changes: the ISO dates of the sessions that the next one trades in first, or found by jumps. */
export type RollTerms = readonly string[] | 'detect'

/** The changes of the contract on a path. */
export interface Rolls {
  /** Indices of the first bars of the next contracts, in order. */
  readonly bars: readonly number[]
  /** Of those that were detected: the jumps. */
  readonly jumps: readonly SessionJump[]
  /** Dates with no bar before them, or none from them on: there is nothing to roll. */
  readonly outside: readonly string[]
}

export const NO_ROLLS: Rolls = { bars: [], jumps: [], outside: [] }

/** Finds the bars at which the contract has changed. Holidays do not matter: only bars that there are lie in sessions. */
export function findRolls(terms: RollTerms, bars: Bars, calendar: SessionCalendar): Rolls {
  const sessions = sessionsOver(calendar, bars.time[0]!, bars.time.at(-1)!)
  if (terms === 'detect') {
    const jumps = contractRolls(bars, sessions)
    return { bars: jumps.map(jump => jump.bar), jumps, outside: [] }
  }
  const names = Array.from(bars.time, time => sessions.nameOf(sessions.indexAt(time)))
  const firstFrom = (date: string) => names.findIndex(name => name >= date)
  const inside = terms.filter(date => firstFrom(date) > 0)
  return {
    bars: [...new Set(inside.map(firstFrom))].toSorted((a, b) => a - b),
    jumps: [],
    outside: terms.filter(date => !inside.includes(date)),
  }
}

/** The rules of time with an exit at the close before each change; one at the end of a session goes before it. */
export function leavingAtRolls(rules: TimeRules, rolls: readonly number[], bars: number): TimeRules {
  if (rolls.length === 0) return rules
  const leaves = rules.leaves === null ? new Uint8Array(bars).fill(Reason.none) : rules.leaves.slice()
  for (const bar of rolls) if (leaves[bar - 1] === Reason.none) leaves[bar - 1] = Reason.roll
  return { ...rules, leaves }
}
