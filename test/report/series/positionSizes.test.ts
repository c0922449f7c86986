import { describe, expect, it } from 'vitest'
import { positionSizes } from '../../../src/report/series/positionSizes.ts'
import { makeResult, makeRow } from '../makeResult.ts'

describe('positionSizes', () => {
  it('measures tiers in units of the underlying, and leaves out what was not held', () => {
    const { parts, thinned } = positionSizes(makeResult(), 100)
    expect(parts).toEqual([
      { trade: 1, tier: 'MEX (micro)', level: 0, quantity: 3 },
      { trade: 3, tier: 'MEX (micro)', level: 0, quantity: 1 },
      { trade: 3, tier: 'EX (standard)', level: 1, quantity: 10 },
      { trade: 4, tier: 'MEX (micro)', level: 0, quantity: 3 },
    ])
    expect(thinned).toBe(false)
  })

  it('keeps the largest position of a long ledger', () => {
    const rows = Array.from({ length: 900 }, (_, i) =>
      makeRow({ trade: i + 1, contracts: [i === 555 ? 90 : 1, 0], quantity: i === 555 ? 90 : 1 }),
    )
    const { parts, thinned } = positionSizes(makeResult({ rows }), 50)
    expect(thinned).toBe(true)
    expect(parts.length).toBeLessThanOrEqual(50)
    expect(parts).toContainEqual({ trade: 556, tier: 'MEX (micro)', level: 0, quantity: 90 })
  })
})
