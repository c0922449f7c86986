import { describe, expect, it } from 'vitest'
import { BridgeExtremes } from '../../../src/prices/parts/bridge.ts'
import { streamOf, uniforms } from '../support.ts'

describe('BridgeExtremes', () => {
  it('passes from all images to the first one without a jump', () => {
    const depths = [5.999, 6.001].map(c => {
      const bridge = new BridgeExtremes()
      bridge.draw(c, 1, ...uniforms(streamOf('steep')))
      return bridge.low
    })
    expect(Math.abs(depths[0]! - depths[1]!)).toBeLessThan(1e-3)
  })
})
