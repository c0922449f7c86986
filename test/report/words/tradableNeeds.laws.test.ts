import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { atLeast } from '../../../src/core/tolerance.ts'
import { notTradablePanel } from '../../../src/report/words/panel/idlePanel.ts'
import { tradableNeeds } from '../../../src/report/words/panel/tradableNeeds.ts'
import type { PlayedTrade } from '../../../src/results/ledger.ts'
import { makeResult, makeRow, makeSummary } from '../makeResult.ts'

const START = 1000
const COSTS = 2

const trade = fc.record({
  distance: fc.double({ min: 0.5, max: 90, noNaN: true }),
  margin: fc.double({ min: 10, max: 2 * START, noNaN: true }),
})

/** Trades refused at 2% of $1,000, one contract of multiplier 1 each. */
function result(given: readonly { distance: number; margin: number }[], changes = {}) {
  const rows = given.map(({ distance, margin }, i) => {
    const riskOfOne = 20 + distance + COSTS
    return makeRow({
      ...{ trade: i + 1, status: 'skipped', skipReason: 'risk', entry: 1000, stop: 1000 - 20 - distance },
      ...{ riskOfOne, stopCostOfOne: 20 + distance, marginEquityForOne: margin },
      equityForOne: Math.max(riskOfOne / 0.02, margin),
    })
  })
  const facts = { taken: 0, trades: rows.length, skipped: rows.length, skipped_risk: rows.length, start: START }
  return makeResult({ rows, summary: makeSummary({ outcome: 'not tradable', ...changes }, facts) })
}

/** The share of the trades that fit. */
function fitting(
  rows: readonly PlayedTrade[],
  { account = START, risk = 0.02, stop = null }: { account?: number; risk?: number; stop?: number | null },
): number {
  const fits = rows.filter(
    row =>
      atLeast(risk * account, stop === null ? row.riskOfOne : stop + COSTS) && atLeast(account, row.marginEquityForOne),
  )
  return fits.length / rows.length
}

describe('what it takes to trade', () => {
  it.prop([fc.array(trade, { minLength: 1, maxLength: 30 })], { seed: 12 })(
    'is enough when it is followed, as it is printed, and hardly more than that',
    given => {
      const found = result(given)
      const { rows } = found
      const needs = tradableNeeds(found)!
      expect(fitting(rows, { account: needs.half })).toBeGreaterThanOrEqual(0.5)
      expect(fitting(rows, { account: needs.half - 1.01 })).toBeLessThan(0.5)
      expect(fitting(rows, { account: needs.most })).toBeGreaterThanOrEqual(0.9)
      expect(fitting(rows, { account: needs.first })).toBeGreaterThan(0)
      if (needs.riskForHalf === null) expect(fitting(rows, { risk: 1 })).toBeLessThan(0.5)
      else {
        expect(fitting(rows, { risk: needs.riskForHalf })).toBeGreaterThanOrEqual(0.5)
        expect(fitting(rows, { risk: needs.riskForHalf - 0.00101 })).toBeLessThan(0.5)
      }
      if (needs.stopForHalf === null) expect(fitting(rows, { stop: 0 })).toBeLessThan(0.5)
      else {
        expect(fitting(rows, { stop: needs.stopForHalf })).toBeGreaterThanOrEqual(0.5)
        expect(fitting(rows, { stop: needs.stopForHalf + 0.101 })).toBeLessThan(0.5)
      }
    },
  )

  it('counts the margin, too: a trade that the old risk refuses first may lack it all the same', () => {
    const given = [10, 20, 30].map((distance, i) => ({ distance, margin: i === 2 ? 1500 : 900 }))
    expect(tradableNeeds(result(given))!.riskForHalf).toBeCloseTo(0.042, 9)
    const poor = given.map(each => ({ ...each, margin: 1500 }))
    const { checks, reason } = notTradablePanel(result(poor))
    expect(reason).toMatch(/Its margin fits in 0 of 3 trades\.$/)
    expect(checks[1]).toMatchObject({
      value: 'none is enough',
      detail: 'The account has the margin of one MEX in 0 of 3 trades',
    })
  })

  it('says how far a stop may be from its entry, and names an account that does', () => {
    const { next, checks } = notTradablePanel(result([{ distance: 10, margin: 100 }]))
    expect(next!.text).toBe('Take a larger account: from $1,600 on one MEX fits half of these trades.')
    expect(checks[2]).toMatchObject({
      value: '18.0 from entry',
      detail: 'In the price; the typical stop is 30.0 from its entry',
    })
  })

  it('does not speak of accounts where the market takes not one contract', () => {
    const none = result([{ distance: 10, margin: 100 }])
    const rows = none.rows.map(row => ({ ...row, skipReason: 'depth' }))
    const { next, checks } = notTradablePanel({ ...none, rows })
    expect(next!.text).toBe('Choose a market that trades more: this one takes not even one contract.')
    expect(checks).toEqual([])
  })
})
