import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { greaterOf, lesserOf } from '../../src/core/branchless.ts'
import { holds } from '../holds.ts'

describe('the lesser and the greater of two numbers', () => {
  it('are those of Math.min and Math.max, zeros of another sign apart', () => {
    const number = fc.double({ noNaN: true }).map(value => value + 0)
    holds(
      fc.property(number, number, (a, b) => {
        expect(lesserOf(a, b)).toBe(Math.min(a, b))
        expect(greaterOf(a, b)).toBe(Math.max(a, b))
        expect(lesserOf(a, a)).toBe(a)
        expect(greaterOf(b, b)).toBe(b)
      }),
      { seed: 3 },
    )
  })
})
