import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highest, lowest } from '../../../src/parts/indicators/highest.ts'
import { holds } from '../../holds.ts'

const values = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 60 })
const period = fc.integer({ min: 1, max: 20 })

/** The definition, word by word. */
function direct(column: Float64Array, span: number, pick: (...window: number[]) => number): number[] {
  return Array.from(column, (_, i) => (i < span ? Number.NaN : pick(...column.subarray(i - span, i))))
}

describe('highest', () => {
  it('is the highest of the values before, itself not included', () => {
    expect([...highest(Float64Array.of(3, 1, 2, 9, 1), 2)]).toEqual([Number.NaN, Number.NaN, 3, 2, 9])
  })
  it('agrees with its definition', () => {
    holds(
      fc.property(values, period, (list, span) => {
        const column = Float64Array.from(list)
        expect([...highest(column, span)]).toEqual(direct(column, span, Math.max))
      }),
      { seed: 11, numRuns: 500 },
    )
  })
  it('is undefined only while a window holds an undefined value', () => {
    const column = Float64Array.of(1, 2, Number.NaN, 4, 5, 6, 7)
    expect([...highest(column, 2)]).toEqual(direct(column, 2, Math.max))
  })
  it('is undefined throughout where there are no more values than the period', () => {
    expect([...highest(Float64Array.of(1, 2), 2)]).toEqual([Number.NaN, Number.NaN])
    expect([...highest(Float64Array.of(1, 2), 1e15)]).toEqual([Number.NaN, Number.NaN])
  })
})

describe('lowest', () => {
  it('agrees with its definition and leaves the values alone', () => {
    holds(
      fc.property(values, period, (list, span) => {
        const column = Float64Array.from(list)
        // Compared as numbers: 0 and -0 are one price.
        expect([...lowest(column, span)].map(low => low + 0)).toEqual(
          direct(column, span, Math.min).map(low => low + 0),
        )
        expect([...column]).toEqual([...Float64Array.from(list)])
      }),
      { seed: 12, numRuns: 500 },
    )
  })
})
