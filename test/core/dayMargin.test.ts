import { describe, expect, it } from 'vitest'
import { inDayBars } from '../../src/core/marginColumns.ts'
import { quoteTape } from '../../src/core/quotes.ts'
import type { Candle } from '../parts/makeBars.ts'
import { account, day, entryOf, evening, last, money, none, plan, still, tier } from './evening.ts'
import { playBars } from './playBars.ts'
import { makeTier } from './support.ts'

describe('inDayBars', () => {
  it('takes the lower of both by the notional at entry, money or a share, and keeps what is lower already', () => {
    const mixed = entryOf({ share: 0.1 }, { amount: 30 }, { amount: 40 })
    expect(inDayBars(mixed, 1000)).toMatchObject({ initial: { amount: 40 }, maintenance: { amount: 30 } })
    expect(inDayBars(mixed, 300)).toMatchObject({ initial: { share: 0.1 }, maintenance: { amount: 30 } })
    expect(inDayBars(mixed, 400)).toMatchObject({ initial: { share: 0.1 }, maintenance: { amount: 30 } })
    expect(inDayBars({ ...mixed, day: undefined }, 1000)).toEqual({
      from: Number.NEGATIVE_INFINITY,
      initial: { share: 0.1 },
      maintenance: { amount: 30 },
    })
  })
})

