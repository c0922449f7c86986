import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bars } from '../../src/core/bars.ts'
import type { FillRules } from '../../src/parts/fillRules.ts'
import { finerPath } from '../../src/parts/finerBars.ts'
import { firstBars } from '../../src/parts/firstBars.ts'
import { decidedByDetail, playDetail } from '../../src/parts/onFinerPath.ts'
import type { Decision } from '../../src/parts/strategy.ts'
import { type MadeTape, makeTapeFromBars } from '../../src/parts/tapeMaker.ts'
import { NO_TIME_RULES } from '../../src/parts/timeRules.ts'
import { holds } from '../holds.ts'
import { makeBars, randomBars } from './makeBars.ts'
import { PESSIMISTIC } from './playScript.ts'

const HOUR = 3_600_000

/** Every so many bars as one. */
function inGroups(bars: Bars, size: number): Bars {
  const groups = Array.from({ length: Math.ceil(bars.time.length / size) }, (_, g) => g * size)
  const part = (column: Float64Array, g: number) => [...column.subarray(g, g + size)]
  const made = makeBars(
    groups.map(g => [
      bars.open[g]!,
      Math.max(...part(bars.high, g)),
      Math.min(...part(bars.low, g)),
      part(bars.close, g).at(-1)!,
    ]),
  )
  return { ...made, time: Float64Array.from(groups, g => bars.time[g]!) }
}

const fills = fc.record({
  intrabar: fc.constantFrom('pessimistic', 'optimistic', 'nearest'),
  targetAtOpen: fc.boolean(),
  entryLimit: fc.constantFrom('through', 'touch'),
}) satisfies fc.Arbitrary<Partial<FillRules>>

/** What is decided at a close, from there on: an entry by any order with targets, a stop, an exit, or nothing. */
const plan = fc.record({
  long: fc.boolean(),
  limit: fc.option(fc.integer({ min: -4, max: 8 }), { nil: undefined }),
  trigger: fc.option(fc.integer({ min: -4, max: 8 }), { nil: undefined }),
  bars: fc.integer({ min: 1, max: 3 }),
  stop: fc.integer({ min: 1, max: 12 }),
  targets: fc.option(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })), { nil: undefined }),
  what: fc.constantFrom('enter', 'enter', 'enter', 'stop', 'exit', 'none'),
})
type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never

/** The decision of a plan at a price; an order works for `factor` times its bars. */
function decisionOf(given: Plan | undefined, close: number, factor: number, inTrade: boolean): Decision | null {
  if (given === undefined || given.what === 'none') return null
  if (inTrade)
    return given.what === 'exit' ? { exit: true } : given.what === 'stop' ? { stop: close - given.stop / 4 } : null
  const side = given.long ? 1 : -1
  const order = {
    ...(given.limit === undefined ? {} : { limit: close - (side * given.limit) / 4 }),
    ...(given.trigger === undefined ? {} : { trigger: close + (side * given.trigger) / 4 }),
  }
  const [first, further] = given.targets ?? [0, 0]
  return {
    enter: given.long ? 'long' : 'short',
    ...order,
    ...(Object.keys(order).length === 0 ? {} : { bars: given.bars * factor }),
    stopDistance: given.stop / 4,
    ...(first === 0
      ? {}
      : {
          targets: [
            { distance: first / 4, share: 0.5, thenStop: 'breakeven' },
            { distance: (first + further) / 4, share: 0.5 },
          ],
        }),
  }
}

