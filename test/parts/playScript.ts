import type { Bars } from '../../src/core/bars.ts'
import type { BarFunding } from '../../src/core/funding.ts'
import { REASONS, type Tape } from '../../src/core/tape.ts'
import type { FillRules } from '../../src/parts/fillRules.ts'
import type { Decision } from '../../src/parts/strategy.ts'
import { makeTapeFromBars } from '../../src/parts/tapeMaker.ts'
import { type Candle, makeBars } from './makeBars.ts'

export const PESSIMISTIC: FillRules = {
  intrabar: 'pessimistic',
  targetAtOpen: false,
  entryLimit: 'through',
  tick: null,
}

/** Plays decisions by the bar at whose close they are taken. */
export function playScript(
  candles: readonly Candle[] | Bars,
  script: Readonly<Record<number, Decision>>,
  fills: Partial<FillRules> = {},
  funding: BarFunding | null = null,
) {
  const bars = 'time' in candles ? candles : makeBars(candles)
  const { tape, counts } = makeTapeFromBars(bars, i => script[i] ?? null, { ...PESSIMISTIC, ...fills }, funding)
  return { tape, counts, trades: Array.from({ length: tape.count }, (_, k) => tradeOf(tape, k)) }
}

/** One trade of a tape as a plain object. */
export function tradeOf(tape: Tape, k: number) {
  return {
    side: tape.side[k]!,
    entryTime: tape.entryTime[k]!,
    entry: tape.entry[k]!,
    stop: tape.stop[k]!,
    target: tape.target[k]!,
    exitTime: tape.exitTime[k]!,
    exit: tape.exit[k]!,
    exitStop: tape.exitStop[k]!,
    reason: REASONS[tape.reason[k]!]!,
    worst: tape.worst[k]!,
    best: tape.best[k]!,
    fundingPerUnit: tape.fundingPerUnit[k]!,
    ambiguous: tape.ambiguous[k] === 1,
    void: tape.void[k] === 1,
    entryBar: tape.entryBar[k]!,
    exitBar: tape.exitBar[k]!,
  }
}
