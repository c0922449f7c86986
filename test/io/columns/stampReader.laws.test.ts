import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StampReader } from '../../../src/io/columns/stampReader.ts'
import { holds } from '../../holds.ts'

function read(text: string, stamps = new StampReader()): number {
  const bytes = new TextEncoder().encode(text)
  return stamps.read(bytes, 0, bytes.length)
}

describe('StampReader', () => {
  it('law: reads back what Date writes', () => {
    const range = { min: new Date('1000-01-01T00:00:00Z'), max: new Date('5138-01-01T00:00:00Z'), noInvalidDate: true }
    const stamps = new StampReader()
    holds(
      fc.property(fc.date(range), date => {
        expect(read(date.toISOString(), stamps)).toBe(date.getTime())
      }),
      { seed: 20240229, numRuns: 2000 },
    )
  })
})
