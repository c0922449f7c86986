import { describe, expect, it } from 'vitest'
import { isoTime } from '../../../src/io/csv/isoTime.ts'

describe('isoTime', () => {
  it('is empty for no time', () => {
    expect(isoTime(Number.NaN)).toBe('')
  })
})
