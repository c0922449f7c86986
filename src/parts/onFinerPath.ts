import type { BarFunding } from '../core/funding.ts'
import { DayBar } from '../core/marginColumns.ts'
import { Reason, type Tape } from '../core/tape.ts'
import type { FillRules } from './fillRules.ts'
import type { FinerPath } from './finerBars.ts'
import type { Decide, OpenTrade } from './strategy.ts'
import { makeTapeFromBars } from './tapeMaker.ts'
import type { TimeRules } from './timeRules.ts'

/**
 * What belongs to bars, on a path of finer ones: decisions come at the close of a bar, its last finer one.
 * `barOf`: the bar that each finer one is part of.
 */

/** Plays a strategy that decides at the closes of bars over the finer ones. Bars of the tape are those of the path. */
export function playDetail(
  { path, barOf }: Pick<FinerPath, 'path' | 'barOf'>,
  decide: Decide,
  fills: FillRules,
  funding: BarFunding | null,
  rules: TimeRules,
): ReturnType<typeof makeTapeFromBars> {
  const decideAt: Decide = (i, trade) =>
    isLastOf(barOf, i) ? decide(barOf[i]!, trade === null ? null : inBars(trade, barOf)) : null
  return makeTapeFromBars(path, decideAt, fills, funding, rulesOnFinerPath(rules, barOf))
}

/** Trades that are ambiguous on the bars alone, and in whose last bar the finer ones leave none so. */
export function decidedByDetail(onBars: Tape, onDetail: Tape, { barOf }: Pick<FinerPath, 'barOf'>): number {
  const open = new Set<number>()
  for (let i = 0; i < onDetail.count; i++) if (onDetail.ambiguous[i] === 1) open.add(barOf[onDetail.exitBar[i]!]!)
  let decided = 0
  for (let i = 0; i < onBars.count; i++) if (onBars.ambiguous[i] === 1 && !open.has(onBars.exitBar[i]!)) decided++
  return decided
}

/** Rules of time of bars: leaving is at the last finer bar, what is shut is so throughout. */
function rulesOnFinerPath({ leaves, shut, session, ...rules }: TimeRules, barOf: Int32Array): TimeRules {
  return {
    ...rules,
    leaves: leaves && Uint8Array.from(barOf, (bar, i) => (isLastOf(barOf, i) ? leaves[bar]! : Reason.none)),
    shut: shut && Uint8Array.from(barOf, bar => shut[bar]!),
    session: session && Int32Array.from(barOf, bar => session[bar]!),
    barOf,
  }
}

/** Day bars of a broker: the last of a session is the last finer one of it. */
export function dayBarsOnFinerPath(dayBars: Uint8Array, barOf: Int32Array): Uint8Array {
  return Uint8Array.from(barOf, (bar, i) => {
    const kind = dayBars[bar]!
    return kind === DayBar.last && !isLastOf(barOf, i) ? DayBar.day : kind
  })
}

function isLastOf(barOf: Int32Array, i: number): boolean {
  return barOf[i + 1] !== barOf[i]
}

function inBars({ side, entry, stop, target, entryBar }: OpenTrade, barOf: Int32Array): OpenTrade {
  return { side, entry, stop, target, entryBar: barOf[entryBar]! }
}
