import fc from 'fast-check'
import { quantileSorted } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { exactQuantiles } from '../../src/core/exactQuantiles.ts'
import { holds } from '../holds.ts'

describe('exactQuantiles', () => {
  const shares = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]
  const values = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: 1, maxLength: 300 })
  const expectThoseOfASort = (list: readonly number[], wanted: readonly number[]) => {
    const column = Float64Array.from(list)
    const sorted = [...list].sort((a, b) => a - b)
    expect(exactQuantiles(column, wanted)).toEqual(wanted.map(p => quantileSorted(sorted, p)))
    expect([...column]).toEqual(list)
  }

  it('are those of a full sort, among ties, debts and one value alone, and leave the values', () => {
    const money = fc.oneof(fc.constantFrom(-50, 0, 1000, 1e-9), fc.double({ min: 900, max: 1100, noNaN: true }))
    holds(fc.property(values(money), fc.subarray(shares), expectThoseOfASort), { seed: 31, numRuns: 500 })
  })

  it('are exact where one value is far above all others, and where two hardly differ', () => {
    const far = fc.oneof(fc.double({ min: 1, max: 1.1, noNaN: true }), fc.constantFrom(1e15, 1e300))
    holds(fc.property(values(far), fc.subarray(shares), expectThoseOfASort), { seed: 32 })
    const near = fc.constantFrom(1, 1 + 2 ** -52, 1 + 2 ** -51)
    holds(fc.property(values(near), fc.subarray(shares), expectThoseOfASort), { seed: 33 })
    const least = fc.constantFrom(0, 5e-324, 1e-323)
    holds(fc.property(values(least), fc.subarray(shares), expectThoseOfASort), { seed: 34 })
  })
})
