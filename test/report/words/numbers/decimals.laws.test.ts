import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { type Digits, decimals } from '../../../../src/report/words/numbers/decimals.ts'

const formats = new Map<string, Intl.NumberFormat>()

function byRuntime(value: number, digits: Digits): string {
  const key = JSON.stringify(digits)
  const format = formats.get(key) ?? new Intl.NumberFormat('en-US', digits)
  formats.set(key, format)
  return format.format(value)
}

const few = fc.integer({ min: 0, max: 9 })
const digitses: fc.Arbitrary<Digits> = fc.oneof(
  fc.tuple(few, few).map(([least, more]) => ({ minimumFractionDigits: least, maximumFractionDigits: least + more })),
  few.map(most => ({ maximumFractionDigits: most })),
  few.map(least => ({ minimumFractionDigits: least })),
  fc.integer({ min: 1, max: 9 }).map(maximumSignificantDigits => ({ maximumSignificantDigits })),
  fc.constant({}),
)

/** Money, prices and shares: decimals with halves to round, nines to carry, and any size. */
const values = fc.oneof(
  fc.double(),
  fc.double({ min: -1e7, max: 1e7 }),
  fc.double({ min: -1, max: 1 }),
  fc.tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: -12, max: 25 })).map(([n, e]) => Number(`${n}e${e}`)),
  fc
    .tuple(fc.integer({ min: 0, max: 9 }), few, few)
    .map(([a, b, c]) => Number(`${a}.${'9'.repeat(b)}${'4995'.slice(c % 4)}`)),
  fc.constantFrom(
    0,
    -0,
    1.005,
    0.5,
    0.05,
    0.005,
    2.5,
    999.995,
    0.000995,
    -0.001,
    1e21,
    123456789012345680000,
    5e-324,
    NaN,
    Infinity,
    -Infinity,
  ),
)

test.prop([values, digitses], { numRuns: 3000 })('are written as the runtime writes them', (value, digits) => {
  expect(decimals(value, digits)).toBe(byRuntime(value, digits))
})
