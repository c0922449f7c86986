import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { fittingTicks } from '../../../src/report/series/fittingTicks.ts'

const HEIGHT = 50

describe('fittingTicks', () => {
  test.prop([fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: -1, max: 7, noNaN: true })], {
    seed: 5,
    numRuns: 500,
  })('labels any short axis with two or three values that have room between its ends', (low, power) => {
    const high = low + 10 ** power
    const ticks = fittingTicks(low, high, false, HEIGHT, 3)
    const places = ticks.map(tick => (HEIGHT * (tick - low)) / (high - low))
    expect(ticks.length).toBeGreaterThanOrEqual(2)
    expect(ticks.length).toBeLessThanOrEqual(3)
    expect(places[0]).toBeGreaterThan(5.5)
    expect(places.at(-1)).toBeLessThan(HEIGHT - 5.5)
    expect(Math.min(...places.slice(1).map((place, i) => place - places[i]!))).toBeGreaterThan(8)
  })

  it('labels the prices of one trade, and those that are drawn with equal growth', () => {
    expect(fittingTicks(17978, 18042, false, HEIGHT, 3)).toEqual([18000, 18020])
    expect(fittingTicks(650, 3400, true, HEIGHT, 3)).toEqual([1000, 1500, 2000])
  })
})
