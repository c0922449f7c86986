import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BridgeExtremes } from '../../../src/prices/parts/bridge.ts'
import { holds } from '../../holds.ts'
import { streamOf } from '../support.ts'

describe('BridgeExtremes', () => {
  it('holds both ends, and is the straight line without deviation', () => {
    const bridge = new BridgeExtremes()
    const move = fc.double({ min: -3, max: 3, noNaN: true })
    const deviation = fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 3, noNaN: true }))
    holds(
      fc.property(move, deviation, fc.string(), (c, s, seed) => {
        bridge.draw(streamOf(seed), c, s)
        const rounding = 1e-12
        expect(bridge.high).toBeGreaterThanOrEqual(Math.max(0, c) - rounding)
        expect(bridge.low).toBeLessThanOrEqual(Math.min(0, c) + rounding)
        expect(bridge.high - bridge.low).toBeLessThan(Math.abs(c) + 10 * s + rounding)
        if (s === 0) expect([bridge.high, bridge.low]).toEqual([Math.max(0, c), Math.min(0, c)])
      }),
      { seed: 51, numRuns: 2000 },
    )
  })
})
