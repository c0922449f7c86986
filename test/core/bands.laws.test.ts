import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LogBins, MONEY_BINS } from '../../src/core/bands.ts'
import { holds } from '../holds.ts'

function countsOf(bins: LogBins, values: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(bins.count)
  for (let i = 0; i < values.length; i++) counts[bins.indexOf(values[i]!)]! += 1
  return counts
}

describe('LogBins', () => {
  it('never puts a larger value in a lower bin', () => {
    const value = fc.double({ min: -1e6, max: 1e20, noNaN: true })
    holds(
      fc.property(value, value, (a, b) => MONEY_BINS.indexOf(Math.min(a, b)) <= MONEY_BINS.indexOf(Math.max(a, b))),
      { seed: 11, numRuns: 2000 },
    )
  })
})

describe('valueAtRank', () => {
  it('lies in the bin that binOfRank names, which holds the value of that rank', () => {
    const values = fc.array(fc.double({ min: -10, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })
    holds(
      fc.property(values, list => {
        const counts = countsOf(MONEY_BINS, list)
        const sorted = [...list].sort((a, b) => a - b)
        for (const [i, value] of sorted.entries()) {
          const bin = MONEY_BINS.binOfRank(counts, i + 1)
          expect(bin).toBe(MONEY_BINS.indexOf(value))
          const read = MONEY_BINS.valueAtRank(counts, i + 1)
          expect(read).toBeGreaterThanOrEqual(MONEY_BINS.lowerEdge(bin))
          expect(read).toBeLessThanOrEqual(MONEY_BINS.lowerEdge(bin + 1))
        }
      }),
      { seed: 66 },
    )
  })
})
