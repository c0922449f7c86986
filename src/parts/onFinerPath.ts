import type { BarFunding } from '../core/funding.ts'
import { DayBar } from '../core/marginColumns.ts'
import { Reason } from '../core/tape.ts'
import type { FillRules } from './fillRules.ts'
import type { FinerPath } from './finerBars.ts'
import type { Decide, OpenTrade } from './strategy.ts'
import { type MadeTape, makeTapeFromBars } from './tapeMaker.ts'
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
): MadeTape {
  const decideAt: Decide = (i, trade) =>
    isLastOf(barOf, i) ? decide(barOf[i]!, trade === null ? null : inBars(trade, barOf)) : null
  return makeTapeFromBars(path, decideAt, fills, funding, rulesOnFinerPath(rules, barOf))
}

/**
 * What became of the trades that are ambiguous on the bars alone: ambiguous = resolved + still + gone. A trade is the same
 * where it enters in the same bar on the same side; there is at most one entry a bar.
 */
export interface DecidedByDetail {
  /** In none of its open bars do the finer ones leave anything open. */
  readonly resolved: number
  /** In one of them they do. */
  readonly still: number
  /** The finer bars have no such trade: an order or the trade before it went another way on them. */
  readonly gone: number
  /** Trades that are ambiguous on the finer bars in a bar where the bars alone were certain, or had no such trade. */
  readonly arisen: number
}

export function decidedByDetail(
  onBars: MadeTape,
  onDetail: MadeTape,
  { barOf }: Pick<FinerPath, 'barOf'>,
): DecidedByDetail {
  const sameOnDetail = new Map<string, number>()
  for (let i = 0; i < onDetail.tape.count; i++) {
    const { side, entryBar } = onDetail.tape
    if (onDetail.tape.void[i] === 0) sameOnDetail.set(`${side[i]} ${barOf[entryBar[i]!]}`, i)
  }
  const openOnDetail = openBarsOf(onDetail, bar => barOf[bar]!)
  let [resolved, still, gone] = [0, 0, 0]
  for (const [trade, bars] of openBarsOf(onBars, bar => bar)) {
    const same = sameOnDetail.get(`${onBars.tape.side[trade]} ${onBars.tape.entryBar[trade]}`)
    if (same === undefined) gone++
    else if (openOnDetail.get(same)?.some(bar => bars.includes(bar))) still++
    else resolved++
  }
  return { resolved, still, gone, arisen: openOnDetail.size - still }
}

/** The bars that leave something open, by trade. */
function openBarsOf({ questions }: MadeTape, barAt: (bar: number) => number): Map<number, number[]> {
  const open = new Map<number, number[]>()
  for (const { trade, bar } of questions) open.set(trade, [...(open.get(trade) ?? []), barAt(bar)])
  return open
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
