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

/** Decisions by bar, near stops and far ones, for up to 80 bars. */
export const randomScript: fc.Arbitrary<Record<number, Decision>> = fc
  .array(fc.option(decision, { freq: 2 }), { minLength: MOST_BARS, maxLength: MOST_BARS })
  .map(list => Object.fromEntries(list.flatMap((made, bar) => (made === null ? [] : [[bar, made]]))))

const rates = fc
  .array(fc.constantFrom(0, 0, 0.0001, -0.002, 0.01), { minLength: MOST_BARS, maxLength: MOST_BARS })
  .map(list => Float64Array.from(list))

/** Funding at the opens of bars and inside them; null now and then. */
export const randomFunding: fc.Arbitrary<BarFunding | null> = fc.option(
  fc.record({ atOpen: rates, inside: rates, inverse: fc.constant(false) }),
)
