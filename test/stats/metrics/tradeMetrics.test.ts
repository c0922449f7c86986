import { describe, expect, it } from 'vitest'
import { tradeMetrics } from '../../../src/stats/metrics/tradeMetrics.ts'
import { expectLike } from '../expectLike.ts'

const unknown = { r: null, startEquity: null, holdDays: null }

describe('tradeMetrics', () => {
  it('measures expectancy and quality in R with an interval', () => {
    const { values } = tradeMetrics({ ...unknown, net: [10, 20, -10, 5, 30], r: [1, 2, -1, 0.5, 3] })
    expectLike(
      [values.expectancy_r, values.expectancy_r_low, values.expectancy_r_high, values.sqn],
      // The ends by Hall's formula written out elsewhere, from these results and one of −1 R.
      [1.1, -0.8524204808242073, 2.5302729708631393, 1.1 / 0.6782329983125268],
    )
  })

  it('takes a mean R within rounding of 0 for 0', () => {
    const r = [0.1, 0.2, -0.3]
    expect(tradeMetrics({ ...unknown, net: r, r }).values.expectancy_r).toBe(0)
  })

  it('caps the number of trades in the capped quality at 100', () => {
    const r = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 2 : -1))
    const { values } = tradeMetrics({ ...unknown, net: r, r })
    expect(values.sqn! / values.sqn_capped_100!).toBeCloseTo(2, 12)
  })

  it('takes an R within 1e-9 of zero for a zero trade', () => {
    const r = [1, 2e-9, 1e-9, -1e-9, -2e-9, -1]
    const { values } = tradeMetrics({ ...unknown, net: r, r })
    expect([values.n_wins, values.n_zero, values.n_losses]).toEqual([2, 2, 2])
    expect(values.longest_losing_streak).toBe(2)
  })

  it('says how unusual the longest losing streak is', () => {
    const net = [1, 1, -1, -1]
    // Two losses in a row in four fair trades: 8 of 16 orders.
    expect(tradeMetrics({ ...unknown, net }).values.losing_streak_probability).toBeCloseTo(0.5, 15)
    expect(tradeMetrics({ ...unknown, net: [1, 1] }).values.losing_streak_probability).toBe(1)
  })

  it('has no largest loss without a loss, and no largest win without a win', () => {
    const won = tradeMetrics({ ...unknown, net: [10, 5, 0] })
    expect([won.values.largest_win, won.values.largest_loss, won.reasons.largest_loss]).toEqual([10, null, 'no loss'])
    const lost = tradeMetrics({ ...unknown, net: [-10, -5, 0] })
    expect([lost.values.largest_loss, lost.values.largest_win, lost.reasons.largest_win]).toEqual([-10, null, 'no win'])
  })

  it('takes a loss within the slack of R for none, also as the largest', () => {
    const { values } = tradeMetrics({ ...unknown, net: [100, -1e-8], r: [1, -1e-10] })
    expect(values.largest_loss).toBeNull()
  })

  it('averages the time in a trade', () => {
    expect(tradeMetrics({ ...unknown, net: [1, 2], holdDays: [0.5, 2.5] }).values.average_hold_days).toBe(1.5)
  })

  it('names what is not known', () => {
    const { values, reasons } = tradeMetrics({ ...unknown, net: [] })
    expect(values).toMatchObject({ n_trades: 0, win_rate: null, expectancy_r: null, start_equity: null })
    expect(reasons.win_rate).toBe('no results')
    expect(reasons.expectancy_r).toBe('the risk of the trades is not known')
    expect(values.win_rate_low).toBe(0)
    expect(values.win_rate_high).toBe(1)
  })
})
