import { describe, expect, it } from 'vitest'
import { above, atLeast, SLACK, wholeContracts } from '../../src/core/tolerance.ts'

describe('atLeast', () => {
  it('takes money within 1e-9 below as equal, and no more', () => {
    expect(atLeast(1000, 1000)).toBe(true)
    expect(atLeast(1000 - 0.9e-6, 1000)).toBe(true)
    expect(atLeast(1000 - 1.1e-6, 1000)).toBe(false)
  })

  it('keeps its direction for debts', () => {
    expect(atLeast(-1000 - 0.9e-6, -1000)).toBe(true)
    expect(atLeast(-1000 - 1.1e-6, -1000)).toBe(false)
  })

  it('has no slack at zero', () => {
    expect(atLeast(0, 0)).toBe(true)
    expect(atLeast(-1e-300, 0)).toBe(false)
  })
})

describe('above', () => {
  it('takes money within 1e-9 above as equal, and no more', () => {
    expect(above(1000, 1000)).toBe(false)
    expect(above(1000 + 0.9e-6, 1000)).toBe(false)
    expect(above(1000 + 1.1e-6, 1000)).toBe(true)
  })

  it('takes exactly 1e-9 above as equal, and has no slack at zero', () => {
    expect(above(1000 + SLACK * 1000, 1000)).toBe(false)
    expect([0, 1e-300].map(a => above(a, 0))).toEqual([false, true])
  })

  it('keeps its direction for debts', () => {
    expect(above(-1000 + 0.9e-6, -1000)).toBe(false)
    expect(above(-1000 + 1.1e-6, -1000)).toBe(true)
  })
})

describe('wholeContracts', () => {
  it('floors', () => {
    expect(wholeContracts(2.999)).toBe(2)
    expect(wholeContracts(0.999999)).toBe(0)
    expect(wholeContracts(7)).toBe(7)
  })

  it('counts a quotient within 1e-9 below a whole number as that number', () => {
    expect(wholeContracts(3 * (1 - 0.9e-9))).toBe(3)
    expect(wholeContracts(3 * (1 - 1.1e-9))).toBe(2)
    expect(wholeContracts(1 - 0.9e-9)).toBe(1)
    expect(wholeContracts(0.3 / 0.1)).toBe(3)
  })

  it('has no contract left where rounding leaves less than nothing', () => {
    expect(wholeContracts(-1e-12)).toBe(0)
    expect(wholeContracts(-3)).toBe(0)
    expect([0, -0].map(wholeContracts)).toEqual([0, 0])
  })
})
