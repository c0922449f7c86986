import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BridgeExtremes } from '../../../src/prices/parts/bridge.ts'
import { depthBound } from '../../../src/prices/parts/bridgeBounds.ts'
import { nextNormal } from '../../../src/prices/parts/normal.ts'
import { holds } from '../../holds.ts'
import { streamOf, uniforms } from '../support.ts'

/** P(depth < a) of a bridge of deviation 1 to c, given its maximum b: the images summed one by one. */
function shallower(c: number, b: number, a: number): number {
  const slope = (x: number) => -(x - c) * Math.exp((c * c - (x - c) ** 2) / 2)
  let sum = 0
  for (let n = -40; n <= 40; n++) {
    const shift = 2 * n * (a + b)
    sum += 2 * n * slope(shift) - (2 + 2 * n) * slope(2 * b + shift)
  }
  return sum / (2 * (2 * b - c) * Math.exp(-2 * b * (b - c)))
}

describe('depthBound', () => {
  it('is beyond the depth that is drawn', async () => {
    const share = fc.double({ min: 1e-9, max: 1, noNaN: true })
    const bridge = new BridgeExtremes()
    const property = fc.property(fc.double({ min: 0, max: 8, noNaN: true }), share, share, (c, u, v) => {
      bridge.draw(c, 1, u, v)
      const bound = depthBound(c, u, v)
      expect(bound).toBeGreaterThan(-bridge.low)
    })
    await holds(property, { seed: 15, numRuns: 3000 })
  })

  it('is mostly near to it', () => {
    const [stream, bridge, far] = [streamOf('near'), new BridgeExtremes(), [] as number[]]
    for (let n = 0; n < 1000; n++) {
      const [c, [u, v]] = [Math.abs(nextNormal(stream)), uniforms(stream)]
      bridge.draw(c, 1, u, v)
      far.push(depthBound(c, u, v) + bridge.low)
    }
    far.sort((a, b) => a - b)
    expect(far[900]).toBeLessThan(0.25)
  })
})

describe('BridgeExtremes', () => {
  it('turns two uniform numbers into the maximum and the depth of which they are the probabilities', async () => {
    const share = fc.double({ min: 1e-3, max: 0.999, noNaN: true })
    const property = fc.property(fc.double({ min: 0, max: 8, noNaN: true }), share, share, (c, u, v) => {
      const bridge = new BridgeExtremes()
      bridge.draw(c, 1, u, v)
      expect(Math.exp(-2 * bridge.high * (bridge.high - c))).toBeCloseTo(u, 9)
      expect(Math.abs(1 - shallower(c, bridge.high, -bridge.low) - v)).toBeLessThan(1e-5)
    })
    await holds(property, { seed: 14, numRuns: 3000 })
  })

  it('holds both ends, and is the straight line without deviation', () => {
    const bridge = new BridgeExtremes()
    const move = fc.double({ min: -3, max: 3, noNaN: true })
    const deviation = fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 3, noNaN: true }))
    holds(
      fc.property(move, deviation, fc.string(), (c, s, seed) => {
        bridge.draw(c, s, ...uniforms(streamOf(seed)))
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
