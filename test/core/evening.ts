import type { MarginEntry, MarginSize } from '../../src/core/ladder.ts'
import { DayBar } from '../../src/core/marginColumns.ts'
import type { Candle } from '../parts/makeBars.ts'
import { playBars } from './playBars.ts'
import { makeTier } from './support.ts'

export const entryOf = (initial: MarginSize, maintenance: MarginSize, day: MarginSize): MarginEntry => ({
  from: Number.NEGATIVE_INFINITY,
  initial,
  maintenance,
  day,
})
export const money = (initial: number, maintenance: number, day: number) => [
  entryOf({ amount: initial }, { amount: maintenance }, { amount: day }),
]
/** Posts 50 by the exchange and 5 by day; keeps 45, and 5 by day. */
export const tier = makeTier({ margin: money(50, 45, 5) })
export const { none, day, last } = DayBar
export const still: Candle = [100, 101, 99, 100]
export const enter = { 0: { enter: 'long', stopDistance: 60 } } as const
export const plan = { risk: 0.9, marginBuffer: 0, ruin: 0 } as const
export const account = { start: 100, dayMargin: { minutesBefore: 15, fee: 0 } } as const

/** One position of 60 at risk each, from bar 1 on. */
export const evening = (changes: Partial<Parameters<typeof playBars>[0]> = {}) =>
  playBars({
    bars: [still, still, still, still, still],
    dayBars: Uint8Array.of(day, day, last, none, day),
    script: enter,
    tiers: [tier],
    account,
    plan,
    ...changes,
  })
