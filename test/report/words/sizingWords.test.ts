import { describe, expect, it } from 'vitest'
import { firstAnswer, tradableAnswer } from '../../../src/report/words/sizingWords.ts'
import type { Sizing, TierSizing } from '../../../src/results/sizing.ts'

const MNQ: TierSizing = {
  tier: 'micro',
  symbol: 'MNQ',
  tickValue: 0.5,
  loss: 42.74,
  lossOutside: 42.74,
  initialMargin: 3331.3,
  dayMargin: null,
  maintenance: 3028.45,
  refusal: null,
  byRisk: 0,
  byMargin: 0,
  byDayMargin: null,
  fewest: 1,
  needsByRisk: 4274,
  needsByMargin: 6662.6,
  needsByDayMargin: null,
  byVenue: null,
  widestStop: null,
}

function answer(tier: Partial<TierSizing>, found: Partial<Sizing> = {}): string {
  return tradableAnswer(sizingOf(tier, found))
}

function sizingOf(tier: Partial<TierSizing>, found: Partial<Sizing> = {}): Sizing {
  return {
    ...{ quote: 'USD', start: 2000, risk: 0.01, budget: 20, marginShare: 0.5, price: 22_600, stop: 20 },
    ...{ side: 'long' as const, outside: false },
    ...{
      asked: 0,
      contracts: [0],
      refusedWhole: false,
      dayMarginOf: null,
      dayMarginOffers: [],
      notes: [],
      tiers: [{ ...MNQ, ...tier }],
    },
    ...found,
  }
}

describe('firstAnswer', () => {
  it('names what the venue takes where that is least', () => {
    const said = (byVenue: number | null) => firstAnswer(sizingOf({ byRisk: 9, byMargin: 8, byVenue }))
    expect(said(7)).toContain('9 MNQ by risk, 8 by margin, 7 that the venue takes; one needs')
    for (const byVenue of [8, null]) expect(said(byVenue)).toContain('9 MNQ by risk, 8 by margin; one needs')
  })

  it('names the least day margin that a broker asks, where none is counted', () => {
    const dayMarginOffers = [50, 60].map(dayMargin => ({ broker: `b${dayMargin}`, dayMargin }))
    const needs = '$6,662.60 by margin (exchange), from $100.00 by day margin'
    expect(firstAnswer(sizingOf({}, { dayMarginOffers }))).toContain(`${needs} (--broker b50).`)
    expect(firstAnswer(sizingOf({}, { dayMarginOffers }), 'account.dayMargin: ')).toContain('(account.dayMargin: b50).')
  })
})

describe('tradableAnswer', () => {
  const byDay = { dayMargin: 50, byDayMargin: 20, needsByDayMargin: 100 }

  it('says at which margin one can be traded, and whose it is', () => {
    expect(answer({ byRisk: 1, byMargin: 1 }, { contracts: [1] })).toBe(
      'It can be traded: one MNQ posts a margin of $3,331.30.',
    )
    const day = { contracts: [1], dayMarginOf: 'NinjaTrader' }
    const posted = 'It can be traded: one MNQ posts a day margin of $50.00 (NinjaTrader).'
    expect(answer({ ...byDay, byRisk: 1 }, { ...day, start: 3331.3 })).toBe(posted)
    expect(answer({ ...byDay, byRisk: 1 }, day)).toBe(
      `${posted} Only by day: over night the exchange asks for $3,331.30, more than the account, so it is closed before the session ends.`,
    )
  })

  it('names the least risk, in hundredths of a percent, that takes one', () => {
    expect(answer(byDay, { dayMarginOf: 'NinjaTrader' })).toBe(
      'The risk refuses it, not the margin: one MNQ posts a day margin of $50.00 (NinjaTrader), but loses $42.74 at the stop, where a trade may lose $20.00; a risk of 2.14% takes one.',
    )
    // 2.3% to the last bit, though 0.023 × 2000 is not 46.
    expect(answer({ ...byDay, loss: 46 }, { dayMarginOf: 'X' })).toContain('a risk of 2.3% takes one')
    expect(answer({ ...byDay, loss: 46.01 }, { dayMarginOf: 'X' })).toContain('a risk of 2.31% takes one')
    expect(answer({ ...byDay, loss: 2000 }, { dayMarginOf: 'X' })).toContain('a risk of 100% takes one')
    expect(answer({ ...byDay, loss: 2001 }, { dayMarginOf: 'X' })).toContain('no risk of this account takes one')
  })

  it('tells the margin and both apart', () => {
    expect(answer({ byRisk: 3 })).toBe(
      'The margin refuses it, not the risk: one MNQ needs a margin of $3,331.30, where margin may use $1,000.00, 50% of the account.',
    )
    const offered = (...sums: number[]) =>
      answer({ byRisk: 3 }, { dayMarginOffers: sums.map(dayMargin => ({ broker: `b${dayMargin}`, dayMargin })) })
    expect(offered(1000, 1001)).toContain(
      '50% of the account; the day margin of b1000, $1,000.00, fits (--broker b1000).',
    )
    expect(offered(1001)).toMatch(/50% of the account\.$/)
    expect(answer({})).toBe(
      'Risk and margin refuse it: one MNQ loses $42.74 at the stop, where a trade may lose $20.00, and needs a margin of $3,331.30, where margin may use $1,000.00, 50% of the account. For the risk alone, a risk of 2.14% takes one.',
    )
  })

  it('asks for the smallest order of the venue where one contract is less', () => {
    const found = sizingOf({ fewest: 3, byRisk: 2, byMargin: 9, initialMargin: 50, loss: 10, widestStop: 8.5 })
    expect(firstAnswer(found)).toContain('2 MNQ by risk, 9 by margin; the venue’s smallest order, 3 of them, needs')
    expect(tradableAnswer(found)).toBe(
      'The risk refuses it, not the margin: the venue’s smallest order, 3 MNQ, posts a margin of $150.00, but loses $30.00 at the stop, where a trade may lose $20.00; a risk of 1.5% takes it, and so does a stop of at most 8.5.',
    )
    expect(answer({ fewest: 3, byRisk: 3, byMargin: 2, initialMargin: 400 })).toBe(
      'The margin refuses it, not the risk: the venue’s smallest order, 3 MNQ, needs a margin of $1,200.00, where margin may use $1,000.00, 50% of the account.',
    )
    expect(answer({ fewest: 3, byRisk: 3, byMargin: 3, byVenue: 2 })).toContain('more than its largest order')
  })

  it('names the widest stop that takes one', () => {
    expect(answer({ ...byDay, widestStop: 8.5 }, { dayMarginOf: 'X' })).toContain(
      'a risk of 2.14% takes one, and so does a stop of at most 8.5.',
    )
    expect(answer({ ...byDay, loss: 2001, widestStop: 8.5 }, { dayMarginOf: 'X' })).toContain(
      '; only a stop of at most 8.5 takes one.',
    )
  })

  it('says that the venue takes no order as large as one', () => {
    expect(answer({ byRisk: 3, byMargin: 2, byVenue: 0 })).toContain('more than its largest order or position')
  })

  it('says that a smallest contract is taken over the limit', () => {
    expect(answer({ byMargin: 2 }, { contracts: [1] })).toBe(
      'It can be traded: one MNQ posts a margin of $3,331.30, and is taken although it loses $42.74 at the stop, where a trade may lose $20.00.',
    )
  })
})
