import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bars } from '../../src/core/bars.ts'
import type { FillRules } from '../../src/parts/fillRules.ts'
import type { Decision } from '../../src/parts/strategy.ts'
import { holds } from '../holds.ts'
import { type Candle, makeBars, randomBars } from './makeBars.ts'
import { playScript } from './playScript.ts'

const quarter = (min: number, max: number) => fc.integer({ min: 4 * min, max: 4 * max }).map(n => n / 4)
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record(
    { enter: fc.constantFrom('long', 'short'), stopDistance: quarter(1, 4), targetDistance: quarter(1, 6) },
    { requiredKeys: ['enter', 'stopDistance'] },
  ),
  fc.record({ stop: quarter(90, 110) }),
  fc.constant({ exit: true } as const),
)
const script = fc.array(fc.option(decision, { freq: 2 }), { minLength: 60, maxLength: 60 }).map(toScript)
const fills: fc.Arbitrary<FillRules> = fc.record({
  intrabar: fc.constantFrom('pessimistic', 'optimistic', 'nearest'),
  targetAtOpen: fc.boolean(),
  entryLimit: fc.constantFrom('through', 'touch'),
  tick: fc.constantFrom(null, 0.25),
})
const runs = { seed: 14, numRuns: 500 }

function toScript(list: readonly (Decision | null)[]): Record<number, Decision> {
  return Object.fromEntries(list.flatMap((made, bar) => (made === null ? [] : [[bar, made]])))
}

/** Prices p become 200 - p, and every long a short. */
function mirrorBars({ open, high, low, close }: Bars): Bars {
  return makeBars(Array.from(open, (_, i): Candle => [200 - open[i]!, 200 - low[i]!, 200 - high[i]!, 200 - close[i]!]))
}

function mirrorDecision(made: Decision): Decision {
  if ('enter' in made) return { ...made, enter: made.enter === 'long' ? 'short' : 'long' }
  return 'stop' in made ? { stop: 200 - made.stop } : made
}

describe('makeTapeFromBars, on random bars and decisions,', () => {
  it('holds one position at a time, decided before it is filled', () => {
    holds(
      fc.property(randomBars(2, 60), script, fills, (bars, made, rules) => {
        const { trades } = playScript(bars, made, rules)
        for (const [k, trade] of trades.entries()) {
          expect(made[trade.entryBar - 1]).toHaveProperty('enter')
          expect(trade.entry).toBe(bars.open[trade.entryBar])
          expect(trade.entryBar).toBeGreaterThan(trades[k - 1]?.exitBar ?? 0)
          expect(trade.exitBar).toBeGreaterThanOrEqual(trade.entryBar)
        }
      }),
      runs,
    )
  })

  it('fills only at prices of the exit bar, but for a limit that the open is beyond, and sees only what traded', () => {
    holds(
      fc.property(randomBars(2, 60), script, fills, (bars, made, rules) => {
        for (const trade of playScript(bars, made, rules).trades) {
          if (trade.void) continue
          const { side, exit, exitBar, entryBar, reason, worst, best } = trade
          const better = side * (bars.open[exitBar]! - exit) > 0
          const traded = exit >= bars.low[exitBar]! && exit <= bars.high[exitBar]!
          expect(traded || (reason === 'target' && better && !rules.targetAtOpen)).toBe(true)
          const lows = bars.low.subarray(entryBar, exitBar + 1)
          const highs = bars.high.subarray(entryBar, exitBar + 1)
          const seen = [worst, best].sort((a, b) => a - b)
          expect(seen[0]).toBeGreaterThanOrEqual(Math.min(exit, ...lows))
          expect(seen[1]).toBeLessThanOrEqual(Math.max(exit, ...highs))
          for (const price of [trade.entry, exit]) {
            expect(side * (price - worst)).toBeGreaterThanOrEqual(0)
            expect(side * (best - price)).toBeGreaterThanOrEqual(0)
          }
          if (reason === 'stop' || reason === 'gap') expect(side * (exit - trade.exitStop)).toBeLessThanOrEqual(0)
          expect(side * (trade.exitStop - trade.stop)).toBeGreaterThanOrEqual(0)
        }
      }),
      runs,
    )
  })

  it('makes the mirror image of mirrored prices and decisions', () => {
    holds(
      fc.property(randomBars(2, 60), script, fills, (bars, made, rules) => {
        const mirrored = Object.fromEntries(Object.entries(made).map(([bar, each]) => [bar, mirrorDecision(each)]))
        const image = playScript(mirrorBars(bars), mirrored, rules)
        const { trades, counts } = playScript(bars, made, rules)
        expect(image.counts).toEqual(counts)
        expect(image.trades).toEqual(
          trades.map(trade => ({
            ...trade,
            side: -trade.side,
            entry: 200 - trade.entry,
            stop: 200 - trade.stop,
            target: 200 - trade.target,
            exit: 200 - trade.exit,
            exitStop: 200 - trade.exitStop,
            worst: 200 - trade.worst,
            best: 200 - trade.best,
          })),
        )
      }),
      runs,
    )
  })

  it('orders stop and target by the rules up to the first ambiguous bar only', () => {
    holds(
      fc.property(randomBars(2, 60), script, (bars, made) => {
        const [bad, good, near] = (['pessimistic', 'optimistic', 'nearest'] as const).map(
          intrabar => playScript(bars, made, { intrabar }).trades,
        )
        const k = bad!.findIndex(trade => trade.ambiguous)
        expect(good!.findIndex(trade => trade.ambiguous)).toBe(k)
        if (k === -1) expect(good).toEqual(bad)
        else {
          expect([bad![k]!.reason, good![k]!.reason]).toEqual(['stop', 'target'])
          expect(good!.slice(0, k)).toEqual(bad!.slice(0, k))
          const { entryBar, exitBar, exitStop, target } = near![k]!
          expect([entryBar, exitBar]).toEqual([bad![k]!.entryBar, bad![k]!.exitBar])
          const open = bars.open[exitBar]!
          const targetIsNearer = Math.abs(target - open) < Math.abs(open - exitStop)
          expect(near![k]!.reason).toBe(targetIsNearer ? 'target' : 'stop')
        }
      }),
      runs,
    )
  })
})
