import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highest, lowest } from '../../../src/parts/indicators/highest.ts'
import { holds } from '../../holds.ts'
import { direct, period, values } from './window.ts'

describe('highest', () => {
  it('agrees with its definition', () => {
    holds(
      fc.property(values, period, (list, span) => {
        const column = Float64Array.from(list)
        expect([...highest(column, span)]).toEqual(direct(column, span, Math.max))
      }),
      { seed: 11, numRuns: 500 },
    )
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
