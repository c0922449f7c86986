import { describe, expect, it } from 'vitest'
import { makeVerdict } from '../../../src/report/words/verdict.ts'
import type { Facts } from '../../../src/results/account.ts'
import type { Summary } from '../../../src/results/summary.ts'
import { makeEdge, makeSummary } from '../makeResult.ts'

function verdictOf(facts: Partial<Facts>, changes: Partial<Summary> = {}) {
  const { outcome, sentences, details } = makeVerdict(makeSummary(changes, facts))
  expect(sentences).toHaveLength(2)
  return { outcome, text: [...sentences, ...details].join(' '), first: sentences[0], details }
}

describe('makeVerdict', () => {
  it('tells a survivor where it ended, what it reached and what that proves', () => {
    const { outcome, text } = verdictOf({ final_equity: 1240 })
    expect(outcome).toBe('survived')
    expect(text).toContain('started with $1,000.00 and ended with $1,240.00 (+24.0%), after 3 of 4 trades.')
    expect(text).toContain('unlocked EX (standard) at trade 3 (2024-01-04)')
    expect(text).toContain('+$34.50: with MEX (micro) alone it would have ended with $1,200.00')
    expect(text).toContain('+0.71 R on average (95% interval −0.52 R to +1.94 R)')
    expect(text).toContain('do not prove an edge')
  })

  it('names an edge only where the whole interval is above zero', () => {
    const trades = (low: number, high: number) => ({ edge: makeEdge(low, high) })
    expect(verdictOf({}, trades(0.01, 1)).text).toContain('show an edge')
    expect(verdictOf({}, trades(0, 1)).text).toContain('do not prove an edge')
    expect(verdictOf({}, trades(-1, -0.01)).text).toContain('show a losing strategy')
    expect(verdictOf({}, trades(-1, 0)).text).toContain('do not prove an edge')
  })

  it('says that a plan without a trade is not tradable, whatever else it was', () => {
    const { outcome, text } = verdictOf({ taken: 0, stalled: true, skipped_risk: 3, skipped_margin: 1, survived: true })
    expect(outcome).toBe('not tradable')
    expect(text).toContain('none of 4 trades')
    expect(text).toContain('risked more than the budget (3 trades)')
    expect(text).toContain('more margin than allowed (1 trade)')
    expect(text).toMatch(/So it proves nothing about the strategy\.$/)
    expect(text).not.toContain('edge')
  })

  it('says so where the strategy made no trade', () => {
    expect(verdictOf({ taken: 0, trades: 0 }).first).toBe(
      'This plan cannot be traded: the strategy made no trade in this period.',
    )
  })

  it('tells the ways to ruin apart', () => {
    const ruined = { ruined: true, stalled: true, not_taken: 2 }
    const crossMargin = { market: { ...makeSummary().market, marginMode: 'cross' as const } }
    expect(verdictOf(ruined).outcome).toBe('ruined')
    expect(verdictOf(ruined).first).toContain('the level at which the plan gives up: it started with')
    expect(verdictOf(ruined).details[0]).toBe('2 later trades could no longer be taken.')
    expect(verdictOf({ ...ruined, liquidations: 1 }).first).toContain('the level at which the plan gives up')
    expect(verdictOf({ ...ruined, liquidations: 1 }, crossMargin).first).toContain('position was liquidated')
    expect(verdictOf({ ...ruined, liquidations: 1, debt: 12 }, crossMargin).first).toContain('$12.00 of debt')
  })

  it('tells why an account stalled', () => {
    const { outcome, first, details } = verdictOf({ stalled: true, skipped_risk: 0, skipped_margin: 20 })
    expect(outcome).toBe('stalled')
    expect(first).toContain('one MEX (micro) contract had come to need more margin')
    expect(details[0]).toContain('can no longer follow the strategy')
    expect(verdictOf({ stalled: true, skipped_risk: 20 }).first).toContain('risk more than the budget: it started')
    expect(verdictOf({ stalled: true, skipped_risk: 20, skipped_margin: 9 }).first).toContain('or to need more margin')
  })

  it('does not call money that was paid in growth', () => {
    const { text } = verdictOf({ total_cash_flows: 300 })
    expect(text).toContain('(+23.5% without the cash flows)')
    expect(text).toContain('$300.00 paid in')
    expect(verdictOf({ total_cash_flows: -50 }).text).toContain('$50.00 taken out')
  })

  it('counts liquidations that were survived, and lost tiers', () => {
    expect(verdictOf({ liquidations: 2 }).first).toContain('it was liquidated twice')
    expect(verdictOf({ demotions: 1, final_stage: 0 }).text).toContain('lost a tier once, and ended on MEX (micro)')
  })

  it('says where the larger contracts changed nothing', () => {
    const largerContracts = { finalEquitySmallestOnly: 1234.5, worth: -1e-10 }
    expect(verdictOf({}, { largerContracts }).text).toContain('changed nothing in money: with MEX (micro) alone')
  })

  it('says where no larger contract was reached', () => {
    const plan = { ...makeSummary().plan, unlocks: [] }
    expect(verdictOf({ unlocks: 0 }, { plan }).text).toContain('never got beyond the smallest contract, MEX (micro)')
  })
})
