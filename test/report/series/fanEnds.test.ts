import { describe, expect, it } from 'vitest'
import { fanEnds } from '../../../src/report/series/fanEnds.ts'
import type { BandRow } from '../../../src/results/ledger.ts'

const ending = (p05: number, p25: number, p50: number, p75: number, p95: number): BandRow[] => [
  { trade: 9, p05, p25, p50, p75, p95, alive: 1 } as BandRow,
]
const AXIS = { domain: [100, 1100] as const, log: false, least: 0.06 }
const LEVELS = { start: 300, ruin: null }

function leastStep(values: readonly number[]): number {
  return Math.min(...values.slice(1).map((value, i) => values[i]! - value))
}

describe('fanEnds', () => {
  it('names every quantile and the start at its end where they are far apart', () => {
    const found = fanEnds(ending(200, 400, 600, 800, 1000), LEVELS, AXIS)
    expect(found.map(({ label }) => label)).toEqual(['95%', '75%', 'median', '25%', 'start', '5%'])
    for (const [i, value] of [1000, 800, 600, 400, 300, 200].entries()) {
      expect(found[i]!.trade).toBe(9)
      expect(found[i]!.value).toBeCloseTo(value, 9)
    }
  })

  it('moves names apart that would stand on each other, and never out of the axis', () => {
    for (const at of [100, 300, 600, 1100]) {
      const values = fanEnds(ending(at, at, at, at, at), { start: at, ruin: at }, AXIS).map(({ value }) => value)
      expect(values).toHaveLength(7)
      expect(leastStep(values)).toBeGreaterThan(59)
      expect(values[0]).toBeLessThan(1100.001)
      expect(values[6]).toBeGreaterThan(99.999)
    }
  })

  it('names quantiles that end together in their order', () => {
    const found = fanEnds(ending(300, 300, 300, 300, 300), LEVELS, AXIS)
    expect(found.map(({ label }) => label)).toEqual(['95%', '75%', 'median', '25%', '5%', 'start'])
  })

  it('names the level of ruin among them, in its order and off the others', () => {
    const found = fanEnds(ending(500, 510, 600, 800, 1000), { start: 520, ruin: 505 }, AXIS)
    expect(found.map(({ label }) => label)).toEqual(['95%', '75%', 'median', 'start', '25%', 'ruin', '5%'])
    expect(leastStep(found.map(({ value }) => value))).toBeGreaterThan(59)
  })

  it('measures the distance as the axis draws it, also where there is less room than names', () => {
    const log = fanEnds(ending(300, 300, 300, 300, 300), LEVELS, { ...AXIS, log: true })
    expect(leastStep(log.map(({ value }) => Math.log(value))) / Math.log(11)).toBeGreaterThan(0.059)
    const wide = fanEnds(ending(300, 300, 300, 300, 300), LEVELS, { ...AXIS, domain: [100, 10_100] })
    expect(leastStep(wide.map(({ value }) => value))).toBeGreaterThan(590)
    const flat = fanEnds(ending(300, 300, 300, 300, 300), LEVELS, { ...AXIS, least: 0.5 })
    expect(flat.every(({ value }) => value > 99 && value < 1101)).toBe(true)
  })
})
