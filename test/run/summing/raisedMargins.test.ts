import { describe, expect, it } from 'vitest'
import type { Ladder, MarginEntry } from '../../../src/core/ladder.ts'
import type { LedgerRow } from '../../../src/results/ledger.ts'
import { raisedMarginNotices, raisedMargins, stressNotices } from '../../../src/run/summing/raisedMargins.ts'
import { makeTier } from '../../core/support.ts'

const day = (n: number) => Date.UTC(2025, 0, n)
const margin = (from: number, initial: number, maintenance = initial - 1): MarginEntry => ({
  from,
  initial: { amount: initial },
  maintenance: { amount: maintenance },
})
const ladderOf = (...margins: MarginEntry[]): Ladder => ({
  underlying: 'TEST',
  quote: 'USD',
  session: '24x7',
  margin: 'amount',
  inverse: false,
  negativePrices: false,
  tiers: [makeTier({ multiplier: 1, margin: margins })],
})
const row = (entry: number, exit: number, changes: Partial<LedgerRow> = {}) =>
  ({ status: 'taken', contracts: [1], entryTime: day(entry), exitTime: day(exit), entry: 100, ...changes }) as LedgerRow

describe('raisedMargins', () => {
  const ladder = ladderOf(margin(Number.NEGATIVE_INFINITY, 100), margin(day(2), 2000))

  it('counts trades that a dated margin rose under', () => {
    expect(raisedMargins([row(1, 5), row(1, 2), row(2, 5), row(1, 1)], ladder)).toBe(2)
  })

  it('does not count trades that did not hold the contract', () => {
    expect(raisedMargins([row(1, 5, { status: 'skipped' }), row(1, 5, { contracts: [0] })], ladder)).toBe(0)
  })

  it('counts a maintenance that rose alone, and none that fell', () => {
    expect(raisedMargins([row(1, 5)], ladderOf(margin(day(1), 100, 50), margin(day(3), 100, 60)))).toBe(1)
    expect(raisedMargins([row(1, 5)], ladderOf(margin(day(1), 100), margin(day(3), 90)))).toBe(0)
  })

  it('compares money with a share at the notional of the entry', () => {
    const share = { from: day(3), initial: { share: 0.2 }, maintenance: { share: 0.1 } }
    expect(raisedMargins([row(1, 5)], ladderOf(margin(day(1), 19), share))).toBe(1)
    expect(raisedMargins([row(1, 5)], ladderOf(margin(day(1), 21), share))).toBe(0)
  })

  it('says what such trades keep', () => {
    expect(raisedMarginNotices([row(1, 5)], ladder)).toEqual([
      'the margin of 1 trade was raised while it was open: it keeps the margin of the entry',
    ])
    expect(raisedMarginNotices([row(2, 5)], ladder)).toEqual([])
  })
})

describe('stressNotices', () => {
  it('say that a stress begins after the data', () => {
    const times = [day(1), day(4)]
    expect(stressNotices({ factor: 1.5, from: day(5) }, times)).toEqual([
      'the stress of the margins begins on 2025-01-05, after the last date of the data (2025-01-04): nothing meets it',
    ])
    expect(stressNotices({ factor: 1.5, from: day(4) }, times)).toEqual([])
    expect(stressNotices({ factor: 1.5, from: day(4) }, [])).toEqual([])
    expect(stressNotices(null, times)).toEqual([])
  })
})
