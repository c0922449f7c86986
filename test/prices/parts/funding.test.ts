import { describe, expect, it } from 'vitest'
import gbm from '../../../src/prices/gbm.ts'
import { BTCUSDT_PREMIUM, fundingRate, premiumFunding } from '../../../src/prices/parts/funding.ts'
import { Sample, shapeOf, streamOf } from '../support.ts'

const HOUR_MS = 3_600_000

/** Binance's for BTCUSDT. */
const RULE = { interest: 0.0001, clamp: 0.0005, cap: 0.004 }

function ratesOf(hours: number, everyHours: number, rule = RULE, index = BTCUSDT_PREMIUM) {
  const shape = { ...shapeOf(1, hours), barMs: HOUR_MS }
  const bars = gbm.simulate({ mu: 0, sigma: 0.1 }, shape, streamOf('bars'))
  return { bars, ...premiumFunding(rule, index).simulate(bars, everyHours, streamOf('funding')) }
}

describe('fundingRate', () => {
  it.each([
    [0.0001, 0.0001],
    [-0.0004, 0.0001],
    [0.0006, 0.0001],
    [0.0007, 0.0002],
    [-0.0005, 0],
    [-0.001, -0.0005],
  ])('moves a premium of %d towards the interest by at most the clamp: %d', (premium, rate) => {
    expect(fundingRate(premium, RULE)).toBeCloseTo(rate, 15)
  })

  it('is the interest itself, to the last digit, within the clamp', () => {
    for (let k = -39; k < 60; k++) expect(fundingRate(k / 1e5, RULE)).toBe(RULE.interest)
  })
})

describe('premiumFunding', () => {
  it('settles at every multiple of the period after the first open', () => {
    const { bars, time, rate } = ratesOf(100, 8)
    expect(time).toHaveLength(12)
    expect(rate).toHaveLength(12)
    expect(Array.from(time)).toEqual(Array.from(time, (_, k) => bars.time[0]! + (k + 1) * 8 * HOUR_MS))
  })

  it('has by default the mean, the deviation and the autocorrelation of the BTCUSDT record', () => {
    const { rate } = ratesOf(8 * 120_000, 8)
    const [mean, deviation, correlation] = [0.00007391, 0.00009265, 0.797]
    const [first, second, product] = [new Sample(), new Sample(), new Sample()]
    const size = 1000
    const scores = rate.map(value => (value - mean) / deviation)
    for (let from = 0; from + size < rate.length; from += size) {
      const part = scores.subarray(from, from + size)
      const average = (figure: (i: number) => number) => part.reduce((sum, _, i) => sum + figure(from + i), 0) / size
      first.add(average(i => scores[i]!))
      second.add(average(i => scores[i]! ** 2))
      product.add(average(i => scores[i]! * scores[i + 1]!))
    }
    first.expectMean(0, 'mean')
    second.expectMean(1, 'variance')
    product.expectMean(correlation, 'autocorrelation')
  })

  it('charges the hours of a shorter period, with the premium as persistent in time', () => {
    const { rate } = ratesOf(8 * 2000, 4)
    expect(rate).toHaveLength(3999)
    expect(rate.filter(value => value === RULE.interest / 2).length).toBeGreaterThan(2000)
  })

  it('never passes the cap, and meets it', () => {
    const cap = 0.0002
    const { rate } = ratesOf(8 * 2000, 8, { ...RULE, cap }, { ...BTCUSDT_PREMIUM, deviation: 0.001 })
    expect(rate.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBe(cap)
    expect(rate.includes(-cap)).toBe(true)
  })

  it('is the same from the same stream', () => {
    expect(ratesOf(500, 8).rate).toEqual(ratesOf(500, 8).rate)
  })
})
