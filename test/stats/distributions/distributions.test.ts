import { describe, expect, it } from 'vitest'
import { betaQuantile, regularizedBeta } from '../../../src/stats/distributions/beta.ts'
import { binomialCdf, binomialPmf, binomialTail } from '../../../src/stats/distributions/binomial.ts'
import { erfc } from '../../../src/stats/distributions/erfc.ts'
import { regularizedGamma } from '../../../src/stats/distributions/gamma.ts'
import { normalCdf, normalQuantile } from '../../../src/stats/distributions/normal.ts'
import { studentCdf, studentQuantile } from '../../../src/stats/distributions/student.ts'
import { studentTable } from '../../../src/stats/distributions/studentTable.ts'

describe('regularizedGamma', () => {
  it('starts at 0', () => {
    expect(regularizedGamma(2, 0)).toEqual({ lower: 0, upper: 1 })
  })

  it('ends at 1, long before infinity', () => {
    for (const x of [1e4, 1e300, Number.MAX_VALUE, Number.POSITIVE_INFINITY]) {
      expect(regularizedGamma(2, x)).toEqual({ lower: 1, upper: 0 })
    }
  })

  it('refuses what is below 0 or no number', () => {
    for (const x of [-1, Number.NaN]) expect(() => regularizedGamma(2, x)).toThrow(RangeError)
  })
})

describe('erfc', () => {
  it('has its bounds at infinity', () => {
    expect([-Infinity, -1e200, -1e150, 1e150, 1e200, Infinity].map(erfc)).toEqual([2, 2, 2, 0, 0, 0])
  })
})

describe('normalCdf', () => {
  it('is 0 and 1 at infinity, and of no number nothing', () => {
    expect([-Infinity, Infinity].map(normalCdf)).toEqual([0, 1])
    expect(() => normalCdf(Number.NaN)).toThrow(RangeError)
  })
})

describe('normalQuantile', () => {
  it('has no bounds at 0 and 1', () => {
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    expect(normalQuantile(0.5)).toBeCloseTo(0, 16)
    expect(() => normalQuantile(1.01)).toThrow(RangeError)
  })
})

describe('regularizedBeta', () => {
  it('is 0 and 1 at the ends', () => {
    expect(regularizedBeta(2, 3, 0)).toBe(0)
    expect(regularizedBeta(2, 3, 1)).toBe(1)
  })
})

describe('betaQuantile', () => {
  it('refuses what is no probability', () => {
    expect(() => betaQuantile(-0.1, 1, 1)).toThrow(RangeError)
    expect([betaQuantile(0, 2, 2), betaQuantile(1, 2, 2)]).toEqual([0, 1])
  })
})

describe('studentQuantile', () => {
  it('is 0 in the middle and nowhere outside', () => {
    expect(studentQuantile(0.5, 4)).toBe(0)
    expect(() => studentQuantile(1, 4)).toThrow(RangeError)
    expect(() => studentQuantile(0, 4)).toThrow(RangeError)
  })
})

describe('studentTable', () => {
  it.each([0.3, 0.5, 0.5000001, 0.9999999])('works at confidence %d', confidence => {
    const table = studentTable(confidence, 40)
    for (const n of [2, 3, 40]) expect(studentCdf(table[n]!, n - 1)).toBeCloseTo(confidence, 13)
  })
})

describe('binomialPmf', () => {
  it('covers the certain cases', () => {
    expect([binomialPmf(0, 5, 0), binomialPmf(1, 5, 0), binomialPmf(5, 5, 1), binomialPmf(4, 5, 1)]).toEqual([
      1, 0, 1, 0,
    ])
    expect([binomialPmf(-1, 5, 0.5), binomialPmf(6, 5, 0.5), binomialPmf(0, 0, 0.5)]).toEqual([0, 0, 1])
  })
})

describe('binomialCdf', () => {
  it('is 0 below and 1 from n on', () => {
    expect([binomialCdf(-1, 3, 0.5), binomialCdf(3, 3, 0.5)]).toEqual([0, 1])
    expect([binomialTail(0, 3, 0.5), binomialTail(4, 3, 0.5)]).toEqual([1, 0])
    expect(binomialTail(3, 3, 0.5)).toBeCloseTo(0.125, 14)
  })
})
