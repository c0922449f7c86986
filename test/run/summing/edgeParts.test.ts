import { describe, expect, it } from 'vitest'
import { edgeParts } from '../../../src/run/summing/edgeParts.ts'
import { edgeOf } from '../../../src/stats/edge.ts'
import { meanRDifference } from '../../../src/stats/intervals/meanRDifference.ts'

const R = Array.from({ length: 41 }, (_, i) => (i % 3 === 0 ? 2 : -1) + i / 50)
const closed = R.map((r, i) => ({ r, side: i % 4 === 0 ? -1 : 1 }))

describe('edgeParts', () => {
  it('judges halves by trade, the odd one in the first, and sides, as the whole is judged', () => {
    const { firstHalf, secondHalf, long, short } = edgeParts(closed)
    expect(firstHalf).toEqual(edgeOf(R.slice(0, 21)))
    expect(secondHalf).toEqual(edgeOf(R.slice(21)))
    expect(long).toEqual(edgeOf(R.filter((_, i) => i % 4 !== 0)))
    expect(short).toEqual(edgeOf(R.filter((_, i) => i % 4 === 0)))
    expect(firstHalf.trades + secondHalf.trades).toBe(R.length)
    expect(long.trades + short.trades).toBe(R.length)
  })

  it('holds the second half less the first, and long less short', () => {
    const parts = edgeParts(closed)
    const weights = (chosen: (i: number) => boolean) => R.map((_, i) => (chosen(i) ? 1 : 0))
    const halves = meanRDifference(
      R,
      weights(i => i >= 21),
      weights(i => i < 21),
    ).value!
    expect(parts.betweenHalves).toEqual({ ...halves, reason: null })
    expect(parts.betweenHalves.value).toBeCloseTo(parts.secondHalf.mean! - parts.firstHalf.mean!, 12)
    expect(parts.betweenSides.value).toBeCloseTo(parts.long.mean! - parts.short.mean!, 12)
  })

  it('has a reason where a part is empty or small', () => {
    const parts = edgeParts(R.map(r => ({ r, side: 1 })))
    expect(parts.short).toMatchObject({ trades: 0, mean: null, low: null, reason: 'fewer than two values' })
    expect(parts.betweenSides).toEqual({
      ...{ value: null, low: null, high: null },
      reason: 'fewer than 10 trades on one side',
    })
    expect(edgeParts([]).firstHalf).toMatchObject({ trades: 0, mean: null })
  })
})
