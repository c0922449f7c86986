import { describe, expect, it } from 'vitest'
import { checkPriceLevel, type PriceLevel, type ReadUnit } from '../../../src/io/columns/prices/priceLevel.ts'
import { ProblemList } from '../../../src/io/columns/problemList.ts'
import type { InputError } from '../../../src/scenario/problem.ts'

const NOW = Date.parse('2025-07-15')
const MNQ: PriceLevel = { ticks: [0.25], reference: { price: 22_600, at: NOW } }
const BTC: PriceLevel = { ticks: [0.1], reference: null }

/** What is said of prices: what was found, and the unit that the hint proposes. */
function said(prices: readonly number[], level: PriceLevel | null, last = NOW, read?: ReadUnit): string[] {
  const unit = (hint: string) => /unit: [^,]+/.exec(hint)![0]
  return problemsOf(prices, level, last, read).map(({ message, hint }) => `${message} | ${unit(hint!)}`)
}

function problemsOf(prices: readonly number[], level: PriceLevel | null, last: number, read?: ReadUnit) {
  const problems = new ProblemList('x.csv', new Uint8Array(0))
  const times = prices.map(() => last)
  checkPriceLevel({ columns: [Float64Array.from(prices)], times, line: 2, name: 'close' }, level, problems, read)
  try {
    problems.throwIfAny()
  } catch (error) {
    return (error as InputError).problems
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
    expect(said(fixed, null)).toEqual([
      `${why}; allowed: prices in the unit of the contracts | unit: 1e-9 (first close 17000.25)`,
    ])
    expect(said([1_600_123_457, 1_612_345_679], null)).toEqual([])
  })

  it('is refused far from the price of the ladder', () => {
    expect(said([1_700_025.5, 1_700_150], MNQ)).toEqual([
      `found 1700025.5, 75 times the 22600 ${LADDER} | unit: 0.01 (first close 17000.255)`,
    ])
    expect(said([400_000, 400_150], MNQ)).toEqual([
      `found 400000, 18 times the 22600 ${LADDER} | unit: 0.1 (first close 40000)`,
    ])
    expect(said([22.6, 22.7], MNQ)).toEqual([
      `found 22.6, 1/996 of the 22600 ${LADDER} | unit: 1000 (first close 22600)`,
    ])
  })

  it('is refused 20 times above a price of some day, in what was traded until two years behind it', () => {
    const silver: PriceLevel = {
      ticks: [0.005],
      reference: { price: 46.64, at: Date.parse('2025-09-30'), mayFall: true },
    }
    const cents = [2310.5, 2311.3]
    expect(said(cents, silver)).toEqual([
      `found 2310.5, 50 times the 46.64 ${LADDER} | unit: 0.01 (first close 23.105)`,
    ])
    expect(said(cents, silver, Date.parse('1999-01-01'))).toHaveLength(1)
    expect(said(cents, silver, Date.parse('2028-01-01'))).toEqual([])
    expect(said([4.06, 4.07], silver)).toEqual([])
    expect(said([0.5, 0.505], silver)).toEqual([])
  })

  it('is refused where a file quotes a pair the other way round', () => {
    const yen: PriceLevel = { ticks: [0.000001], reference: { price: 0.006732, at: null, mayFall: true } }
    expect(said([148.54, 148.6], yen)).toEqual([
      'found 148.54, as if the file quoted the pair the other way round; allowed: prices in the unit of the contracts | unit: 1 where the prices are right (--unit on the command line)',
    ])
    expect(said([0.6732, 0.6733], yen)).toEqual([
      `found 0.6732, 100 times the 0.006732 ${LADDER} | unit: 0.01 (first close 0.006732)`,
    ])
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
    expect(said(walk(2000, 0.25, 100), { ticks: [0.25], reference: null })[0]).toContain(grid)
    expect(said(walk(2000, 0.25, 100, 20), { ticks: [0.25], reference: null })).toEqual([])
    expect(said(walk(2000, 1), { ticks: [0.01], reference: null })).toEqual([])
    const cents = walk(0, 1).map(step => Number((110 + 0.005 * step).toFixed(3)))
    expect(said(cents, { ticks: [0.00005], reference: null })[0]).toContain(
      'multiples of 0.005, 100 times the tick of 0.00005',
    )
    expect(said(walk(300_000, 1), { ticks: [0.01], reference: null })[0]).toContain(
      'multiples of 1, 100 times the tick',
    )
  })

  it('is refused on a grid that is a fraction of a tick as no rounding and no mean makes it', () => {
    const index: PriceLevel = { ticks: [0.25], reference: null }
    const tenth = walk(0, 1).map(step => Number((2205 + 0.025 * step).toFixed(3)))
    expect(said(tenth, index)[0]).toContain('multiples of 0.025, 1/10 of the tick of 0.25; allowed')
    expect(said(tenth, index)[0]).toContain('unit: 10 (first close 22050)')
    const points = walk(0, 1).map(step => Number((18_000 + 0.01 * step).toFixed(2)))
    expect(said(points, index)).toEqual([])
    const means = walk(0, 1).map(step => Number((1.08 + 0.000005 * step).toFixed(6)))
    expect(said(means, { ticks: [0.00005], reference: null })).toEqual([])
    expect(said(walk(4, 0.001, 1, 80), { ticks: [0.1], reference: null })).toEqual([])
  })

  it('is refused in hundreds, of metals and the like at any date, of coins where they did not fall', () => {
    const at = Date.parse('2025-09-30')
    const gold: PriceLevel = { ticks: [0.25, 0.1], reference: { price: 3873.2, at, mayFall: true, pace: 'steady' } }
    const hundreds = walk(0, 1).map(step => Number((40.1 + 0.001 * step).toFixed(3)))
    const why = `found 40.1, 1/96 of the 3873.2 ${LADDER} | unit: 100 (first close 4010)`
    expect(said(hundreds, gold, Date.parse('2026-03-27'))).toEqual([why])
    expect(said(hundreds, gold, Date.parse('2010-03-27'))).toEqual([why])
    expect(said(hundreds, gold, Date.parse('1970-03-27'))).toEqual([])
    const spot = hundreds.map(price => Number((price * 60).toFixed(3)))
    expect(said(spot, gold, Date.parse('2024-03-27'))).toEqual([])
    const coin: PriceLevel = { ticks: [0.01], reference: { price: 145, at: NOW, mayFall: true } }
    const fallen = hundreds.map(price => Number((price / 20).toFixed(2)))
    const fine = hundreds.map(price => Number((price / 20).toFixed(4)))
    const [later, earlier] = [NOW + 4e10, NOW - 4e10]
    expect([said(fallen, coin, later).length, said(fine, coin, later).length]).toEqual([0, 1])
    expect([said(fallen, coin, earlier).length, said(fine, coin, earlier).length]).toEqual([0, 1])
    expect(said(fine, coin, Date.parse('2020-09-01'))).toEqual([])
    const fund = hundreds.map(price => Number((price + 94).toFixed(2)))
    const index: PriceLevel = { ticks: [0.25], reference: { price: 6240, at: NOW, pace: 'steady' } }
    expect(said(fund, index, Date.parse('2011-03-15'))).toEqual([])
  })

  it('of yields is never refused for being low, but for fractions of 1 on a hundredth of the tick', () => {
    const at = Date.parse('2023-09-01')
    const yields: PriceLevel = { ticks: [0.001], reference: { price: 4.87, at, mayFall: true, pace: 'yield' } }
    const low = walk(0, 1).map(step => 0.14 + 0.001 * step)
    const last = Date.parse('2022-01-19')
    expect(said(low.map(Math.fround), yields, last)).toEqual([])
    expect(
      said(
        low.map(price => Number((price / 2).toFixed(5))),
        yields,
        last,
      ),
    ).toEqual([])
    const fractions = walk(0, 1).map(step => Number((0.0487 + 0.00001 * step).toFixed(5)))
    expect(said(fractions, yields, last)).toEqual([
      `found 0.0487, 1/98 of the 4.87 ${LADDER} | unit: 100 (first close 4.87)`,
    ])
  })

  it('is told of a currency ten times off', () => {
    const euro: PriceLevel = {
      ticks: [0.0001],
      reference: { price: 1.0787, at: null, mayFall: true, pace: 'currency' },
    }
    expect(said([11.53, 11.54], euro)).toEqual([
      `found 11.53, 11 times the 1.0787 ${LADDER} | unit: 0.1 (first close 1.153)`,
    ])
    expect(said([0.1153, 0.1154], euro)).toEqual([
      `found 0.1153, 1/9 of the 1.0787 ${LADDER} | unit: 10 (first close 1.153)`,
    ])
    expect(said([0.84, 1.58], euro)).toEqual([])
  })

  it('is judged by the last year of a file', () => {
    const problems = new ProblemList('x.csv', new Uint8Array(0))
    const columns = [Float64Array.from([125, 130, 150, 22_000])]
    const times = [1985, 1986, 1987, 2025].map(year => Date.UTC(year, 6))
    checkPriceLevel({ columns, times, line: 2, name: 'close' }, MNQ, problems)
    expect(problems.count).toBe(0)
  })

  it('names the unit of the file, whatever it was read in, so that the hint is right', () => {
    const inFormat = { unit: 1e-4, isStated: false }
    const [message] = said([3.81, 3.82], MNQ, NOW, inFormat)
    expect(message).toContain('found 38100, read as 3.81, 1/')
    expect(message).toContain('unit: 1 (first close 38100)')
    const [insisted] = problemsOf([3.81, 3.82], MNQ, NOW, inFormat)
    expect(insisted!.hint).toContain('or unit: 0.0001 where 3.81 is right')
    const [stated] = problemsOf([381e6, 382e6], MNQ, NOW, { unit: 10_000, isStated: true })
    expect(stated!.hint).toContain('unit: 1 (first close 38100)')
    expect(stated!.hint).toContain('or jumps: traded where 381000000 is right')
  })

  it('names a unit that leads to prices of the market, however far off they are', () => {
    for (let power = -8; power <= 8; power++) {
      const off = walk(21_000, 0.25, 4).map(price => Number(`${price / 4}e${-power}`))
      const problems = problemsOf(off, MNQ, NOW)
      const unit = /unit: (\S+)/.exec(problems[0]?.hint ?? '')?.[1]
      expect([power, unit === undefined ? 0 : Math.round(Math.log10(Number(unit)))]).toEqual([power, power])
    }
  })

  it('names the unit first that the last year of a file tells, and a finer grid does not overrule it', () => {
    const units = (columns: readonly number[], years: readonly number[], level: PriceLevel) => {
      const problems = new ProblemList('x.csv', new Uint8Array(0))
      const times = years.map(year => Date.UTC(year, 5, 1))
      checkPriceLevel({ columns: [Float64Array.from(columns)], times, line: 2, name: 'close' }, level, problems)
      const found = (() => {
        try {
          problems.throwIfAny()
        } catch (error) {
          return (error as InputError).problems[0]!.hint!
        }
        return ''
      })()
      return [...found.matchAll(/unit: (\S+) \(/g)].map(match => match[1])
    }
    const gold: PriceLevel = { ticks: [0.1], reference: { price: 3873.2, at: NOW, mayFall: true, pace: 'steady' } }
    const cents = [...walk(4040, 1, 1, 160), ...walk(325_863, 1)]
    const years = cents.map((_, i) => (i < 160 ? 1968 : 2025))
    expect(units(cents, years, gold)[0]).toBe('0.01')
    const coin: PriceLevel = { ticks: [0.1], reference: { price: 91_508, at: NOW, mayFall: true } }
    const fallen = walk(2_500_011, 1)
    expect(
      units(
        fallen,
        fallen.map(() => 2022),
        coin,
      ).slice(0, 2),
    ).toEqual(['0.01', '0.1'])
  })

  it('stands on a grid that leads away from the market', () => {
    const ether: PriceLevel = { ticks: [0.5], reference: { price: 1703, at: NOW, mayFall: true } }
    const spot = walk(0, 1).map(step => Number((3607.255 + 0.005 * step).toFixed(3)))
    expect(said(spot, ether)).toEqual([])
    expect(said(spot, { ...ether, reference: null })[0]).toContain('multiples of 0.005, 1/100 of the tick of 0.5')
  })

  it('names the unit that the grid tells, but not where spot prices have more digits than the tick', () => {
    const gold: PriceLevel = { ticks: [0.1], reference: { price: 3873.2, at: NOW, mayFall: true, pace: 'steady' } }
    expect(said(walk(3800, 1, 100), gold, Date.parse('1999-01-04'))[0]).toContain('unit: 0.001 (first close 380)')
    expect(said(walk(380_011, 1), gold)[0]).toContain('unit: 0.01 (first close 3800.11)')
  })
})
