import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { drawdownEpisodes } from '../../../src/stats/metrics/drawdownEpisodes.ts'
import {
  conditionalDrawdowns,
  drawdownSeries,
  painIndex,
  timeUnderWater,
  ulcerIndex,
} from '../../../src/stats/metrics/drawdownSeries.ts'
import { growthIndex } from '../../../src/stats/metrics/growthIndex.ts'
import { tailMean } from '../../../src/stats/metrics/tail.ts'

const curves = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 80 })
const seeded = { seed: 20250104 }
const indexOf = (equity: number[]) => growthIndex({ time: null, equity })

describe('drawdownSeries', () => {
  test.prop([curves], seeded)('lies in [0, 1) and orders time under water, pain and ulcer', equity => {
    const series = drawdownSeries(equity)
    expect(series[0]).toBe(0)
    for (const d of series) expect(d >= 0 && d < 1).toBe(true)
    const [pain, ulcer, share] = [painIndex(series).value!, ulcerIndex(series).value!, timeUnderWater(series).value!]
    expect(pain).toBeLessThanOrEqual(ulcer + 1e-15)
    expect(pain).toBeLessThanOrEqual(share)
  })
})

describe('drawdownEpisodes', () => {
  test.prop([curves], seeded)('holds every row below a peak in exactly one episode, and its deepest point', equity => {
    const episodes = drawdownEpisodes(indexOf(equity))
    const series = drawdownSeries(equity)
    const covered = episodes.flatMap(({ peak, recovery, trough, depth, depthMoney }) => {
      const rows = Array.from({ length: (recovery ?? equity.length) - peak - 1 }, (_, i) => peak + 1 + i)
      expect(depth).toBe(Math.max(...rows.map(row => series[row]!)))
      expect(trough).toBe(rows.find(row => series[row] === depth))
      expect(depthMoney).toBe(equity[peak]! - equity[trough]!)
      if (recovery !== null) expect(equity[recovery]!).toBeGreaterThanOrEqual(equity[peak]!)
      return rows
    })
    expect(covered).toEqual([...series].flatMap((d, row) => (d > 0 ? [row] : [])))
  })
})

describe('conditionalDrawdowns', () => {
  const depths = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 2000, size: 'max' })
  test.prop([depths], { ...seeded, numRuns: 40 })('are the bits of tails of all drawdowns in order', found => {
    const series = Float64Array.from(found, depth => depth / 41)
    const sorted = series
      .slice(1)
      .map(depth => -depth)
      .sort()
    const levels = [0.95, 0.9, 0.8]
    const expected = levels.map(level => -tailMean(sorted, 1 - level))
    expect(conditionalDrawdowns(series, levels).map(({ value }) => value)).toEqual(expected)
  })

  test('have no value for a start alone', () => {
    expect(conditionalDrawdowns(new Float64Array(1), [0.9])).toEqual([{ value: null, reason: 'no returns' }])
  })
})
