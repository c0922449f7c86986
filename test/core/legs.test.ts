import { describe, expect, it } from 'vitest'
import { Account } from '../../src/core/account.ts'
import { contractsGone } from '../../src/core/legs.ts'
import { replayBars } from '../../src/core/replayBars.ts'
import { Place, Reason, type TapeLeg } from '../../src/core/tape.ts'
import { makeBars } from '../parts/makeBars.ts'
import { inLegs, leg } from './makeLegs.ts'
import { openOne } from './openOne.ts'
import { amountMargin, compile, makeTier, makeTrade, makeVenue, play } from './support.ts'

const stopLeg = (worst = 90) => leg(1, 90, { rests: false, reason: Reason.stop, stopTouched: true, worst })

describe('contractsGone', () => {
  it('takes whole contracts: one stays until the share is 1', () => {
    expect([0.25, 0.5, 0.99, 1].map(share => contractsGone(1, share))).toEqual([0, 0, 0, 1])
    expect([0.25, 0.5, 0.75, 1].map(share => contractsGone(7, share))).toEqual([1, 3, 5, 7])
  })

  it('takes no more than there are, of billions too', () => {
    expect([1e8, 1e10, 3e15].map(n => contractsGone(n, 1))).toEqual([1e8, 1e10, 3e15])
    const { rows } = play({
      ...{ tiers: [makeTier({ margin: amountMargin(1e-9, 5e-10) })], account: { start: 1e6 }, plan: { risk: 0.1 } },
      trades: [makeTrade({ entry: 3e-5, stop: 2e-5, exit: 4e-5 })],
    })
    expect(rows[0]!.quantity).toBeGreaterThan(9e9)
    expect(rows[0]!.exits).toEqual([{ reason: 'signal', contracts: rows[0]!.contracts }])
  })

  it('counts a product just below a whole number as that number', () => {
    expect(contractsGone(10, 0.1 + 0.1 + 0.1)).toBe(3)
    expect(contractsGone(3, 1 / 3 + 1 / 3)).toBe(2)
  })
})

describe('legs', () => {
  const costly = makeTier({ spreadTicks: 2, fee: { perContract: 0.5, maker: 0, taker: 0 } })

  it('books each leg with its own price and costs, against the whole entry', () => {
    const [row] = play({ tiers: [costly], plan: { risk: 0.1 }, trades: [inLegs(leg(0.5, 105), stopLeg())] }).rows
    expect(row).toMatchObject({ contracts: [7], gross: 3 * 5 - 4 * 10, spreadCost: 7 + 4, fees: 7, exit: 90 })
    expect(row!.net).toBe(15 - 40 - 11 - 7)
    expect(row!.r).toBeCloseTo(-43 / (7 * 13), 12)
  })

  it('keeps a contract that cannot be halved to the last leg', () => {
    const plan = { risk: 0.01 }
    const whole = play({ plan, trades: [inLegs(stopLeg())] }).rows[0]!
    const halved = play({ plan, trades: [inLegs(leg(0.5, 105), stopLeg())] }).rows[0]!
    expect(halved).toMatchObject({ contracts: [1], net: whole.net, worstEquity: whole.worstEquity })
  })

  it('charges a leg the funding up to it', () => {
    const legs = [leg(0.5, 100, { fundingPerUnit: 1 }), leg(1, 100, { fundingPerUnit: 3 })]
    const [row] = play({ plan: { risk: 0.1 }, trades: [inLegs(...legs)] }).rows
    expect(row).toMatchObject({ contracts: [10], funding: 5 * 1 + 5 * 3, net: -20 })
  })

  it('takes the worst equity over the legs, with what the legs before realised', () => {
    const dips = [leg(0.5, 105, { worst: 92 }), stopLeg(91)]
    expect(play({ plan: { risk: 0.1 }, trades: [inLegs(...dips)] }).rows[0]).toMatchObject({ worstEquity: 920 })
    const late = [leg(0.5, 101, { worst: 99 }), leg(1, 110, { worst: 90.5 })]
    expect(play({ plan: { risk: 0.1 }, trades: [inLegs(...late)] }).rows[0]).toMatchObject({ worstEquity: 1005 - 47.5 })
  })

  it('makes the same of a resting entry but for the crossing and the fee', () => {
    const tier = makeTier({ spreadTicks: 2, fee: { perContract: 0, maker: 0.001, taker: 0.01 } })
    const trade = makeTrade({ entryRests: true, exit: 110 })
    const [row] = play({ tiers: [tier], plan: { risk: 0.1 }, trades: [trade] }).rows
    expect(row!.riskTaken).toBeCloseTo(8 * (100 - 89 + 0.001 * 100 + 0.01 * 89), 12)
    expect(row).toMatchObject({ contracts: [8], spreadCost: 8 })
    expect(row!.fees).toBeCloseTo(8 * (0.1 + 0.01 * 109), 12)
  })
})

