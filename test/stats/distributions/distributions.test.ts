import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { betaQuantile, regularizedBeta } from '../../../src/stats/distributions/beta.ts'
import { binomialCdf, binomialPmf, binomialQuantile, binomialTail } from '../../../src/stats/distributions/binomial.ts'
import { erfc } from '../../../src/stats/distributions/erfc.ts'
import { regularizedGamma } from '../../../src/stats/distributions/gamma.ts'
import { normalCdf, normalQuantile } from '../../../src/stats/distributions/normal.ts'
import { studentCdf, studentQuantile } from '../../../src/stats/distributions/student.ts'
import { studentTable } from '../../../src/stats/distributions/studentTable.ts'

// Reference values: mpmath with 40 digits, of exactly these doubles.

/** Expects a relative error below the tolerance, 1e-13 unless told. */
function expectNear(actual: number, expected: number, tolerance = 1e-13): void {
  expect(Math.abs(actual - expected) / Math.abs(expected), `${actual} for ${expected}`).toBeLessThan(tolerance)
}

const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
const seeded = { seed: 20250101, numRuns: 200 }

describe('regularizedGamma', () => {
  it.each([
    [0.5, 0.1, 0.345279153981423, 0.654720846018577],
    [0.5, 30, 0.9999999999999906, 9.485737571073848e-15],
    [3, 2.5, 0.45618688411667047, 0.5438131158833295],
    [20, 35, 0.9976754933921579, 0.0023245066078420914],
  ])('a = %d, x = %d', (a, x, lower, upper) => {
    expectNear(regularizedGamma(a, x).lower, lower)
    expectNear(regularizedGamma(a, x).upper, upper)
  })

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
  it.each([
    [-3, 1.9999779095030015],
    [-0.1, 1.1124629160182848],
    [0, 1],
    [0.5, 0.4795001221869535],
    [1, 0.15729920705028513],
    [1.2, 0.08968602177036464],
    [2, 0.004677734981047266],
    [5, 1.537459794428035e-12],
    [10, 2.088487583762545e-45],
  ])('erfc(%d)', (x, expected) => {
    expectNear(erfc(x), expected, 2e-14)
  })

  it('has its bounds at infinity', () => {
    expect([-Infinity, -1e200, -1e150, 1e150, 1e200, Infinity].map(erfc)).toEqual([2, 2, 2, 0, 0, 0])
  })
})

describe('normalCdf', () => {
  it.each([
    [-8, 6.220960574271784e-16],
    [-3, 0.0013498980316300946],
    [-1.5, 0.06680720126885807],
    [0, 0.5],
    [0.2, 0.579259709439103],
    [1, 0.8413447460685429],
    [2.5, 0.9937903346742238],
  ])('P(Z ≤ %d)', (x, expected) => {
    expectNear(normalCdf(x), expected)
  })

  it('is 0 and 1 at infinity, and of no number nothing', () => {
    expect([-Infinity, Infinity].map(normalCdf)).toEqual([0, 1])
    expect(() => normalCdf(Number.NaN)).toThrow(RangeError)
  })
})

describe('normalQuantile', () => {
  it.each([
    [1e-20, -9.262340089798407],
    [1e-5, -4.264890793922825],
    [0.01, -2.326347874040841],
    [0.3, -0.5244005127080408],
    [0.975, 1.9599639845400538],
    [0.999999, 4.753424308817088],
  ])('at %d', (p, expected) => {
    expectNear(normalQuantile(p), expected, 2e-15)
  })

  it('has no bounds at 0 and 1', () => {
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    expect(normalQuantile(0.5)).toBeCloseTo(0, 16)
    expect(() => normalQuantile(1.01)).toThrow(RangeError)
  })

  test.prop([probability], seeded)('is the inverse of normalCdf', p => {
    expectNear(normalCdf(normalQuantile(p)), p, 1e-12)
  })
})

describe('regularizedBeta', () => {
  it.each([
    [0.5, 0.5, 0.3, 0.36901011956554536],
    [2, 3, 0.4, 0.5248],
    [27, 24, 0.5, 0.3359055168826828],
    [0.5, 5000, 0.0001, 0.6826894927420732],
    [300, 2.5, 0.99, 0.3018407916887135],
  ])('I(%d, %d) at %d', (a, b, x, expected) => {
    expectNear(regularizedBeta(a, b, x), expected)
  })

  it('is 0 and 1 at the ends', () => {
    expect(regularizedBeta(2, 3, 0)).toBe(0)
    expect(regularizedBeta(2, 3, 1)).toBe(1)
  })

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

  it('refuses what is no probability', () => {
    expect(() => betaQuantile(-0.1, 1, 1)).toThrow(RangeError)
    expect([betaQuantile(0, 2, 2), betaQuantile(1, 2, 2)]).toEqual([0, 1])
  })
})

