import { describe, expect, it } from 'vitest'
import { fanEnds } from '../../../src/report/series/fanEnds.ts'
import type { BandRow } from '../../../src/results/ledger.ts'

const band = (trade: number, [p05, p25, p50, p75, p95]: readonly number[]) =>
  ({ trade, p05, p25, p50, p75, p95, alive: 1 }) as BandRow

/** A fan that reaches from 100 to 1,100 and ends as asked for. */
const ending = (...last: number[]) => [band(0, [100, 500, 500, 500, 1100]), band(9, last)]

const places = (bands: readonly BandRow[], log = false) => fanEnds(bands, log).map(({ value }) => value)

function leastStep(values: readonly number[]): number {
  return Math.min(...values.slice(1).map((value, i) => value - values[i]!))
}

describe('fanEnds', () => {
  it('names every quantile at its end where they are far apart', () => {
    const ends = [200, 400, 600, 800, 1000]
    const found = fanEnds(ending(...ends), false)
    expect(found.map(({ label }) => label)).toEqual(['5%', '25%', 'median', '75%', '95%'])
    for (const [i, { trade, value }] of found.entries()) {
      expect(trade).toBe(9)
      expect(value).toBeCloseTo(ends[i]!, 9)
    }
  })

  it('moves names apart that would stand on each other, up and down alike, and never out of the chart', () => {
    const middle = places(ending(600, 600, 600, 600, 600))
    expect(leastStep(middle)).toBeCloseTo(60, 9)
    expect(middle[2]).toBeCloseTo(600, 9)
    const bottom = places(ending(100, 100, 101, 103, 900))
    expect(leastStep(bottom)).toBeCloseTo(60, 9)
    expect(bottom[0]).toBeCloseTo(100, 9)
    expect(bottom[4]).toBeCloseTo(900, 9)
    const top = places(ending(1100, 1100, 1100, 1100, 1100))
    expect(top[4]).toBeCloseTo(1100, 9)
    expect(leastStep(top)).toBeCloseTo(60, 9)
  })

  it('names the level of ruin among them, in its order and off the others', () => {
    const found = fanEnds(ending(500, 510, 600, 800, 1000), false, 505)
    expect(found.map(({ label }) => label)).toEqual(['5%', 'ruin', '25%', 'median', '75%', '95%'])
    expect(leastStep(found.map(({ value }) => value))).toBeGreaterThan(59)
  })

  it('measures the distance as the axis draws it', () => {
    const found = places(ending(300, 300, 300, 300, 300), true)
    expect(leastStep(found.map(Math.log)) / Math.log(11)).toBeCloseTo(0.06, 9)
    expect(found[2]).toBeCloseTo(300, 9)
  })
})
