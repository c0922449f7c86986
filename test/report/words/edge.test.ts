import { expect, it } from 'vitest'
import { edge, edgeWords } from '../../../src/report/words/edge.ts'

it('says what the interval of few trades takes for granted', () => {
  const words = (n: number, low: number, high: number) => {
    const values = { n_trades: n, expectancy_r: (low + high) / 2, expectancy_r_low: low, expectancy_r_high: high }
    return edgeWords(edge({ values, reasons: {} }))
  }
  expect(words(3, 0.1, 1)).toMatch(/show an edge, if R is normally distributed, which 3 trades cannot tell$/)
  expect(words(29, -1, -0.1)).toMatch(/losing strategy, if R is normally distributed, which 29 trades cannot tell$/)
  expect(words(30, 0.1, 1)).toMatch(/show an edge$/)
  expect(words(3, -0.1, 1)).toMatch(/do not prove an edge$/)
})