describe('day margin', () => {
  it('is posted by an entry in a day bar, and the exchange’s by one outside', () => {
    expect(evening().rows[0]).toMatchObject({ margin: 5, liquidationPrice: 5 })
    const night = evening({ dayBars: Uint8Array.of(day, none, none, none, none) })
    expect(night.rows[0]).toMatchObject({ margin: 50, liquidationPrice: 45 })
    expect(
      evening({ dayBars: Uint8Array.of(day, none, none, none, none), account: { ...account, start: 49 } }).rows[0]!
        .skipReason,
    ).toBe('risk')
    const poor = { dayBars: Uint8Array.of(day, none, none), bars: [still, still, still], plan: { ...plan, risk: 1 } }
    const short = { 0: { enter: 'long', stopDistance: 40 } } as const
    expect(evening({ ...poor, script: short, account: { ...account, start: 49 } }).rows[0]!.skipReason).toBe('margin')
    expect(evening({ script: short, plan: poor.plan, account: { ...account, start: 49 } }).rows[0]!.status).toBe(
      'taken',
    )
  })

  it('is found for every trade that the exchange has a margin for', () => {
    const { contracts, tape, byBar } = evening().quotes
    expect(quoteTape(contracts, tape, true, byBar!.bars).withoutMargin).toEqual([])
  })

  it('asks the exchange’s maintenance from the open of the first bar outside, and the day’s again after it', () => {
    const dip = (low: number): Candle => [100, 101, low, 100]
    const bars = (...lows: readonly number[]) => [still, still, still, ...lows.map(dip)]
    const at = (candles: readonly Candle[]) => evening({ bars: candles }).rows[0]!.liquidatedAt
    expect([at(bars(46, 99)), at(bars(45, 99)), at(bars(99, 45))]).toEqual([Number.NaN, 45, Number.NaN])
    expect(at([still, still, still, [44, 50, 43, 45], still])).toBe(44)
  })

  it('keeps the closest approach to the liquidation price that was in force, each with the prices seen under it', () => {
    const dip = (low: number): Candle => [100, 101, low, 100]
    const approach = (...lows: readonly number[]) =>
      evening({ bars: [still, still, ...lows.map(dip)] }).rows[0]!.closestLiquidation
    // Over night |72.5 - 45| / 55, by day |60 - 5| / 95.
    expect(approach(99, 72.5, 60)).toBe(0.5)
    expect(approach(60, 99, 99)).toBeCloseTo(55 / 95, 12)
    // Of a trade that is stopped at 40, that price.
    expect(approach(38, 99, 99)).toBeCloseTo(35 / 95, 12)
    // By day |50 - 5| / 95; that the trade ends by night changes nothing about it.
    const night = { bars: [still, still, dip(50), still, still], dayBars: Uint8Array.of(day, day, last, none, none) }
    expect(evening(night).rows[0]!.closestLiquidation).toBeCloseTo(45 / 95, 12)
  })

  it('keeps the approach of a leg that leaves in the bar of the one before, too', () => {
    const { rows } = evening({
      bars: [still, still, [100, 102, 39, 50], still, still],
      dayBars: Uint8Array.of(day, day, day, day, day),
      script: { 0: { enter: 'long', stopDistance: 60, targets: [{ distance: 1, share: 0.1 }] } },
      account: { ...account, start: 670 },
      fills: { intrabar: 'optimistic' },
    })
    expect(rows[0]!.exits.map(exit => exit.contracts)).toEqual([[1], [9]])
    const price = 100 - (671 - 45) / 9
    expect(rows[0]!.closestLiquidation).toBeCloseTo((40 - price) / (100 - price), 9)
  })

  it('leaves contracts at the close of the last day bar, those of the largest tier last', () => {
    const tiers = [tier, makeTier({ name: 'standard', multiplier: 10, margin: money(500, 450, 50) })]
    const { rows, curve } = evening({
      tiers: [tiers[0]!],
      account: { ...account, start: 199, dayMargin: { minutesBefore: 15, fee: 7 } },
      script: { 0: { enter: 'long', stopDistance: 10 } },
      plan: { ...plan, risk: 0.4 },
    })
    expect(rows[0]!.contracts).toEqual([7])
    expect([...curve.contracts[0]!]).toEqual([0, 7, 3, 3, 0])
    expect(rows[0]).toMatchObject({ events: ['day_margin'], liquidationFee: 7, net: -7, equityAfter: 192 })
    expect(rows[0]!.exits).toEqual([
      { reason: 'day_margin', contracts: [4] },
      { reason: 'end', contracts: [3] },
    ])
  })

  it('leaves by the market, tier by tier from the equity that the larger ones leave, each at its own costs', () => {
    const tiers = [
      makeTier({ margin: money(150, 140, 5), spreadTicks: 2, fee: { perContract: 0.5, maker: 0, taker: 0 } }),
      makeTier({
        ...{ name: 'standard', multiplier: 10, margin: money(500, 450, 50), spreadTicks: 1 },
        fee: { perContract: 2, maker: 0, taker: 0 },
      }),
    ]
    const { rows, curve } = playBars({
      tiers,
      bars: [still, still, still, still, [100, 102, 99, 101], still, still],
      dayBars: Uint8Array.of(day, day, day, day, last, none, day),
      script: { 0: { enter: 'long', stopDistance: 10 }, 1: { exit: true }, 2: { enter: 'long', stopDistance: 10 } },
      account: { start: 1000, dayMargin: { minutesBefore: 15, fee: 7 } },
      plan: { ...plan, risk: 0.31, qualify: { trades: 1, expectancy: -9, winRate: 0, confidence: null } },
    })
    const row = rows[1]!
    expect(row.contracts).toEqual([4, 2])
    // Of about 930 one standard stays by 500, and two micros by 150 each.
    expect(row.exits).toEqual([
      { reason: 'day_margin', contracts: [2, 1] },
      { reason: 'end', contracts: [2, 1] },
    ])
    const [gross, spread, fees] = [12 * 1, 2 * (4 * 1 + 20 * 0.5), 2 * (4 * 0.5 + 2 * 2)]
    expect(row).toMatchObject({ gross, spreadCost: spread, fees, liquidationFee: 7 })
    expect(row.net).toBeCloseTo(gross - spread - fees - 7, 9)
    const entered = row.equityBefore - fees / 2 - spread / 2
    expect(curve.equity[4]).toBeCloseTo(entered + 24 * 1 - (2 * 1 + 10 * 0.5) - (2 * 0.5 + 2) - 7, 9)
  })

  it('leaves at the wider spread of the hours outside the main session', () => {
    const { rows } = evening({
      tiers: [makeTier({ margin: money(50, 45, 5), spreadTicksOutside: 4 })],
      account: { ...account, start: 199 },
      script: { 0: { enter: 'long', stopDistance: 10 } },
      plan: { ...plan, risk: 0.4 },
    })
    expect(rows[0]!.exits[0]).toEqual({ reason: 'day_margin', contracts: [4] })
    expect(rows[0]!.spreadCost).toBe(4 * 2)
  })

  it('goes on with the smaller tier where the larger cannot stay at all', () => {
    const tiers = [tier, makeTier({ name: 'standard', multiplier: 10, margin: money(5000, 450, 50) })]
    const { rows } = playBars({
      tiers,
      bars: [still, still, still, still, still, still, still],
      dayBars: Uint8Array.of(day, day, day, day, last, none, day),
      script: { 0: { enter: 'long', stopDistance: 10 }, 1: { exit: true }, 2: { enter: 'long', stopDistance: 10 } },
      account: { start: 1000, dayMargin: { minutesBefore: 15, fee: 0 } },
      plan: { ...plan, risk: 0.25, qualify: { trades: 1, expectancy: -9, winRate: 0, confidence: null } },
    })
    expect(rows[1]!.exits).toEqual([
      { reason: 'day_margin', contracts: [0, 2] },
      { reason: 'end', contracts: [5, 0] },
    ])
  })

  it('charges its fee to what is left, which had no part in the worst before it', () => {
    const { rows } = evening({
      account: { ...account, start: 199, dayMargin: { minutesBefore: 15, fee: 50 } },
      script: { 0: { enter: 'long', stopDistance: 10 } },
      plan: { ...plan, risk: 0.4 },
      bars: [still, still, [100, 101, 91, 100], still, still],
    })
    expect(rows[0]).toMatchObject({ contracts: [7], worstEquity: 199 - 7 * 9, equityAfter: 149 })
  })

  it('counts the open profit of that close as equity, and no buffer', () => {
    const held = (close: number, marginBuffer: number) =>
      evening({
        bars: [still, still, [100, 120, 90, close], [close, close, close, close], [close, close, close, close]],
        account: { ...account, start: 105 },
        script: { 0: { enter: 'long', stopDistance: 30 } },
        plan: { ...plan, marginBuffer },
      }).curve.contracts[0]![2]
    // 105 and the gain of three contracts, by 50 each.
    expect([held(115, 0), held(114, 0), held(100, 0.8), held(96, 0)]).toEqual([3, 2, 2, 1])
  })

  it('ends the trade where nothing may stay, and the account rests until the tape leaves', () => {
    const { rows, curve } = evening({
      account: { ...account, start: 49 },
      script: { 0: { enter: 'long', stopDistance: 40 }, 3: { exit: true } },
      plan: { ...plan, risk: 1, rebase: 0 },
      bars: [still, still, [100, 101, 80, 90], still, still],
    })
    expect(rows[0]).toMatchObject({ status: 'taken', gross: -10, exit: 100, reason: 'signal', equityAfter: 39 })
    expect([...curve.equity]).toEqual([49, 49, 39, 39, 39])
    expect([...curve.base]).toEqual([49, 49, 39, 39, 39])
  })

  it('does nothing on the last bar of the run', () => {
    const { rows } = evening({
      bars: [still, still, [100, 101, 79, 80]],
      dayBars: Uint8Array.of(day, day, last),
      account: { ...account, start: 67 },
    })
    expect(rows[0]).toMatchObject({ equityAfter: 47, events: [], exits: [{ reason: 'end', contracts: [1] }] })
  })

  it('is tested again after a target has taken its part, which finds fewer contracts', () => {
    const targets = [{ distance: 20, share: 0.5 }]
    const { rows } = evening({
      bars: [still, still, still, [100, 121, 99, 100], still, still],
      dayBars: Uint8Array.of(day, day, last, none, day, day),
      account: { ...account, start: 199 },
      script: { 0: { enter: 'long', stopDistance: 10, targets }, 4: { exit: true } },
      plan: { ...plan, risk: 0.4 },
    })
    // Of seven, three stay over night; after the target four may be left, so that none leaves.
    expect(rows[0]!.exits).toEqual([
      { reason: 'day_margin', contracts: [4] },
      { reason: 'target', contracts: [0] },
      { reason: 'signal', contracts: [3] },
    ])
  })

  it('keeps the initial margin of a stress that is in force by then', () => {
    const held = (from: number) =>
      evening({ account: { ...account, start: 100 }, stress: { factor: 2, from } }).curve.contracts[0]![2]
    expect([held(Number.POSITIVE_INFINITY), held(7_200_000), held(0)]).toEqual([1, 1, 1])
    expect(
      evening({ account: { ...account, start: 99 }, stress: { factor: 2, from: 7_200_000 } }).curve.contracts[0]![2],
    ).toBe(0)
  })
})
