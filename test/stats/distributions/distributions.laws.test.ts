import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { betaQuantile, regularizedBeta } from '../../../src/stats/distributions/beta.ts'
import { binomialCdf, binomialQuantile } from '../../../src/stats/distributions/binomial.ts'
import { normalCdf, normalQuantile } from '../../../src/stats/distributions/normal.ts'
import { studentCdf, studentQuantile } from '../../../src/stats/distributions/student.ts'
import { expectNear } from './expectNear.ts'

const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
const seeded = { seed: 20250101, numRuns: 200 }

describe('normalQuantile', () => {
  test.prop([probability], seeded)('is the inverse of normalCdf', p => {
    expectNear(normalCdf(normalQuantile(p)), p, 1e-12)
  })
})

describe('regularizedBeta', () => {
  test.prop(
    [fc.double({ min: 0.2, max: 500, noNaN: true }), fc.double({ min: 0.2, max: 500, noNaN: true }), probability],
    seeded,
  )('mirrors: I_x(a, b) = 1 − I_{1−x}(b, a)', (a, b, x) => {
    expect(regularizedBeta(a, b, x) + regularizedBeta(b, a, 1 - x, x)).toBeCloseTo(1, 11)
  })
})

describe('betaQuantile', () => {
  test.prop([fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), probability], {
    ...seeded,
    numRuns: 50,
  })('is the inverse of regularizedBeta', (a, b, p) => {
    expect(regularizedBeta(a, b, betaQuantile(p, a, b))).toBeCloseTo(p, 11)
  })
})

describe('studentQuantile', () => {
  test.prop([fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), fc.integer({ min: 1, max: 5000 })], seeded)(
    'is the inverse of studentCdf',
    (p, freedom) => {
      expect(studentCdf(studentQuantile(p, freedom), freedom)).toBeCloseTo(p, 12)
    },
  )
})

describe('binomialQuantile', () => {
  test.prop([fc.integer({ min: 1, max: 400 }), probability, probability], seeded)(
    'is the smallest count that reaches the level',
    (n, p, level) => {
      const k = binomialQuantile(level, n, p)
      expect(binomialCdf(k, n, p)).toBeGreaterThanOrEqual(level)
      expect(binomialCdf(k - 1, n, p)).toBeLessThan(level)
    },
  )
})
