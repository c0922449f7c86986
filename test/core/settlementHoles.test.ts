import { describe, expect, it } from 'vitest'
import { allSettlements } from '../../src/core/funding.ts'
import { settlementHoles } from '../../src/core/settlementHoles.ts'
import { makeBars } from '../parts/makeBars.ts'
import { HOUR_MS } from './support.ts'

/** Settlements at the sums of these hours from 0. */
const spaced = (...steps: number[]) => {
  let sum = 0
  return Float64Array.from([0, ...steps], step => {
    sum += step
    return sum * HOUR_MS
  })
}
const missing = (time: Float64Array, hours: readonly number[] | null = null) =>
  settlementHoles(time, hours === null ? null : Float64Array.from(hours)).flatMap(({ times }) =>
    times.map(ms => ms / HOUR_MS),
  )

describe('the holes that settlements show themselves', () => {
  it('are steps longer than most around them, wherever they are, and however often settlements are made', () => {
    expect(missing(spaced(4, 4, 4, 4, 8, 4, 4))).toEqual([20])
    expect(missing(spaced(8, 8, 8, 24, 8, 16))).toEqual([32, 40, 64])
    expect(missing(spaced(2, 1, 1, 1, 2, 2, 1, 1))).toEqual([1, 6, 8])
  })

  it('are none where the interval changes, once or for six settlements and more', () => {
    expect(missing(spaced(8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 4, 4))).toEqual([])
    expect(missing(spaced(4, 4, 4, 4, 4, 4, 8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 4, 4))).toEqual([])
    expect(missing(spaced(8, 4))).toEqual([])
    expect(missing(spaced())).toEqual([])
  })

  it('are told by the interval that the source states, the longer of two where it changes', () => {
    expect(missing(spaced(4, 8, 8, 4), [4, 4, 8, 8, 4])).toEqual([])
    expect(missing(spaced(4, 8, 4), [4, 4, 4, 4])).toEqual([8])
    expect(missing(spaced(8, 16), [8, 8, 8])).toEqual([16])
    expect(missing(spaced(8, 8, 24), [8, 8, 8, 4])).toEqual([24, 32])
  })

  it('are told by the steps where the source states none, or what its steps deny', () => {
    expect(missing(spaced(8, 8, 8, 16, 8), [8, 8, 8, Number.NaN, Number.NaN, 8])).toEqual([32])
    expect(missing(spaced(8, 8, 8, 8, 16), [4, 4, 4, 4, 4, 4])).toEqual([40])
  })

  it('count among the settlements of a period where they lie in it', () => {
    const bars = makeBars(Array.from({ length: 20 }, () => [100, 100, 100, 100]))
    const time = spaced(4, 4, 4, 4, 8, 4, 4)
    const known = { time, rate: new Float64Array(time.length), hours: null }
    const hours = (scheduled: readonly number[], source = known) =>
      [
        ...allSettlements(
          bars,
          Float64Array.from(scheduled, hour => hour * HOUR_MS),
          source,
        ),
      ].map(ms => ms / HOUR_MS)
    expect(hours([8, 16])).toEqual([4, 8, 12, 16])
    const early = { ...known, time: time.map(ms => ms - 4 * HOUR_MS) }
    expect(hours([8, 16], early)).toEqual([4, 8, 12, 16])
  })
})
