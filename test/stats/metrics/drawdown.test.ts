import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { drawdownEpisodes, maxDrawdownMoney } from '../../../src/stats/metrics/drawdownEpisodes.ts'
import { drawdownSeries, painIndex, timeUnderWater, ulcerIndex } from '../../../src/stats/metrics/drawdownSeries.ts'
import { growthIndex } from '../../../src/stats/metrics/growthIndex.ts'

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

  it('counts from the start of a curve that only falls', () => {
    expect(drawdownSeries([100, 90, 50])).toEqual([0, 1 - 90 / 100, 0.5])
  })

  it('takes an equity within 1e-9 of its peak to be at it', () => {
    expect(drawdownSeries([100, 100 * (1 - 0.9e-9), 100 * (1 - 2e-9)]).map(d => d > 0)).toEqual([false, false, true])
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
    expect(covered).toEqual(series.flatMap((d, row) => (d > 0 ? [row] : [])))
  })
})

describe('maxDrawdownMoney', () => {
  it('need not be the deepest in share', () => {
    const equity = [100, 50, 1000, 800]
    expect(maxDrawdownMoney(indexOf(equity))).toBe(200)
    expect(drawdownEpisodes(indexOf(equity)).map(e => e.depth)).toEqual([0.5, 1 - 800 / 1000])
  })
})
