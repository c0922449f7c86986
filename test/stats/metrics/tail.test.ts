import { describe, expect, it } from 'vitest'
import {
  conditionalValueAtRisk,
  meanBeyondValueAtRisk,
  tailMean,
  tailRatio,
  valueAtRisk,
} from '../../../src/stats/metrics/tail.ts'

describe('tailMean', () => {
  it('weights the value on the boundary with its fraction', () => {
    expect(tailMean([1, 2, 4, 8], 0.5)).toBe(1.5)
    expect(tailMean([1, 2, 4, 8], 0.6)).toBeCloseTo((1 + 2 + 0.4 * 4) / 2.4, 15)
    expect(tailMean([1, 2, 4, 8], 0.1)).toBeCloseTo(1, 15)
  })
})

describe('valueAtRisk, conditionalValueAtRisk', () => {
  it('are losses with a positive sign, the conditional one at least as large', () => {
    const sorted = [-0.3, -0.1, 0, 0.1, 0.2]
    expect(valueAtRisk(sorted, 0.8).value).toBeCloseTo(0.14, 15)
    expect(conditionalValueAtRisk(sorted, 0.8).value).toBeCloseTo(0.3, 12)
  })
})

describe('meanBeyondValueAtRisk', () => {
  it('includes a return at the value at risk', () => {
    expect(meanBeyondValueAtRisk([-4, -2, 0, 1, 2], 0.75).value).toBe(3)
  })
})

describe('tailRatio', () => {
  it('is undefined where the lower quantile is 0', () => {
    expect(tailRatio([0, 0, 0.1])).toMatchObject({ value: null })
    expect(tailRatio([])).toEqual({ value: null, reason: 'no returns' })
  })
})
