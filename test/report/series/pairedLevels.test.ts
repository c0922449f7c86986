import { describe, expect, it } from 'vitest'
import { pairedLevels } from '../../../src/report/series/pairedLevels.ts'
import { makeSamples } from '../makeSamples.ts'

describe('pairedLevels', () => {
  it('turns log differences into changes, and leaves out the own level and the unknown', () => {
    const [low, own] = makeSamples().risks
    const levels = pairedLevels([{ ...low!, paired: { value: Math.log(1.1), low: 0, high: Math.log(2) } }, own!])
    expect(levels).toHaveLength(1)
    expect(levels[0]).toMatchObject({ name: '1%', low: 0 })
    expect(levels[0]?.value).toBeCloseTo(0.1, 12)
    expect(levels[0]?.high).toBeCloseTo(1, 12)
    expect(pairedLevels([{ ...low!, paired: null }])).toEqual([])
  })
})
