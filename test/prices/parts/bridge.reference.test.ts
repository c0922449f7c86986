import { describe, it } from 'vitest'
import { BridgeExtremes } from '../../../src/prices/parts/bridge.ts'
import { nextNormal } from '../../../src/prices/parts/normal.ts'
import { reference } from '../reference.ts'
import { Sample, streamOf, uniforms } from '../support.ts'

const DRAWS = 200_000

interface JointLevels {
  readonly low_level: number
  readonly high_level: number
  readonly prob_high_reached: number
  readonly prob_low_reached: number
  readonly prob_both_reached: number
}

describe('BridgeExtremes', () => {
  it.each(['P8.1', 'P8.2'])('draws highest and lowest point from their joint law: %s', id => {
    const { inputs, value } = reference(id)
    const bridge = new BridgeExtremes()
    const stream = streamOf(id)
    const joint = (value.joint as JointLevels[]).map(levels => ({
      levels,
      high: new Sample(),
      low: new Sample(),
      both: new Sample(),
    }))
    const high = new Sample()
    const low = new Sample()
    const range = new Sample()
    const quantiles = Object.entries(value.quantiles_of_max as Record<string, number>).map(([p, level]) => ({
      p: Number(p),
      level,
      below: new Sample(),
    }))
    for (let n = 0; n < DRAWS; n++) {
      bridge.draw(inputs.c, inputs.s, ...uniforms(stream))
      high.add(bridge.high)
      low.add(bridge.low)
      range.add(bridge.high - bridge.low)
      for (const { level, below } of quantiles) below.add(bridge.high <= level ? 1 : 0)
      for (const sample of joint) {
        const up = bridge.high >= sample.levels.high_level
        const down = bridge.low <= sample.levels.low_level
        sample.high.add(up ? 1 : 0)
        sample.low.add(down ? 1 : 0)
        sample.both.add(up && down ? 1 : 0)
      }
    }
    high.expectMean(value.expected_max, 'highest')
    low.expectMean(value.expected_min, 'lowest')
    range.expectMean(value.expected_range, 'range')
    for (const { p, below } of quantiles) below.expectMean(p, `quantile ${p} of the highest`)
    for (const { levels, ...samples } of joint) {
      samples.high.expectMean(levels.prob_high_reached, `high ${levels.high_level}`)
      samples.low.expectMean(levels.prob_low_reached, `low ${levels.low_level}`)
      if (levels.prob_both_reached > 1e-4) samples.both.expectMean(levels.prob_both_reached, 'both')
    }
  })

  it('has the same law turned over', () => {
    const { inputs, value } = reference('P8.1')
    const bridge = new BridgeExtremes()
    const stream = streamOf('turned')
    const both = new Sample()
    const [level] = value.joint
    for (let n = 0; n < DRAWS; n++) {
      bridge.draw(-inputs.c, inputs.s, ...uniforms(stream))
      both.add(bridge.low <= -level.high_level && bridge.high >= -level.low_level ? 1 : 0)
    }
    both.expectMean(level.prob_both_reached, 'both')
  })

  it('gives a free walk the range of Parkinson: P9.1', () => {
    const { inputs, value } = reference('P9.1')
    const s = inputs.sigma * Math.sqrt(inputs.T)
    const bridge = new BridgeExtremes()
    const stream = streamOf('range')
    const [range, square, high, beyond] = [new Sample(), new Sample(), new Sample(), new Sample()]
    for (let n = 0; n < DRAWS; n++) {
      bridge.draw(s * nextNormal(stream), s, ...uniforms(stream))
      range.add(bridge.high - bridge.low)
      square.add((bridge.high - bridge.low) ** 2)
      high.add(bridge.high)
      beyond.add(bridge.high > s ? 1 : 0)
    }
    range.expectMean(value.expected_range, 'range')
    square.expectMean(value.expected_squared_range, 'squared range')
    high.expectMean(value.expected_max, 'highest')
    beyond.expectMean(value.prob_max_exceeds_one_s, 'highest beyond one deviation')
  })
})