describe('liquidation between legs', () => {
  const deep = { stop: 50, leverage: 10 }

  it('isolated: releases the margin with its contracts, and what is left loses at most the margin left', () => {
    const trade = inLegs(leg(0.5, 110), leg(1, 60, { worst: 60, rests: false, reason: Reason.signal }))
    const venue = makeVenue({ liquidationFee: 0.5 })
    const tiers = [makeTier({ margin: [] })]
    const setUp = { tiers, venue, account: { leverage: 10 }, plan: { risk: 0.05, ruin: 0 } }
    const [row] = play({ ...setUp, trades: [{ ...trade, stop: 50 }] }).rows
    expect(row).toMatchObject({ contracts: [1], events: ['liquidated'], net: -10 })
    const [two] = play({ ...setUp, plan: { risk: 0.1, ruin: 0 }, trades: [{ ...trade, stop: 50 }] }).rows
    expect(two).toMatchObject({ contracts: [2], events: ['liquidated'], net: 10 - 10, worstEquity: 1000 })
  })

  it('cross: what a leg realised backs the rest', () => {
    const fall = leg(1, 52, { worst: 50, rests: false, reason: Reason.signal })
    const cross = (...legs: TapeLeg[]) =>
      openOne({ ...deep, quantity: 2, start: 50, marginMode: 'cross', trade: { ...inLegs(...legs), stop: 50 } })
    expect(cross(fall).events).toContain('liquidated')
    const tiers = [makeTier({ margin: [] })]
    const setUp = { tiers, venue: makeVenue(), account: { start: 50, leverage: 10, marginMode: 'cross' as const } }
    const plan = { risk: 1, marginBuffer: 0, ruin: 0.01, rebase: 10 }
    const two = (...legs: TapeLeg[]) => play({ ...setUp, plan, trades: [{ ...inLegs(...legs), stop: 75 }] }).rows[0]!
    expect(two(fall)).toMatchObject({ contracts: [2], events: ['liquidated', 'ruined'] })
    expect(two(leg(0.5, 110), fall)).toMatchObject({ contracts: [2], events: [], net: 10 - 48 })
    const dip = leg(1, 70, { worst: 65, rests: false, reason: Reason.signal })
    expect(two(leg(0.5, 80, { worst: 80 }), dip)).toMatchObject({ events: ['liquidated', 'ruined'] })
    expect(two(leg(0.5, 100), dip)).toMatchObject({ events: [], net: -30 })
  })

  it('goes by the notional of what is held up to each leg', () => {
    const maintenance = [
      { upTo: 150, rate: 0.01, deduction: 0 },
      { upTo: Infinity, rate: 0.6, deduction: 0 },
    ]
    const [row] = play({
      ...{ tiers: [makeTier({ margin: [] })], venue: makeVenue({ maintenance }) },
      account: { start: 130, leverage: 10, marginMode: 'cross' },
      plan: { risk: 1, marginBuffer: 0, ruin: 0 },
      trades: [{ ...inLegs(leg(0.5, 110, { worst: 85 }), leg(1, 110)), stop: 50 }],
    }).rows
    expect(row).toMatchObject({ contracts: [2], events: ['liquidated', 'ruined'] })
    expect(row!.gross).toBeCloseTo(2 * (70 / (2 * 0.4) - 100), 9)
  })

  it('takes the closest approach over the legs, each with the liquidation price of what it holds', () => {
    const tiers = [makeTier({ margin: [] })]
    const setUp = { tiers, venue: makeVenue(), account: { start: 100, leverage: 10, marginMode: 'cross' as const } }
    const trade = { ...inLegs(leg(0.5, 110, { worst: 95 }), leg(1, 105, { worst: 96 })), stop: 75 }
    const [row] = play({ ...setUp, plan: { risk: 1, marginBuffer: 0 }, trades: [trade] }).rows
    expect(row!.contracts).toEqual([4])
    expect(row!.liquidationPrice).toBeCloseTo((400 - 100) / (4 * 0.995), 9)
    expect(row!.closestLiquidation).toBeCloseTo((95 - row!.liquidationPrice) / (100 - row!.liquidationPrice), 9)
    const late = { ...inLegs(leg(0.5, 110, { worst: 95 }), leg(1, 105, { worst: 60 })), stop: 75 }
    const [second] = play({ ...setUp, plan: { risk: 1, marginBuffer: 0 }, trades: [late] }).rows
    const price = (200 - 120) / (2 * 0.995)
    expect(second!.closestLiquidation).toBeCloseTo((60 - price) / (100 - price), 9)
  })
})

describe('replayBars, legs', () => {
  it('marks what is left, and liquidates it at the price of what is left', () => {
    const bars = makeBars([
      [100, 101, 99, 100],
      [101, 106, 100, 104],
      [104, 105, 84, 92],
    ])
    const cut = leg(1, 92, { bar: 2, place: Place.close, rests: false, reason: Reason.end, stop: 75 })
    const trade = { ...inLegs(leg(0.5, 105, { bar: 1, stop: 75 }), cut), stop: 75, entryBar: 0, exitBar: 2 }
    const account = { start: 100, leverage: 10, marginMode: 'cross' as const }
    const tiers = [makeTier({ margin: [] })]
    const { quotes, plan } = compile({
      ...{ tiers, account, venue: makeVenue({ maintenance: [{ upTo: Infinity, rate: 0.2, deduction: 0 }] }) },
      plan: { risk: 1, marginBuffer: 0, ruin: 0 },
      trades: [trade],
    })
    const curve = replayBars(new Account(1), plan, quotes, bars, null, null)
    const price = (200 - 110) / (2 * 0.8)
    expect(price).toBeLessThan(84)
    expect([...curve.contracts[0]!]).toEqual([4, 2, 0])
    expect([...curve.equity]).toEqual([100, 118, 94])
    expect([...curve.worst]).toEqual([96, 100, 78])
    expect([...curve.balance]).toEqual([100, 110, 94])
  })
})
