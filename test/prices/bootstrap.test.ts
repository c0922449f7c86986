import { describe, expect, it } from 'vitest'
import type { Bars } from '../../src/core/bars.ts'
import bootstrap from '../../src/prices/bootstrap.ts'
import { makeBars } from '../parts/makeBars.ts'
import { shapeOf, streamOf } from './support.ts'

describe('bootstrap', () => {
  it('draws whole bars: every one has the ratios of a bar of the file, and its gap but for the first', () => {
    const source: Bars = makeBars(
      Array.from({ length: 60 }, (_, i) => {
        const open = 100 + (i % 7) + i / 10
        return [open, open + 2 + (i % 3), open - 1 - (i % 4), open + ((i * 5) % 4) - 1] as const
      }),
    )
    const { params, notes } = bootstrap.fit({ ...source, volume: source.volume.map((_, i) => i) }, 1, {})
    expect(params.volume).toEqual(Float64Array.from({ length: 59 }, (_, i) => i + 1))
    expect(notes[0]).toContain('blocks of 4')
    const bars = bootstrap.simulate(params, shapeOf(1, 500), streamOf('whole'))
    for (let i = 0; i < 500; i++) {
      const k = bars.volume[i]!
      const ratio = bars.open[i]! / source.open[k]!
      for (const name of ['high', 'low', 'close'] as const) {
        expect(bars[name][i]! / ratio).toBeCloseTo(source[name][k]!, 9)
      }
      if (i > 0) expect(bars.open[i]! / bars.close[i - 1]!).toBeCloseTo(source.open[k]! / source.close[k - 1]!, 9)
    }
  })

  it('draws blocks of the mean length that a user gives', () => {
    const bars = makeBars(Array.from({ length: 60 }, (_, i) => [100 + (i % 7), 110, 90, 101 + (i % 7)] as const))
    const { params, notes } = bootstrap.fit(bars, 1, { block: 12.5 })
    expect(params.block).toBe(12.5)
    expect(notes.join(' ')).toContain('blocks of 12.5 on average. Of what links a bar to the next, 92% is kept')
  })
})
