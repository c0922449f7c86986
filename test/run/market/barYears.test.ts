import { describe, expect, it } from 'vitest'
import { barYears } from '../../../src/run/market/barYears.ts'

const HOUR_MS = 3_600_000

describe('barYears', () => {
  it('divides a year of trading by the session: 365 days of 24 hours, or 252 of 23', () => {
    expect(barYears(24 * HOUR_MS, '24x7')).toBeCloseTo(1 / 365, 12)
    expect(barYears(HOUR_MS, '24x7')).toBeCloseTo(1 / 365 / 24, 12)
    expect(barYears(24 * HOUR_MS, 'cme')).toBeCloseTo(1 / 252, 12)
    expect(barYears(HOUR_MS, 'cme')).toBeCloseTo(1 / 252 / 23, 12)
  })

  it('counts longer bars in days', () => {
    expect(barYears(7 * 24 * HOUR_MS, 'cme')).toBeCloseTo(7 / 252, 12)
  })
})
