import { type Quotes, quoteTape } from '../../core/quotes.ts'
import { makeTape, Reason, type Tape, type TapeTrade } from '../../core/tape.ts'
import { above } from '../../core/tolerance.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { contractsOf } from '../loading/contractsOf.ts'
import type { StopEntry } from './stopEntry.ts'

/** A distance from entry to stop, and how the trade enters. */
export interface EnteredStop {
  readonly distance: number
  readonly entry: StopEntry
}

/** Quotes of one trade per stop distance, all entered at the price: what the rules size is a trade. */
export function quoteStops(scenario: Scenario, price: number, stops: readonly EnteredStop[]): Quotes {
  const contracts = contractsOf(scenario)
  const dayBars =
    scenario.account.dayMargin === undefined ? null : Uint8Array.from(stops, ({ entry: { dayBar } }) => dayBar)
  return quoteTape(contracts, tapeOf(price, stops), scenario.plan.riskIncludesCosts, dayBars).quotes
}

/** Of several ways to enter, the one in which the smallest contract loses most at the stop; of equals the first. */
export function worstEntry(
  scenario: Scenario,
  price: number,
  distance: number,
  entries: readonly StopEntry[],
): StopEntry {
  const { risk, contracts } = quoteStops(
    scenario,
    price,
    entries.map(entry => ({ distance, entry })),
  )
  let worst = 0
  for (let i = 1; i < entries.length; i++) {
    if (above(risk[i * contracts.tiers]!, risk[worst * contracts.tiers]!)) worst = i
  }
  return entries[worst]!
}

function tapeOf(price: number, stops: readonly EnteredStop[]): Tape {
  const outside = Uint8Array.from(stops, ({ entry }) => (entry.outside ? 1 : 0))
  return { ...makeTape(stops.map((stop, i) => stoppedOut(price, stop, i))), outside: { entry: outside, leg: outside } }
}

/** A trade in a bar of its own. */
function stoppedOut(price: number, { distance, entry: { side, rests, time } }: EnteredStop, bar: number): TapeTrade {
  const stop = price - side * distance
  return {
    side,
    entryTime: time,
    entry: price,
    entryRests: rests,
    stop,
    target: Number.NaN,
    exitTime: time,
    exit: stop,
    exitStop: stop,
    reason: Reason.stop,
    worst: stop,
    best: price,
    fundingPerUnit: 0,
    ambiguous: false,
    void: false,
    entryBar: bar,
    exitBar: bar,
  }
}
