import { describe, expect, it } from 'vitest'
import { checkPriceLevel, type PriceLevel } from '../../../src/io/columns/priceLevel.ts'
import { ProblemList } from '../../../src/io/columns/problemList.ts'
import type { InputError } from '../../../src/scenario/problem.ts'

const NOW = Date.parse('2025-07-15')
const MNQ: PriceLevel = { tick: 0.25, reference: { price: 22_600, at: NOW } }
const BTC: PriceLevel = { tick: 0.1, reference: null }

/** What is said of prices: what was found, and the unit that the hint proposes. */
function said(prices: readonly number[], level: PriceLevel | null, last = NOW): string[] {
  const problems = new ProblemList('x.csv', new Uint8Array(0))
  checkPriceLevel({ columns: [Float64Array.from(prices)], last, line: 2, name: 'close' }, level, problems)
  try {
    problems.throwIfAny()
  } catch (error) {
    return (error as InputError).problems.map(({ message, hint }) => `${message} | ${/unit: [^,]+/.exec(hint!)![0]}`)
  }
  return []
}

/** Prices of a walk on the tick, `times` as large. */
const walk = (from: number, tick: number, times = 1, rows = 80) =>
  Array.from({ length: rows }, (_, i) => Math.round((from + tick * ((i * i) % 97) * (1 + (i % 3))) * times))

const LADDER = 'that the ladder has for its price; allowed: prices in the unit of the contracts'

describe('the level of prices', () => {
  it('is refused in a fixed point, whatever the market', () => {
    const fixed = [17_000.25, 17_001.5, 16_999.75].map(price => price * 1e9)
    const why = 'found 17000250000000, and all prices are multiples of 250000000: a fixed point'
    expect(said(fixed, null)).toEqual([`${why}; allowed: prices in the unit of the contracts | unit: 1e-9`])
    expect(said([1_600_123_457, 1_612_345_679], null)).toEqual([])
  })

  it('is refused far from the price of the ladder', () => {
    expect(said([1_700_025.5, 1_700_150], MNQ)).toEqual([`found 1700025.5, 75 times the 22600 ${LADDER} | unit: 0.01`])
    expect(said([400_000, 400_150], MNQ)).toEqual([`found 400000, 18 times the 22600 ${LADDER} | unit: 0.1`])
    expect(said([22.6, 22.7], MNQ)).toEqual([`found 22.6, 1/996 of the 22600 ${LADDER} | unit: 1000`])
  })

  it('is refused 20 times above a price of some day, in what was traded until two years behind it', () => {
    const silver: PriceLevel = { tick: 0.005, reference: { price: 46.64, at: Date.parse('2025-09-30'), mayFall: true } }
    const cents = [2310.5, 2311.3]
    expect(said(cents, silver)).toEqual([`found 2310.5, 50 times the 46.64 ${LADDER} | unit: 0.01`])
    expect(said(cents, silver, Date.parse('1999-01-01'))).toHaveLength(1)
    expect(said(cents, silver, Date.parse('2028-01-01'))).toEqual([])
    expect(said([4.06, 4.07], silver)).toEqual([])
    expect(said([0.5, 0.505], silver)).toEqual([])
  })

  it('is refused where a file quotes a pair the other way round', () => {
    const yen: PriceLevel = { tick: 0.000001, reference: { price: 0.006732, at: null, mayFall: true } }
    expect(said([148.54, 148.6], yen)).toEqual([
      'found 148.54, as if the file quoted the pair the other way round; allowed: prices in the unit of the contracts | unit: 1 where the prices are right (--unit on the command line)',
    ])
    expect(said([0.6732, 0.6733], yen)).toEqual([`found 0.6732, 100 times the 0.006732 ${LADDER} | unit: 0.01`])
  })

  it('stands where the market was there: long before, or ten times higher with fractions', () => {
    expect(said([125.25, 126], MNQ, Date.parse('1985-03-01'))).toEqual([])
    expect(said([22.6, 22.7], { ...MNQ, reference: { price: 22_600, at: null } })).toEqual([])
    expect(said([400_000.25, 400_150], MNQ)).toEqual([])
    expect(said([21_000, 21_005], MNQ)).toEqual([])
    expect(said([-37.63, -40, 10], MNQ)).toEqual([])
  })

  it('is refused where a contract would have too many ticks, or less than one', () => {
    expect(
      said(
        [97_000_123.456, 97_000_223.4].map(price => price * 1000),
        BTC,
      )[0],
    ).toContain('ticks of 0.1, more than')
    expect(said([0.05, 0.06], BTC)[0]).toContain('found 0.05, less than the tick of 0.1')
    expect(said([118_000.3, 118_100], BTC)).toEqual([])
  })

  it('is refused on a grid that is the tick a hundred times', () => {
    const grid = 'and all prices are multiples of 25, 100 times the tick of 0.25'
    expect(said(walk(2000, 0.25, 100), { tick: 0.25, reference: null })[0]).toContain(grid)
    expect(said(walk(2000, 0.25, 100, 20), { tick: 0.25, reference: null })).toEqual([])
    expect(said(walk(2000, 1), { tick: 0.01, reference: null })).toEqual([])
    const cents = walk(0, 1).map(step => Number((110 + 0.005 * step).toFixed(3)))
    expect(said(cents, { tick: 0.00005, reference: null })[0]).toContain(
      'multiples of 0.005, 100 times the tick of 0.00005',
    )
    expect(said(walk(300_000, 1), { tick: 0.01, reference: null })[0]).toContain('multiples of 1, 100 times the tick')
  })
})
