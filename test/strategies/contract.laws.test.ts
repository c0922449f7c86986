import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Bars } from '../../src/core/bars.ts'
import { firstBars } from '../../src/parts/firstBars.ts'
import { defineStrategy, type Strategy } from '../../src/parts/strategy.ts'
import { makeTapeFromBars } from '../../src/parts/tapeMaker.ts'
import { holds } from '../holds.ts'
import { findLookAhead } from '../parts/findLookAhead.ts'
import { makeBars, randomBars, shortSessions } from '../parts/makeBars.ts'
import { PESSIMISTIC, tradeOf } from '../parts/playScript.ts'

/** What every strategy file must keep to, wherever it lies. */
const FOLDERS = ['../../src/strategies', '../../scenarios/strategies'].map(folder => join(import.meta.dirname, folder))

/** Parameters for which a short path has trades; the ones of a strategy that is not listed are its defaults. */
const BRISK: Record<string, Record<string, unknown>> = {
  breakout: { lookback: 4, stop: { atr: 1, period: 3 }, target: { r: 1.5 } },
  'mean-reversion': { lookback: 5, entry: 1, stop: { atr: 1, period: 3 } },
  'opening-range': { minutes: 480, stop: { range: 0.5 }, target: { r: 1 } },
  pullback: { average: 2, trend: 4, stop: { atr: 1, period: 3 }, target: { r: 1 } },
  nr7: { bars: 3, target: { r: 1 } },
  'gap-fade': { least: 0.1, period: 3 },
  trend: { fast: 2, slow: 4, stop: { atr: 1, period: 3 } },
  script: {
    decisions: [
      { bar: 1, enter: 'long', stopDistance: 2, targetDistance: 3 },
      { bar: 9, enter: 'short', stopDistance: 3 },
      { bar: 12, exit: true },
      { bar: 30, enter: 'long', stopDistance: 2 },
    ],
  },
}
/** A script without decisions is a mistake, so it is the one strategy without defaults. */
const WITHOUT_DEFAULTS = ['script']

const files = FOLDERS.flatMap(folder => readdirSync(folder).map(file => join(folder, file)))
const plugIns = await Promise.all(
  files.map(async file => [basename(file, '.ts'), ((await import(file)) as { default: Strategy }).default] as const),
)

function closedTrades(bars: Bars, strategy: Strategy, params: unknown) {
  const { tape } = makeTapeFromBars(bars, strategy.start(bars, params, shortSessions(bars)), PESSIMISTIC, null)
  return Array.from({ length: tape.count }, (_, k) => tradeOf(tape, k)).filter(trade => trade.reason !== 'end')
}

/** Plays random paths whole and cut off, expects the same trades before the cut, and returns how many there were. */
function expectNoLookAhead(strategy: Strategy, params: unknown): number {
  let trades = 0
  holds(
    fc.property(randomBars(40, 90), fc.double({ min: 0, max: 1, noNaN: true }), (bars, share) => {
      const cut = Math.floor(share * bars.time.length)
      const whole = closedTrades(bars, strategy, params).filter(trade => trade.exitBar < cut)
      expect(closedTrades(firstBars(bars, cut), strategy, params)).toEqual(whole)
      trades += whole.length
    }),
    { seed: 21, numRuns: 150 },
  )
  return trades
}

describe.each(plugIns)('the strategy %s', (file, strategy) => {
  const params = strategy.params.parse(BRISK[file] ?? {})
  const schema = z.toJSONSchema(strategy.params, { io: 'input' })

  it('is named like its file and says what it does in one sentence', () => {
    expect(strategy.name).toBe(file)
    expect(strategy.about).toMatch(/^[A-Z][^.]+\.$/)
  })

  it('has valid defaults', () => {
    expect(strategy.params.safeParse({}).success).toBe(!WITHOUT_DEFAULTS.includes(file))
  })

  it('refuses parameters that it does not know', () => {
    expect(strategy.params.safeParse({ ...BRISK[file], lokback: 3 }).success).toBe(false)
  })

  it('describes every parameter', () => {
    for (const [name, field] of Object.entries(schema.properties!)) expect(field, name).toHaveProperty('description')
  })

  it('starts on no bars and on one', () => {
    expect(closedTrades(makeBars([]), strategy, params)).toEqual([])
    expect(closedTrades(makeBars([[1, 2, 0.5, 1]]), strategy, params)).toEqual([])
  })

  it('makes the same trades whatever happens after them', () => {
    expect(expectNoLookAhead(strategy, params)).toBeGreaterThan(40)
  })

  it('decides nothing that the bars to come could change', () => {
    holds(
      fc.property(randomBars(40, 60), bars => {
        expect(findLookAhead(bars, strategy, params, PESSIMISTIC, shortSessions(bars))).toBeNull()
      }),
      { seed: 22, numRuns: 10 },
    )
  })

  it('neither alters the bars nor remembers a run', () => {
    holds(
      fc.property(randomBars(40, 60), bars => {
        const before = structuredClone(bars)
        const trades = closedTrades(bars, strategy, params)
        expect(bars).toEqual(before)
        expect(closedTrades(bars, strategy, params)).toEqual(trades)
      }),
      { seed: 23, numRuns: 10 },
    )
  })
})

describe('a strategy that looks ahead', () => {
  const cheatBy = (bars: number): Strategy =>
    defineStrategy<unknown>({
      name: 'cheat',
      about: 'Buys before a rise.',
      params: z.unknown(),
      start: ({ close }) => {
        return i => (close[i + bars]! > close[i]! + 2 ? { enter: 'long', stopDistance: 1 } : null)
      },
    })

  it('by many bars is caught by its trades', () => {
    expect(() => expectNoLookAhead(cheatBy(10), {})).toThrow()
  })

  // A trade decided at bar i is closed at i + 1 at the earliest, and cutting after that leaves bar i + 1 in sight.
  it('by one bar is caught by its decisions, where it makes any', () => {
    holds(
      fc.property(randomBars(40, 60), bars => {
        const decides = bars.close.some((close, i) => bars.close[i + 1]! > close + 2)
        expect(findLookAhead(bars, cheatBy(1), {}, PESSIMISTIC) !== null).toBe(decides)
      }),
      { seed: 24, numRuns: 100 },
    )
  })
})
