import { describe, expect, it } from 'vitest'
import { headline } from '../../../src/report/words/headline.ts'
import type { Facts } from '../../../src/results/account.ts'
import type { Outcome } from '../../../src/results/outcome.ts'
import type { Summary } from '../../../src/results/summary.ts'
import { makeEdge, makeSummary } from '../makeResult.ts'

const LONG = { start: 1000, final_equity: 1200, trades: 40, taken: 40 }
const closed = (trades: number) => ({ edge: makeEdge(-0.5, 1.5, trades) })

function words(outcome: Outcome, facts: Partial<Facts> = {}, changes: Partial<Summary> = {}): string {
  return headline(makeSummary({ outcome, ...closed(40), ...changes }, { ...LONG, ...facts }))
}

const days = (count: number | null) => ({ period: { ...makeSummary().period, days: count } })
const share = (taken: number | null) => ({ risk: { asked: 100, taken: 0, share: taken, meanShare: taken } })
const cutOff = (net: number, trades = 1) => ({
  cutOff: { trades: Array.from({ length: trades }, (_, i) => ({ trade: i + 1, net, r: 1 })), meanR: 1, decides: true },
})

describe('headline', () => {
  it('tells orders that never filled from a strategy that never ordered', () => {
    const none = { trades: 0, taken: 0, void: 0 }
    expect(words('not tested', { ...none, orders_placed: 1200 })).toBe(
      'The strategy made no trade, as not one of its 1,200 orders was filled: nothing was tested.',
    )
    expect(words('not tested', { ...none, orders_placed: 1 })).toBe(
      'The strategy made no trade, as its one order was not filled: nothing was tested.',
    )
  })

  it('says what happened and what it proves', () => {
    expect(words('shown')).toBe('It grew 20.0% in 9 days, with an edge: +0.50 R a trade.')
    expect(words('unproven')).toBe('It grew 20.0% in 9 days, but its trades prove no edge.')
    expect(words('unproven', { final_equity: 1000 })).toBe('It ended where it started, and its trades prove no edge.')
    expect(words('lost', { final_equity: 505 })).toBe('It lost 49.5% in 9 days.')
  })

  it('calls few trades too few', () => {
    expect(words('unproven', {}, closed(29))).toContain('but 29 trades are too few to tell')
    expect(words('unproven', {}, closed(1))).toContain('but one trade says nothing about a strategy: bring at least 30')
    expect(words('unproven', {}, closed(30))).toContain('but its trades prove no edge')
  })

  it('says of one trade alone what it proves, and not that it grew', () => {
    const one = { trades: 2, void: 1, taken: 1 }
    const said = 'One trade says nothing about a strategy: bring at least 30.'
    expect(words('unproven', one, closed(1))).toBe(said)
    expect(words('lost', { ...one, final_equity: 900 }, closed(1))).toBe(said)
    expect(words('unproven', { ...one, skipped: 1, trades: 3 }, closed(1))).toMatch(/^Only 1 of 3 trades taken: /)
  })

  it('says how long it took in the largest unit that there are two of, or in trades', () => {
    expect(words('lost', { final_equity: 505 }, days(7410))).toContain(' in 20 years.')
    expect(words('lost', { final_equity: 505 }, days(731))).toContain(' in 2 years.')
    expect(words('lost', { final_equity: 505 }, days(730))).toContain(' in 24 months.')
    expect(words('lost', { final_equity: 505 }, days(60))).toContain(' in 60 days.')
    expect(words('lost', { final_equity: 505 }, days(1.9))).toContain(' in 46 hours.')
    expect(words('lost', { final_equity: 505 }, days(0.2))).toContain(' in 5 hours.')
    expect(words('lost', { final_equity: 505 }, days(0.01))).toContain(' in 14 minutes.')
    expect(words('lost', { final_equity: 505 }, days(0))).toContain(' within a day.')
    expect(words('lost', { final_equity: 505 }, days(null))).toContain(' in 40 trades.')
  })

  it('says money where cash flows moved or a percentage would be 0.0, and times where it is many', () => {
    expect(words('unproven', { total_cash_flows: 150 })).toContain('It made $50.00 in')
    expect(words('lost', { total_cash_flows: 300 })).toContain('It lost $100.00 in')
    expect(words('unproven', { final_equity: 1000.2 })).toContain('It made $0.20 in')
    expect(words('unproven', { final_equity: 895_000 })).toContain('It grew 895-fold in')
  })

  it('says first that under half of the trades, or of the risk, was taken', () => {
    expect(words('lost', { taken: 19, final_equity: 505 })).toBe('Only 19 of 40 trades taken: it lost 49.5%.')
    expect(words('lost', { taken: 20, final_equity: 505 })).toMatch(/^It lost/)
    expect(words('shown', {}, share(0.396))).toMatch(/^Only 39\.6% of the risk taken: it grew/)
    expect(words('shown', {}, share(0.5))).toMatch(/^It grew/)
    expect(words('shown', { taken: 19 }, share(0.4))).toMatch(/^Only 40\.0% of the risk taken/)
    expect(words('not tradable', { taken: 0 })).not.toContain('only')
  })

  it('has room on a telephone however much it says', () => {
    const many = { trades: 2500, taken: 999 }
    const all = [
      words('shown', { final_equity: 6_870_000 }, days(1826)),
      words('shown', many, days(7410)),
      words('unproven', { final_equity: 1901.9 }, days(7410)),
      words('unproven', { final_equity: 1000 }, days(7410)),
      words('unproven', many, { ...days(7410), ...share(0.396) }),
      words('unproven', {}, { ...closed(29), ...days(7410) }),
      words('lost', { ...many, final_equity: 505 }, days(7410)),
    ]
    for (const said of all) expect(said.length, said).toBeLessThanOrEqual(62)
  })

  it('tells the ways to ruin apart', () => {
    const crossMargin = { market: { ...makeSummary().market, marginMode: 'cross' as const } }
    expect(words('ruined', { taken: 30 })).toBe('Ruined after 30 of 40 trades: half the money was gone.')
    expect(words('ruined', { liquidations: 1 })).toContain('half the money was gone')
    expect(words('ruined', { liquidations: 1 }, crossMargin)).toContain('trades: it was liquidated.')
    expect(words('ruined', { liquidations: 1, debt: 12 }, crossMargin)).toContain('a debt of $12.00')
  })

  it('of a ruin has room on a telephone', () => {
    const many = { trades: 5000, taken: 1234 }
    for (const cause of ['price', 'costs', 'funding'] as const) {
      const ruin = { trade: 1234, time: null, rows: 9, cause }
      expect(words('ruined', many, { ruin }).length).toBeLessThanOrEqual(62)
    }
  })

  it('of a stall has room on a telephone, and says how much was taken', () => {
    expect(words('stalled')).toBe('It stalled after 40 of 40 trades.')
    expect(words('stalled', { taken: 2, trades: 153 })).toBe('It stalled with only 2 of 153 trades taken.')
    expect(words('stalled', { taken: 1234, trades: 5000 }, share(0.396)).length).toBeLessThanOrEqual(62)
  })

  it('tells an account that is too small from trades that cannot be entered', () => {
    const none = { taken: 0, skipped_risk: 0 }
    expect(words('not tradable', { ...none, trades: 3, skipped_margin: 3 })).toBe(
      '$1,000 is too small: not one of 3 trades fits.',
    )
    expect(words('not tradable', { ...none, trades: 1, skipped_risk: 1 })).toMatch(/: the one trade does not fit\.$/)
    expect(words('not tradable', { ...none, trades: 3, skipped_margin: 2, skipped_depth: 1 })).toBe(
      'Not one of 3 trades could be taken.',
    )
    expect(words('not tradable', { ...none, trades: 1, skipped_depth: 1 })).toBe('The one trade could not be taken.')
    expect(words('not tested', { ...none, trades: 2, void: 2 })).toBe(
      'Not one of 2 trades could be entered: nothing was tested.',
    )
    const { period } = makeSummary()
    expect(words('not tested', { ...none, trades: 0 }, { period: { ...period, bars: null } })).toBe(
      'The list holds no trade: nothing was tested.',
    )
  })

  it('says what hangs on a trade still open at the end', () => {
    expect(words('unproven', {}, cutOff(300))).toBe(
      'It grew 20.0% in 9 days, but only by a trade still open at the end.',
    )
    expect(words('unproven', {}, cutOff(100, 2))).toContain('but only by 2 trades still open')
    expect(words('unproven', {}, cutOff(50))).toContain('but whether a trade gains hangs on a trade still open')
  })

  it('begins with the one path that simulated prices are', () => {
    const data = { ...makeSummary().data, model: 'garch' }
    expect(words('unproven', { taken: 12 }, { data, seed: 'tulip' })).toMatch(
      /^On one simulated path \(number 1 of seed tulip\), only 12 of 40 trades taken: it grew 20\.0%, proving no edge\.$/,
    )
  })
})
