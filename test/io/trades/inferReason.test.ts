import { describe, expect, it } from 'vitest'
import { Reason } from '../../../src/core/tape.ts'
import { inferReason } from '../../../src/io/trades/inferReason.ts'

describe('inferReason', () => {
  it.each([
    ['at the stop', 1, 95, Reason.stop],
    ['a little beyond the stop', 1, 94.75, Reason.gap],
    ['a little before the stop', 1, 95.25, Reason.signal],
    ['at the target', 1, 110, Reason.target],
    ['beyond the target', 1, 111, Reason.signal],
    ['at the stop of a short', -1, 95, Reason.stop],
    ['a little beyond the stop of a short', -1, 95.25, Reason.gap],
    ['a little before the stop of a short', -1, 94.75, Reason.signal],
  ])('exit %s', (_, side, exit, reason) => {
    expect(inferReason(side, 95, side > 0 ? 110 : 80, exit)).toBe(reason)
  })

  it('knows no target where there is none', () => {
    expect(inferReason(1, 95, Number.NaN, 110)).toBe(Reason.signal)
  })
})
