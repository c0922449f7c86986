import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { drawdownReached } from '../../../src/stats/odds/brownianDrawdown.ts'

describe('drawdownReached', () => {
  test.prop(
    [
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.double({ min: 0.01, max: 80, noNaN: true }),
      fc.double({ min: 1.01, max: 2, noNaN: true }),
    ],
    { seed: 20250112, numRuns: 300 },
  )('is a probability that falls with the depth', (drift, depth, factor) => {
    const [near, far] = [depth, depth * factor].map(h => drawdownReached({ drift, volatility: 1, time: 1 }, h)) as [
      number,
      number,
    ]
    expect(near).toBeGreaterThanOrEqual(far - 1e-11)
    expect(near).toBeLessThanOrEqual(1 + 1e-11)
    expect(far).toBeGreaterThanOrEqual(-1e-11)
  })
})
