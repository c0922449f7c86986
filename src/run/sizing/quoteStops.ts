import { DayBar } from '../../core/marginColumns.ts'
import { type Quotes, quoteTape } from '../../core/quotes.ts'
import { makeTape, Reason, type TapeTrade } from '../../core/tape.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { contractsOf } from '../loading/contractsOf.ts'

/**
 * Quotes of one long trade per stop distance, all entered at the price: what the rules size is a trade. With a day margin
 * they enter in a day bar.
 */
export function quoteStops(scenario: Scenario, price: number, distances: readonly number[]): Quotes {
  const contracts = contractsOf(scenario)
  const tape = makeTape(distances.map(distance => stoppedOut(price, price - distance)))
  const dayBars = scenario.account.dayMargin === undefined ? null : Uint8Array.of(DayBar.day)
  return quoteTape(contracts, tape, scenario.plan.riskIncludesCosts, dayBars).quotes
}

/** With the entry at Infinity in time, the last dated margin counts. */
function stoppedOut(entry: number, stop: number): TapeTrade {
  return {
    side: 1,
    entryTime: Number.POSITIVE_INFINITY,
    entry,
    stop,
    target: Number.NaN,
    exitTime: Number.POSITIVE_INFINITY,
    exit: stop,
    exitStop: stop,
    reason: Reason.stop,
    worst: stop,
    best: entry,
    fundingPerUnit: 0,
    ambiguous: false,
    void: false,
    entryBar: 0,
    exitBar: 0,
  }
}
