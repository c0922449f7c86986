import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Place, Reason, type Tape, tradeAt } from '../../src/core/tape.ts'
import type { FillRules } from '../../src/parts/fillRules.ts'
import { firstBars } from '../../src/parts/firstBars.ts'
import type { Decision, Entry, TargetLeg } from '../../src/parts/strategy.ts'
import { makeTapeFromBars } from '../../src/parts/tapeMaker.ts'
import { Shut, type TimeRules } from '../../src/parts/timeRules.ts'
import { makeTier, play } from '../core/support.ts'
import { holds } from '../holds.ts'
import { randomBars } from './makeBars.ts'
import { playScript } from './playScript.ts'

const runs = { seed: 1312, numRuns: 400 }
const quarter = (min: number, max: number) => fc.integer({ min: 4 * min, max: 4 * max }).map(n => n / 4)
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** Targets nearest first, with shares of quarters. */
const targets: fc.Arbitrary<TargetLeg[]> = fc
  .array(fc.record({ step: quarter(1, 3), moved: fc.constantFrom(undefined, 'breakeven' as const, { r: 0.5 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map(steps => {
    let distance = 0
    return steps.map(({ step, moved }) => {
      distance += step
      return { distance, share: 0.25, ...(moved === undefined ? {} : { thenStop: moved }) }
    })
  })

const entry = fc
  .record({
    enter: fc.constantFrom('long' as const, 'short' as const),
    stopDistance: quarter(1, 4),
    limit: optional(quarter(90, 110)),
    trigger: optional(quarter(90, 110)),
    bars: fc.integer({ min: 1, max: 6 }),
    targets: optional(targets),
  })
  .map(
    ({ enter, stopDistance, limit, trigger, bars, targets: legs }): Entry => ({
      enter,
      stopDistance,
      ...(limit === undefined ? {} : { limit }),
      ...(trigger === undefined ? {} : { trigger }),
      ...(limit === undefined && trigger === undefined ? {} : { bars }),
      ...(legs === undefined ? {} : { targets: legs }),
    }),
  )

const decision: fc.Arbitrary<Decision> = fc.oneof(
  { weight: 4, arbitrary: entry },
  { weight: 1, arbitrary: fc.record({ stop: quarter(90, 110) }) },
  { weight: 1, arbitrary: fc.constant({ exit: true } as const) },
  { weight: 1, arbitrary: fc.constant({ cancel: true } as const) },
)
const script = fc
  .array(fc.option(decision, { freq: 2 }), { minLength: 60, maxLength: 60 })
  .map(list => Object.fromEntries(list.flatMap((made, bar) => (made === null ? [] : [[bar, made]]))))
const fills: fc.Arbitrary<FillRules> = fc.record({
  intrabar: fc.constantFrom('pessimistic', 'optimistic', 'nearest'),
  targetAtOpen: fc.boolean(),
  entryLimit: fc.constantFrom('through', 'touch'),
  tick: fc.constantFrom(null, null, 0.5, 2),
})

/** Price gain of a trade over its legs, each with its share. */
function gain({ legFirst, legs, side, entry }: Tape, k: number): number {
  let sum = 0
  let gone = 0
  for (let l = legFirst[k]!; l < legFirst[k + 1]!; l++) {
    sum += (legs.gone[l]! - gone) * side[k]! * (legs.price[l]! - entry[k]!)
    gone = legs.gone[l]!
  }
  return sum
}

/** Equity after trade k, with costs and whole contracts. */
function equityAfter(tape: Tape, k: number): number {
  const fee = { perContract: 0.5, maker: 0.0001, taker: 0.0004 }
  const tiers = [makeTier({ multiplier: 0.1, spreadTicks: 0.5, fee }), makeTier({ name: 'mini', fee })]
  return play({ tiers, trades: tape, account: { start: 5000 }, plan: { risk: 0.01 } }).rows[k]!.equityAfter
}

/** Entries and legs in bars before one, those that the end of the bars closes apart. */
function fillsBefore(tape: Tape, bar: number) {
  return Array.from({ length: tape.count }, (_, k) => tradeAt(tape, k))
    .filter(({ entryBar }) => entryBar < bar)
    .map(({ side, entry, entryBar, stop, target, legs = [], ...trade }) => ({
      ...{ side, entry, entryBar, stop, target, void: trade.void },
      legs: legs.filter(leg => leg.bar < bar && leg.reason !== Reason.end),
    }))
}

describe('orders and legs, on random bars and decisions,', () => {
  it('count every order once: placed = filled + expired + replaced + cancelled', () => {
    holds(
      fc.property(randomBars(2, 60), script, fills, (bars, made, rules) => {
        const { counts } = playScript(bars, made, rules)
        const { ordersFilled, ordersExpired, ordersReplaced, ordersCancelled } = counts
        expect(ordersFilled + ordersExpired + ordersReplaced + ordersCancelled).toBe(counts.ordersPlaced)
      }),
      runs,
    )
  })

  it('fill inside the range of the bar, but for a limit that the open has passed', () => {
    holds(
      fc.property(randomBars(2, 60), script, fills, (bars, made, rules) => {
        const { tape } = playScript(bars, made, rules)
        const inside = (price: number, bar: number) => price >= bars.low[bar]! && price <= bars.high[bar]!
        for (let k = 0; k < tape.count; k++) {
          const passed = tape.entryRests[k] === 1 && tape.entryPlace[k] === Place.open
          expect(passed || inside(tape.entry[k]!, tape.entryBar[k]!)).toBe(true)
          if (tape.void[k] === 1) continue
          for (let l = tape.legFirst[k]!; l < tape.legFirst[k + 1]!; l++) {
            const beyond = tape.legs.rests[l] === 1 && tape.legs.place[l] === Place.open
            expect(beyond || inside(tape.legs.price[l]!, tape.legs.bar[l]!)).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  it('fill at whole ticks where they are rounded, but for what the open and the close decide', () => {
    let seen = 0
    holds(
      fc.property(randomBars(2, 60), script, fills, (bars, made, rules) => {
        const { tape } = playScript(bars, made, { ...rules, tick: 2 })
        for (let k = 0; k < tape.count; k++) {
          const atOrder = [tape.entryPlace[k] === Place.inside ? tape.entry[k]! : null, tape.stop[k]!]
          for (let l = tape.legFirst[k]!; l < tape.legFirst[k + 1]!; l++) {
            if (tape.legs.place[l] === Place.inside) atOrder.push(tape.legs.price[l]!)
          }
          for (const price of atOrder) if (price !== null) expect(price % 2).toBe(0)
          seen += atOrder.length
        }
      }),
      runs,
    )
    expect(seen).toBeGreaterThan(400)
  })

  it('keep every fill when the bars after it are cut off', () => {
    holds(
      fc.property(randomBars(30, 60), script, fills, fc.integer({ min: 2, max: 29 }), (bars, made, rules, cut) => {
        const whole = playScript(bars, made, rules).tape
        const part = playScript(firstBars(bars, cut), made, rules).tape
        expect(fillsBefore(part, cut)).toEqual(fillsBefore(whole, cut))
      }),
      runs,
    )
  })

  it('make of one target with all of the position what the single target makes', () => {
    const single = fc.record({ enter: fc.constantFrom('long' as const, 'short' as const), stopDistance: quarter(1, 4) })
    holds(
      fc.property(
        randomBars(2, 60),
        fc.array(single, { minLength: 60, maxLength: 60 }),
        fills,
        quarter(1, 5),
        (bars, list, rules, far) => {
          const play = (target: Pick<Entry, 'targetDistance' | 'targets'>) =>
            playScript(bars, Object.fromEntries(list.map((made, bar) => [bar, { ...made, ...target }])), rules)
          const [one, other] = [play({ targetDistance: far }), play({ targets: [{ distance: far, share: 1 }] })]
          expect(other).toEqual(one)
        },
      ),
      runs,
    )
  })

  it('make no less in nearest than in pessimistic, nor in optimistic than in nearest, up to the first ambiguous trade', () => {
    let dearer = 0
    const market = fc
      .record({ enter: fc.constantFrom('long' as const, 'short' as const), stopDistance: quarter(1, 4), targets })
      .map(made => made as Entry)
    holds(
      fc.property(randomBars(2, 60), fc.array(market, { minLength: 60, maxLength: 60 }), (bars, list) => {
        const decisions = Object.fromEntries(list.entries())
        const [bad, near, good] = (['pessimistic', 'nearest', 'optimistic'] as const).map(
          intrabar => playScript(bars, decisions, { intrabar }).tape,
        )
        const k = bad!.ambiguous.indexOf(1)
        if (k === -1) return
        for (const made of [gain, equityAfter]) {
          expect(made(near!, k)).toBeGreaterThanOrEqual(made(bad!, k) - 1e-9)
          expect(made(good!, k)).toBeGreaterThanOrEqual(made(near!, k) - 1e-9)
        }
        if (equityAfter(good!, k) > equityAfter(bad!, k)) dearer++
      }),
      runs,
    )
    expect(dearer).toBeGreaterThan(50)
  })

  it('do so after entries by orders, too, where the bar ends the trade in every one of them', () => {
    let compared = 0
    holds(
      fc.property(randomBars(2, 60), fc.array(entry, { minLength: 60, maxLength: 60 }), (bars, list) => {
        const decisions = Object.fromEntries(list.entries())
        const [bad, near, good] = (['pessimistic', 'nearest', 'optimistic'] as const).map(
          intrabar => playScript(bars, decisions, { intrabar }).tape,
        )
        const k = bad!.ambiguous.indexOf(1)
        if (k === -1 || new Set([bad, near, good].map(tape => tape!.exitBar[k])).size > 1) return
        compared++
        expect([near!.entry[k], good!.entry[k]]).toEqual([bad!.entry[k], bad!.entry[k]])
        for (const made of [gain, equityAfter]) {
          expect(made(near!, k)).toBeGreaterThanOrEqual(made(bad!, k) - 1e-9)
          expect(made(good!, k)).toBeGreaterThanOrEqual(made(near!, k) - 1e-9)
        }
      }),
      runs,
    )
    expect(compared).toBeGreaterThan(20)
  })

  it('fill in no bar that is shut, no more than a session takes, hold over no close that leaves, and count all the same', () => {
    const bars60 = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 60, maxLength: 60 })
    const timeRules = fc
      .record({
        shut: bars60(fc.constantFrom(Shut.open, Shut.open, Shut.session, Shut.hours)),
        leaves: bars60(fc.constantFrom(Reason.none, Reason.none, Reason.none, Reason.session, Reason.roll)),
        length: fc.integer({ min: 10, max: 60 }),
        perSession: fc.integer({ min: 1, max: 2 }),
        afterBars: fc.integer({ min: 1, max: 9 }),
      })
      .map(
        ({ shut, leaves, length, ...limits }): TimeRules => ({
          ...{ shut: Uint8Array.from(shut), leaves: Uint8Array.from(leaves), ...limits, barOf: null },
          session: Int32Array.from({ length: 60 }, (_, i) => Math.floor(i / length)),
        }),
      )
    const seen = { hours: 0, perSession: 0, trades: 0 }
    holds(
      fc.property(randomBars(2, 60), script, fills, timeRules, (bars, made, options, rules) => {
        const { tape, counts } = makeTapeFromBars(bars, i => made[i] ?? null, options, null, rules)
        const { ordersFilled, ordersExpired, ordersReplaced, ordersCancelled } = counts
        expect(ordersFilled + ordersExpired + ordersReplaced + ordersCancelled).toBe(counts.ordersPlaced)
        const entries = [...tape.entryBar]
        for (const bar of entries) expect(rules.shut![bar]).toBe(Shut.open)
        const traded = entries.filter((_, k) => tape.void[k] === 0).map(bar => rules.session![bar]!)
        for (const one of traded) {
          expect(traded.filter(session => session === one).length).toBeLessThanOrEqual(rules.perSession)
        }
        for (let k = 0; k < tape.count; k++) {
          if (tape.void[k] === 1) continue
          const [from, to] = [tape.entryBar[k]!, tape.exitBar[k]!]
          expect(rules.leaves!.subarray(from, to).every(reason => reason === Reason.none)).toBe(true)
          expect(to - from).toBeLessThanOrEqual(rules.afterBars)
          seen.trades++
        }
        seen.hours += counts.refusedHours
        seen.perSession += counts.refusedPerSession
      }),
      runs,
    )
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(10)
  })
})
