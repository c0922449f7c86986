import { describe, expect, it } from 'vitest'
import { bisect } from '../../../src/stats/numeric/bisect.ts'

describe('bisect', () => {
  it('finds a root to the last bit, rising or falling', () => {
    expect(bisect(x => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15)
    expect(bisect(x => 2 - x * x, 0, 2)).toBeCloseTo(Math.SQRT2, 15)
  })

  it('takes an end that is a root', () => {
    expect(bisect(x => x, 0, 1)).toBe(0)
    expect(bisect(x => x - 1, 0, 1)).toBe(1)
  })

  it('refuses ends of equal sign', () => {
    expect(() => bisect(x => x * x + 1, -1, 1)).toThrow(RangeError)
  })
})
