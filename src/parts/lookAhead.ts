import type { Bars } from '../core/bars.ts'
import type { CalendarSessions } from './barSessions.ts'
import type { FillRules } from './fillRules.ts'
import { firstBars } from './firstBars.ts'
import type { Strategy } from './strategy.ts'
import { makeTapeFromBars } from './tapeMaker.ts'

/** Bars that all cuts together may play, and the least number of cuts whatever they cost. */
const BAR_BUDGET = 2_000_000
const LEAST_CUTS = 24

/** How far the search has come. */
export interface CutsTried {
  readonly tried: number
  readonly of: number
}

/**
 * Looks for decisions that knew the future: plays the strategy again on bars cut off after some bar, and compares what
 * it decided up to there. Up to 2,000 bars every cut is tried; of more, as many as the budget allows, half of them
 * right after a decision and half spread evenly, so that a clean result is then strong evidence and not proof. Cuts
 * too short for the strategy's `start` tell nothing and are passed over. Between cuts the search can be left.
 *
 * @returns the bar of a decision that changes when the bars after it are cut off, the first found, or null
 * @throws what the strategy throws on the whole bars
 */
export function* searchLookAhead<Params>(
  bars: Bars,
  strategy: Strategy<Params>,
  params: Params,
  fills: FillRules,
  session: CalendarSessions,
): Generator<CutsTried, number | null> {
  const whole = play(bars, strategy, params, fills, session)
  if (whole.failure !== null) throw whole.failure.error
  const cuts = cutsToTry(bars.time.length, whole.decided)
  for (const [tried, cut] of cuts.entries()) {
    yield { tried, of: cuts.length }
    const { decided, failure } = play(firstBars(bars, cut), strategy, params, fills, session.first(cut))
    if (failure?.bar === BEFORE_START) continue
    if (failure !== null) decided.push({ bar: failure.bar, what: String(failure.error) })
    const changed = firstDifference(whole.decided, decided, cut)
    if (changed !== null) return changed
  }
  return null
}

/** What was decided at the close of a bar, in words that compare. */
interface Decided {
  readonly bar: number
  readonly what: string
}

const BEFORE_START = -1

function play<Params>(
  bars: Bars,
  strategy: Strategy<Params>,
  params: Params,
  fills: FillRules,
  session: CalendarSessions,
) {
  const decided: Decided[] = []
  let bar = BEFORE_START
  try {
    const decide = strategy.start(bars, params, session)
    const record = (i: number, trade: Parameters<typeof decide>[1]) => {
      bar = i
      const decision = decide(i, trade)
      if (decision !== null) decided.push({ bar, what: inWords(decision) })
      return decision
    }
    makeTapeFromBars(bars, record, fills, null)
    return { decided, failure: null }
  } catch (error) {
    return { decided, failure: { bar, error } }
  }
}

/** Not as JSON, which writes NaN and null alike; targets to their last field. */
function inWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.entries(value).map(([field, inside]) => `${field} ${inWords(inside)}`)
  return `{ ${fields.sort().join(', ')} }`
}

/** Numbers of bars to keep, fewest first. */
function cutsToTry(bars: number, decided: readonly Decided[]): number[] {
  const count = Math.max(LEAST_CUTS, Math.floor((2 * BAR_BUDGET) / bars))
  if (count >= bars) return Array.from({ length: bars - 1 }, (_, k) => k + 1)
  const half = count / 2
  const cuts = new Set<number>()
  for (let k = 0; k < half; k++) {
    const decision = decided[Math.floor((k * decided.length) / half)]
    if (decision !== undefined) cuts.add(decision.bar + 1)
    cuts.add(1 + Math.floor((k * (bars - 1)) / half))
  }
  return [...cuts].sort((a, b) => a - b)
}

/** The first bar before the cut at which two lists of decisions differ, or null. */
function firstDifference(whole: readonly Decided[], cutOff: readonly Decided[], cut: number): number | null {
  for (let k = 0; ; k++) {
    const before = whole[k]?.bar ?? cut
    const after = cutOff[k]?.bar ?? cut
    const bar = Math.min(before, after)
    if (bar >= cut) return null
    if (before !== after || whole[k]?.what !== cutOff[k]?.what) return bar
  }
}
