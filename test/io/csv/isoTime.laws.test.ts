import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoTime } from '../../../src/io/csv/isoTime.ts'
import { holds } from '../../holds.ts'

describe('isoTime', () => {
  it('law: writes what Date writes, in any order of times', () => {
    holds(
      fc.property(fc.integer({ min: -1e13, max: 1e14 }), ms => {
        expect(isoTime(ms)).toBe(new Date(ms).toISOString())
      }),
      { seed: 7, numRuns: 2000 },
    )
  })
})
