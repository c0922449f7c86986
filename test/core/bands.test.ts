import { quantileSorted } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { DRAWDOWN_BINS, LogBins, MONEY_BINS } from '../../src/core/bands.ts'
import { Purpose, rootKey, Stream } from '../../src/parts/random.ts'

const LARGEST_ERROR = 0.004
const SCALES = { money: MONEY_BINS, drawdown: DRAWDOWN_BINS, short: new LogBins(0, 3) }

function countsOf(bins: LogBins, values: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(bins.count)
  for (let i = 0; i < values.length; i++) counts[bins.indexOf(values[i]!)]! += 1
  return counts
}

/** Values whose logarithms are logistic: bell-shaped, with tails longer than a normal's. */
function loglogistic(count: number, deviation: number): Float64Array {
  const logit = (share: number) => (Math.log(share / (1 - share)) * Math.sqrt(3)) / Math.PI
  const stream = new Stream(rootKey('bands'), 0, Purpose.trades)
  return Float64Array.from({ length: count }, () => 1000 * Math.exp(deviation * logit(stream.nextUniform())))
}

describe.each(Object.entries(SCALES))('LogBins of %s', (_, bins) => {
  it('has edges that belong to the bin above them, each bin under 0.8% wide', () => {
    for (let bin = 1; bin < bins.count; bin++) {
      const edge = bins.lowerEdge(bin)
      expect(bins.indexOf(edge)).toBe(bin)
      expect(bins.indexOf(edge * (1 - 1e-12))).toBe(bin - 1)
      expect(bins.lowerEdge(bin + 1) / edge - 1).toBeLessThan(0.008)
    }
  })

  it('puts what is too small, zero, negative or no number in the first bin, what is too large in the last', () => {
    for (const value of [bins.lowerEdge(1) / 2, Number.MIN_VALUE, 0, -0, -5, Number.NaN, Number.NEGATIVE_INFINITY]) {
      expect(bins.indexOf(value)).toBe(0)
    }
    for (const value of [
      bins.lowerEdge(bins.count),
      2 * bins.lowerEdge(bins.count),
      Number.MAX_VALUE,
      Number.POSITIVE_INFINITY,
    ]) {
      expect(bins.indexOf(value)).toBe(bins.count - 1)
    }
  })
})

describe('LogBins', () => {
  it('covers a tenth of a cent to 2^54 of money, and drawdowns of a millionth to sixteen times the peak', () => {
    expect([MONEY_BINS.lowerEdge(1), MONEY_BINS.lowerEdge(MONEY_BINS.count)]).toEqual([2 ** -10, 2 ** 54])
    expect([DRAWDOWN_BINS.lowerEdge(1), DRAWDOWN_BINS.lowerEdge(DRAWDOWN_BINS.count)]).toEqual([2 ** -20, 16])
  })

  it('gives counts that add up in any order', () => {
    const values = loglogistic(3000, 1)
    const parts = [values.slice(0, 700), values.slice(700, 2900), values.slice(2900)].map(part =>
      countsOf(MONEY_BINS, part),
    )
    const whole = countsOf(MONEY_BINS, values)
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
    ]) {
      expect(whole.map((_, bin) => order.reduce((sum, part) => sum + parts[part]![bin]!, 0))).toEqual(whole)
    }
  })
})

describe('valueAtRank', () => {
  it.each([0.1, 0.5, 2])('is within 0.4%% of the exact quantile of lognormal values of deviation %s', deviation => {
    const values = loglogistic(20_000, deviation)
    const counts = countsOf(MONEY_BINS, values)
    const sorted = [...values.sort()]
    for (const p of [0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999]) {
      const exact = quantileSorted(sorted, p)
      const read = MONEY_BINS.valueAtRank(counts, 1 + p * (sorted.length - 1))
      expect(Math.abs(read / exact - 1), `${p}: ${read} for ${exact}`).toBeLessThan(LARGEST_ERROR)
    }
  })

  it('lets the first bin begin at zero', () => {
    expect([-1, 0].map(bin => MONEY_BINS.lowerEdge(bin))).toEqual([0, 0])
    expect(MONEY_BINS.valueAtRank(countsOf(MONEY_BINS, [0]), 1)).toBe(MONEY_BINS.lowerEdge(1) / 2)
  })

  it('reads a single value from the middle of its bin', () => {
    for (const value of [0.01, 1, 999.99, 1000, 123_456.789, 7e12]) {
      const read = MONEY_BINS.valueAtRank(countsOf(MONEY_BINS, [value]), 1)
      expect(Math.abs(read / value - 1)).toBeLessThan(LARGEST_ERROR)
    }
  })

  it('finds the bin of each rank, and rises with it', () => {
    const counts = countsOf(MONEY_BINS, [0, 10, 10, 10, 5000])
    expect(MONEY_BINS.valueAtRank(counts, 1)).toBeLessThan(2 ** -10)
    for (const rank of [2, 3, 4]) expect(Math.abs(MONEY_BINS.valueAtRank(counts, rank) - 10)).toBeLessThan(0.08)
    expect(MONEY_BINS.valueAtRank(counts, 3)).toBeGreaterThan(MONEY_BINS.valueAtRank(counts, 2))
    expect(Math.abs(MONEY_BINS.valueAtRank(counts, 5) / 5000 - 1)).toBeLessThan(LARGEST_ERROR)
  })

  it('has no value beyond what was counted', () => {
    expect(MONEY_BINS.valueAtRank(countsOf(MONEY_BINS, [10]), 2)).toBeNaN()
  })
})
