import fc from 'fast-check'
import type { BarFunding } from '../../src/core/funding.ts'
import type { Decision } from '../../src/parts/strategy.ts'

const MOST_BARS = 80

const quarters = (min: number, max: number) => fc.integer({ min: 4 * min, max: 4 * max }).map(n => n / 4)

const decision: fc.Arbitrary<Decision> = fc.oneof(
  { weight: 3, arbitrary: entry(quarters(1, 4)) },
  { weight: 2, arbitrary: entry(quarters(10, 40)) },
  { weight: 1, arbitrary: fc.record({ stop: quarters(90, 110) }) },
  { weight: 1, arbitrary: fc.constant({ exit: true } as const) },
)

function entry(stopDistance: fc.Arbitrary<number>): fc.Arbitrary<Decision> {
  const enter = fc.constantFrom<('long' | 'short')[]>('long', 'short')
  const targetDistance = quarters(1, 6)
  return fc.record({ enter, stopDistance, targetDistance }, { requiredKeys: ['enter', 'stopDistance'] })
}

/** An entry at market, or by an order, that leaves in up to three parts. */
function inParts(stopDistance: fc.Arbitrary<number>): fc.Arbitrary<Decision> {
  const thenStop = fc.constantFrom('breakeven' as const, { r: 0.5 })
  const step = fc.record(
    { step: quarters(1, 3), share: fc.constantFrom(0.25, 1 / 3), thenStop },
    { requiredKeys: ['step', 'share'] },
  )
  const order = fc.constantFrom({}, {}, { limit: 99 }, { limit: 101, bars: 3 }, { trigger: 100, bars: 2 })
  return fc
    .record({
      enter: fc.constantFrom<('long' | 'short')[]>('long', 'short'),
      ...{ order, stopDistance, steps: fc.array(step, { minLength: 1, maxLength: 3 }) },
    })
    .map(({ enter, order: placed, stopDistance: far, steps }) => {
      let distance = 0
      const targets = steps.map(({ step: further, ...part }) => {
        distance += further
        return { ...part, distance }
      })
      return { enter, ...placed, stopDistance: far, targets }
    })
}

/** Decisions by bar, near stops and far ones, for up to 80 bars. */
export const randomScript: fc.Arbitrary<Record<number, Decision>> = scriptOf(decision)

/** The same with entries by orders that leave in parts among them. */
export const randomScriptInParts: fc.Arbitrary<Record<number, Decision>> = scriptOf(
  fc.oneof(decision, inParts(quarters(1, 40))),
)

function scriptOf(made: fc.Arbitrary<Decision>): fc.Arbitrary<Record<number, Decision>> {
  return fc
    .array(fc.option(made, { freq: 2 }), { minLength: MOST_BARS, maxLength: MOST_BARS })
    .map(list => Object.fromEntries(list.flatMap((each, bar) => (each === null ? [] : [[bar, each]]))))
}

const rates = fc
  .array(fc.constantFrom(0, 0, 0.0001, -0.002, 0.01), { minLength: MOST_BARS, maxLength: MOST_BARS })
  .map(list => Float64Array.from(list))

/** Funding at the opens of bars and inside them; null now and then. */
export const randomFunding: fc.Arbitrary<BarFunding | null> = fc.option(
  fc.record({ atOpen: rates, inside: rates, inverse: fc.constant(false) }),
)
