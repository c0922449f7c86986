import { describe, expect, it } from 'vitest'
import { regularizedBeta } from '../../../src/stats/distributions/beta.ts'
import { binomialCdf, binomialPmf, binomialTail } from '../../../src/stats/distributions/binomial.ts'
import { erfc } from '../../../src/stats/distributions/erfc.ts'
import { regularizedGamma } from '../../../src/stats/distributions/gamma.ts'
import { normalCdf, normalQuantile } from '../../../src/stats/distributions/normal.ts'
import { studentCdf, studentQuantile } from '../../../src/stats/distributions/student.ts'
import { studentTable } from '../../../src/stats/distributions/studentTable.ts'
import { expectNear } from './expectNear.ts'

// Reference values: mpmath with 40 digits, of exactly these doubles.

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
})
