import { describe, expect, it } from 'vitest'
import { makeVerdict } from '../../../src/report/words/verdict.ts'
import type { Facts } from '../../../src/results/account.ts'
import type { Summary } from '../../../src/results/summary.ts'
import { makeEdge, makeSummary } from '../makeResult.ts'

function verdictOf(changes: Partial<Summary> = {}, facts: Partial<Facts> = {}) {
  const { sentences, details } = makeVerdict(makeSummary(changes, facts))
  return { sentences, details, all: [...sentences, ...details].join(' ') }
}

describe('makeVerdict', () => {
  it('says what happened, then the figure behind it, then where the account ended and what it reached', () => {
    const { sentences, details } = verdictOf()
    expect(sentences).toEqual([
      'It grew 23.4% in 9 days, but its trades prove no edge.',
      'A trade made +0.71 R on average (95% interval −0.52 R to +1.94 R): 0 lies inside the interval, so these trades do not prove an edge.',
    ])
    expect(details).toEqual([
      'It started with $1,000.00 and ended with $1,234.50 (+23.4%), after 3 of 4 trades.',
      'It was neither ruined nor stalled.',
      'It unlocked EX (standard) at trade 3 (2024-01-04).',
      'The larger contracts changed the result by +$34.50: with MEX (micro) alone it would have ended with $1,200.00.',
    ])
  })

  it('gives no mean where no trade was closed', () => {
    const { sentences } = verdictOf({ edge: { ...makeEdge(0, 0), trades: 0, mean: null, low: null, high: null } })
    expect(sentences.join(' ')).toContain('No trade was closed before the end, so nothing is known of what one makes.')
    expect(sentences.join(' ')).not.toContain('–')
  })

  it('names an edge only where the whole interval is above zero', () => {
    const trades = (low: number, high: number) => ({ edge: makeEdge(low, high) })
    expect(verdictOf(trades(0.01, 1)).all).toContain('show an edge')
    expect(verdictOf(trades(0, 1)).all).toContain('do not prove an edge')
    expect(verdictOf(trades(-1, -0.01)).all).toContain('show a losing strategy')
    expect(verdictOf(trades(-1, 0)).all).toContain('do not prove an edge')
  })

  it('says why nothing was traded, and that this proves nothing', () => {
    const { sentences, details } = verdictOf(
      { outcome: 'not tradable' },
      { taken: 0, skipped: 4, skipped_risk: 3, skipped_margin: 1 },
    )
    expect(sentences).toEqual([
      '$1,000 is too small: not one of 4 trades fits.',
      'None was taken, because one contract would have risked more than the budget (3 trades); one contract needed more margin than allowed (1 trade).',
      'So it proves nothing about the strategy.',
    ])
    expect(details).toEqual([])
    const none = { trades: 0, taken: 0, skipped: 0, skipped_risk: 0 }
    expect(verdictOf({ outcome: 'not tested' }, none).all).toBe(
      'The strategy made no trade in 10 bars: nothing was tested.',
    )
  })

  it('says what became of an account after ruin, in a stall, and after liquidations', () => {
    expect(verdictOf({ outcome: 'ruined' }, { not_taken: 2 }).details).toContain(
      '2 later trades could no longer be taken.',
    )
    expect(verdictOf({ outcome: 'ruined' }).all).not.toContain('neither')
    const stalled = (facts: Partial<Facts>) => verdictOf({ outcome: 'stalled' }, facts).sentences[1]
    expect(stalled({ skipped_risk: 0, skipped_margin: 20 })).toMatch(
      /^One MEX \(micro\) contract had come to need more margin than allowed\. A trade made /,
    )
    expect(stalled({ skipped_risk: 20, skipped_margin: 0 })).toContain('risk more than the budget.')
    expect(stalled({ skipped_risk: 20, skipped_margin: 9 })).toContain('or to need more margin')
    expect(verdictOf({ outcome: 'stalled' }).details[1]).toMatch(/can no longer follow the strategy\.$/)
    expect(verdictOf({ outcome: 'lost' }, { liquidations: 2 }).details).toContain(
      'It was neither ruined nor stalled, though it was liquidated twice.',
    )
  })

  it('names a trade that was still open at the end before it goes into details', () => {
    const cutOff = { trades: [{ trade: 4, net: 12, r: 0.5 }], meanR: 0.6, decides: false }
    expect(verdictOf({ cutOff }).sentences[2]).toBe(
      'Trade 4 was still open when the data ended, at +0.50 R ($12.00): it counts in the equity, and in no figure of the trades. With it, a trade made +0.60 R on average.',
    )
  })

  it('does not call money that was paid in growth', () => {
    expect(verdictOf({}, { total_cash_flows: 100 }).details[0]).toContain(
      '(+23.5% without the cash flows), after 3 of 4 trades; $100.00 paid in.',
    )
    expect(verdictOf({}, { total_cash_flows: -50 }).details[0]).toContain('$50.00 taken out')
  })

  it('says of the larger contracts that they were lost, changed nothing, or were never reached', () => {
    expect(verdictOf({}, { demotions: 1, final_stage: 0 }).all).toContain('lost a tier once, and ended on MEX (micro)')
    const largerContracts = { finalEquitySmallestOnly: 1234.5, worth: -1e-10 }
    expect(verdictOf({ largerContracts }).all).toContain('changed nothing in money: with MEX (micro) alone')
    const plan = { ...makeSummary().plan, unlocks: [] }
    expect(verdictOf({ plan }, { unlocks: 0 }).all).toContain('never got beyond the smallest contract, MEX (micro)')
  })
})
