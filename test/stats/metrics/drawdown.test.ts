import { describe, expect, it } from 'vitest'
import { drawdownEpisodes, maxDrawdownMoney } from '../../../src/stats/metrics/drawdownEpisodes.ts'
import { drawdownSeries } from '../../../src/stats/metrics/drawdownSeries.ts'
import { growthIndex } from '../../../src/stats/metrics/growthIndex.ts'

const indexOf = (equity: number[]) => growthIndex({ time: null, equity })

describe('drawdownSeries', () => {
  it('counts from the start of a curve that only falls', () => {
    expect([...drawdownSeries([100, 90, 50])]).toEqual([0, 1 - 90 / 100, 0.5])
  })

  it('takes an equity within 1e-9 of its peak to be at it', () => {
    expect(Array.from(drawdownSeries([100, 100 * (1 - 0.9e-9), 100 * (1 - 2e-9)]), d => d > 0)).toEqual([
      false,
      false,
      true,
    ])
  })
})

describe('maxDrawdownMoney', () => {
  it('need not be the deepest in share', () => {
    const equity = [100, 50, 1000, 800]
    expect(maxDrawdownMoney(indexOf(equity))).toBe(200)
    expect(drawdownEpisodes(indexOf(equity)).map(e => e.depth)).toEqual([0.5, 1 - 800 / 1000])
  })
})