describe('finer bars', () => {
  it('change nothing where they are the bars themselves', () => {
    holds(
      fc.property(
        randomBars(20, 60),
        fc.array(plan, { minLength: 60, maxLength: 60 }),
        fills,
        (bars, plans, options) => {
          const rules = { ...PESSIMISTIC, ...options }
          const decide = (i: number, trade: object | null) => decisionOf(plans[i], bars.close[i]!, 1, trade !== null)
          const alone = makeTapeFromBars(bars, decide, rules, null)
          const detail = finerPath(bars, bars, HOUR)
          expect(playDetail(detail, decide, rules, null, NO_TIME_RULES)).toEqual(alone)
        },
      ),
      { seed: 71, numRuns: 200 },
    )
  })

  it('play as a run on them whose decisions fall at the closes of the bars', () => {
    let trades = 0
    holds(
      fc.property(
        randomBars(40, 120),
        fc.integer({ min: 2, max: 5 }),
        fc.array(plan, { minLength: 60, maxLength: 60 }),
        fills,
        (walk, size, plans, options) => {
          const finer = firstBars(walk, walk.time.length - (walk.time.length % size))
          const rules = { ...PESSIMISTIC, ...options }
          const bars = inGroups(finer, size)
          const detail = finerPath(bars, finer, size * HOUR)
          expect(detail.madeUp).toBe(bars.time.length)
          const inDetail = playDetail(
            detail,
            (i, trade) => decisionOf(plans[i], bars.close[i]!, 1, trade !== null),
            rules,
            null,
            NO_TIME_RULES,
          )
          const isClose = (i: number) => i % size === size - 1
          const onFiner = makeTapeFromBars(
            finer,
            (i, trade) =>
              isClose(i) ? decisionOf(plans[Math.floor(i / size)], finer.close[i]!, size, trade !== null) : null,
            rules,
            null,
          )
          expect(inDetail.tape).toEqual(onFiner.tape)
          const { touchedUnfilled: _, ...counts } = onFiner.counts
          expect(inDetail.counts).toMatchObject(counts)
          trades += onFiner.tape.count
        },
      ),
      { seed: 72, numRuns: 300 },
    )
    expect(trades).toBeGreaterThan(1000)
  })

  it('lose no trade that the bars alone leave open: resolved, still ambiguous or gone', () => {
    const seen = { resolved: 0, still: 0, gone: 0, arisen: 0 }
    holds(
      fc.property(
        randomBars(40, 120),
        fc.integer({ min: 2, max: 5 }),
        fc.array(plan, { minLength: 60, maxLength: 60 }),
        fills,
        fc.boolean(),
        (walk, size, plans, options, single) => {
          const finer = firstBars(walk, walk.time.length - (walk.time.length % size))
          const rules = { ...PESSIMISTIC, ...options }
          const bars = inGroups(finer, size)
          const first = plans.findIndex(({ what }) => what === 'enter')
          const decide = (i: number, trade: object | null) =>
            single && i !== first ? null : decisionOf(plans[i], bars.close[i]!, 1, trade !== null)
          const onBars = makeTapeFromBars(bars, decide, rules, null)
          const detail = finerPath(bars, finer, size * HOUR)
          const onDetail = playDetail(detail, decide, rules, null, NO_TIME_RULES)
          const decided = decidedByDetail(onBars, onDetail, detail)
          const { resolved, still, gone, arisen } = decided
          expect(onBars.counts.ambiguous).toBe(resolved + still + gone)
          expect(onDetail.counts.ambiguous).toBe(still + arisen)
          for (const key of Object.keys(seen) as (keyof typeof seen)[]) seen[key] += decided[key]
          if (!single) return
          const isTraded = onDetail.tape.count === 1 && onDetail.tape.void[0] === 0
          expect(gone).toBe(onBars.counts.ambiguous === 1 && !(isTraded && sameEntry(onBars, onDetail, detail)) ? 1 : 0)
          if (onDetail.counts.ambiguous === 0) expect(resolved).toBe(onBars.counts.ambiguous - gone)
        },
      ),
      { seed: 73, numRuns: 300 },
    )
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(3)
  })

  it('tell a question of the exit from one of the fill, which the finer bars decide', () => {
    const finer = makeBars([
      [100, 100, 100, 100],
      [100, 100, 100, 100],
      [100, 101, 100, 101],
      [100, 100, 97, 97],
      [97, 98, 97, 98],
      [98, 103, 94, 100],
    ])
    const bars = inGroups(finer, 2)
    const detail = finerPath(bars, finer, 2 * HOUR)
    const decide = (i: number): Decision | null =>
      i === 0 ? { enter: 'long', limit: 99, stop: 95, target: 100.5, bars: 2 } : null
    const onBars = makeTapeFromBars(bars, decide, PESSIMISTIC, null)
    const onDetail = playDetail(detail, decide, PESSIMISTIC, null, NO_TIME_RULES)
    expect(onBars.questions).toEqual([
      { trade: 0, bar: 1 },
      { trade: 0, bar: 2 },
    ])
    expect(onDetail.questions).toEqual([{ trade: 0, bar: 5 }])
    expect(decidedByDetail(onBars, onDetail, detail)).toEqual({ resolved: 0, still: 1, gone: 0, arisen: 0 })
    const early = { ...onBars, questions: onBars.questions.slice(0, 1) }
    expect(decidedByDetail(early, onDetail, detail)).toEqual({ resolved: 1, still: 0, gone: 0, arisen: 1 })
  })
})

function sameEntry(onBars: MadeTape, onDetail: MadeTape, { barOf }: { readonly barOf: Int32Array }): boolean {
  return onBars.tape.entryBar[0] === barOf[onDetail.tape.entryBar[0]!]
}