describe('studentCdf', () => {
  it.each([
    [0.5, 1, 0.6475836176504333],
    [1, 3, 0.8044988905221147],
    [2, 10, 0.9633059826146299],
    [3.5, 200, 0.9997132299625086],
  ])('P(T ≤ %d), %d degrees of freedom', (t, freedom, expected) => {
    expectNear(studentCdf(t, freedom), expected)
    expectNear(studentCdf(-t, freedom), 1 - expected, 1e-11)
  })
})

describe('studentQuantile', () => {
  it.each([
    [0.95, 1, 6.313751514675038],
    [0.95, 2, 2.9199855803537242],
    [0.975, 7, 2.364624251592785],
    [0.95, 49, 1.6765508926168535],
    [0.99, 49, 2.404891759537668],
    [0.999, 1, 318.30883898555015],
    [0.501, 30, 0.002527603007215139],
  ])('at %d, %d degrees of freedom', (p, freedom, expected) => {
    expectNear(studentQuantile(p, freedom), expected)
    expectNear(studentQuantile(1 - p, freedom), -expected)
  })

  it('is 0 in the middle and nowhere outside', () => {
    expect(studentQuantile(0.5, 4)).toBe(0)
    expect(() => studentQuantile(1, 4)).toThrow(RangeError)
    expect(() => studentQuantile(0, 4)).toThrow(RangeError)
  })

  test.prop([fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), fc.integer({ min: 1, max: 5000 })], seeded)(
    'is the inverse of studentCdf',
    (p, freedom) => {
      expect(studentCdf(studentQuantile(p, freedom), freedom)).toBeCloseTo(p, 12)
    },
  )
})

describe('studentTable', () => {
  it('holds t(confidence, n − 1) at index n, NaN below two trades', () => {
    const table = studentTable(0.95, 10_000)
    expect(table).toHaveLength(10_001)
    expect([table[0], table[1]]).toEqual([Number.NaN, Number.NaN])
    expectNear(table[2]!, 6.313751514675038)
    expectNear(table[50]!, 1.6765508926168535)
    expectNear(table[101]!, 1.6602343260853392)
    expectNear(table[1001]!, 1.6463788172854643)
    expectNear(table[5001]!, 1.645158437596971)
    expectNear(table[10_000]!, 1.645006033311299)
  })

  it.each([0.3, 0.5, 0.5000001, 0.9999999])('works at confidence %d', confidence => {
    const table = studentTable(confidence, 40)
    for (const n of [2, 3, 40]) expect(studentCdf(table[n]!, n - 1)).toBeCloseTo(confidence, 13)
  })
})

describe('binomialPmf', () => {
  it.each([
    [3, 10, 0.2, 0.201326592],
    [500, 1000, 0.5, 0.025225018178360804],
    [60_000, 100_000, 0.6, 0.002575154551265565],
    [10, 1000, 0.3, 6.900867597549796e-136],
  ])('%d of %d at %d', (k, n, p, expected) => {
    expectNear(binomialPmf(k, n, p), expected, 2e-13)
  })

  it('covers the certain cases', () => {
    expect([binomialPmf(0, 5, 0), binomialPmf(1, 5, 0), binomialPmf(5, 5, 1), binomialPmf(4, 5, 1)]).toEqual([
      1, 0, 1, 0,
    ])
    expect([binomialPmf(-1, 5, 0.5), binomialPmf(6, 5, 0.5), binomialPmf(0, 0, 0.5)]).toEqual([0, 0, 1])
  })
})

describe('binomialCdf', () => {
  it.each([
    [30, 100, 0.3, 0.5491236007687905],
    [0, 10, 0.5, 0.0009765625],
    [450, 10_000, 0.05, 0.010688078131714067],
    [3, 1000, 0.003, 0.6472320573190902],
  ])('at most %d of %d at %d', (k, n, p, expected) => {
    expectNear(binomialCdf(k, n, p), expected)
    expect(binomialTail(k + 1, n, p)).toBeCloseTo(1 - expected, 13)
  })

  it('is 0 below and 1 from n on', () => {
    expect([binomialCdf(-1, 3, 0.5), binomialCdf(3, 3, 0.5)]).toEqual([0, 1])
    expect([binomialTail(0, 3, 0.5), binomialTail(4, 3, 0.5)]).toEqual([1, 0])
    expect(binomialTail(3, 3, 0.5)).toBeCloseTo(0.125, 14)
  })
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
