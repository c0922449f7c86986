import { describe, expect, it } from 'vitest'
import type { Contracts } from '../../src/core/contracts.ts'
import type { Tier, Venue } from '../../src/core/ladder.ts'
import { clearOfLiquidation, closestApproach, exposureOf, reachesLiquidation } from '../../src/core/margin.ts'
import { openOne } from './openOne.ts'
import { amountMargin, compile, makeTier, makeTrade, makeVenue, play, results } from './support.ts'
import { flat, jumping, tableLiquidation, tiered } from './tieredMargin.ts'

describe('liquidationPrice', () => {
  it('a 1x long has none, a 1x short has one (trap 17)', () => {
    expect(tableLiquidation(flat(0.005), 1, 1, 100, 1)).toBeNaN()
    expect(tableLiquidation(flat(0.005), -1, 1, 100, 1)).toBeCloseTo(200 / 1.005, 9)
  })

  it('a price of 2e-9 of the entry is one, of half of 1e-9 none', () => {
    const at = (share: number) => tableLiquidation(flat(0), 1, 1, 100, 1 / (1 - share))
    expect(at(2e-9)).toBeCloseTo(2e-7, 12)
    expect(at(5e-10)).toBeNaN()
  })

  it('a price of exactly 1e-9 of the entry is rounding, and none', () => {
    const venue = { maintenance: flat(0) }
    const at = (start: number) =>
      openOne({ marginMode: 'cross', leverage: 10, start, venue, trade: { entry: 1e9 } }).liquidationPrice
    expect([1e9 - 1, 1e9 - 2].map(at)).toEqual([Number.NaN, 2])
  })

  it('leverage moves it: the higher, the nearer', () => {
    const distances = [2, 5, 10, 50].map(leverage => 100 - tableLiquidation(flat(0.005), 1, 1, 100, leverage))
    expect(distances).toEqual([...distances].sort((a, b) => b - a))
    expect(new Set(distances).size).toBe(4)
  })

  it('a wider spread brings it nearer, for the position starts with that loss', () => {
    const at = (crossing: number) => openOne({ crossing, trade: { entry: 100 } })
    expect(at(1).liquidationPrice).toBeCloseTo((101 - 10.1) / 0.995, 9)
    expect(at(1).liquidationPrice).toBeGreaterThan(at(0).liquidationPrice)
  })

  it('cross pays the entry fee out of what backs the position, isolated does not', () => {
    const price = (marginMode: 'isolated' | 'cross') =>
      [0, 3].map(fee => openOne({ fee, marginMode, start: 50 }).liquidationPrice)
    expect(price('cross')).toEqual([expect.closeTo(50 / 0.995, 9), expect.closeTo(53 / 0.995, 9)])
    expect(price('isolated')).toEqual([expect.closeTo(90 / 0.995, 9), expect.closeTo(90 / 0.995, 9)])
  })

  describe('of a coin-margined contract', () => {
    const [face, p0, m] = [5000, 50_000, 0.02]
    const coins = face / p0
    const price = (side: number, leverage: number, more: Parameters<typeof openOne>[0] = {}) =>
      openOne({
        ...{ quantity: face, leverage, inverse: true, venue: { maintenance: flat(m, 0.0001) } },
        ...more,
        trade: { side, entry: p0, stop: p0 * (1 - side * 0.9) },
      }).liquidationPrice

    it('is q(1 + m) ÷ (q ÷ p0 + M + c) for a long, q(1 - m) ÷ (q ÷ p0 - M - c) for a short', () => {
      expect(price(1, 4)).toBeCloseTo((face * (1 + m)) / (coins + coins / 4 + 0.0001), 6)
      expect(price(-1, 4)).toBeCloseTo((face * (1 - m)) / (coins - coins / 4 - 0.0001), 6)
    })

    it('is backed by the balance after the entry fee under cross margin', () => {
      const cross = { marginMode: 'cross', start: 0.05, fee: 0.01 } as const
      expect(price(1, 4, cross)).toBeCloseTo((face * (1 + m)) / (coins + 0.04 + 0.0001), 6)
      expect(price(-1, 4, cross)).toBeCloseTo((face * (1 - m)) / (coins - 0.04 - 0.0001), 6)
    })

    it('is q ÷ (q ÷ p0 + side × (M - maintenance)) where the maintenance is that of the entry', () => {
      const atEntry = { venue: { maintenance: flat(m), maintenanceAt: 'entry' } } as const
      for (const side of [1, -1]) {
        expect(price(side, 4, atEntry)).toBeCloseTo(face / (coins + side * (coins / 4 - m * coins)), 6)
      }
    })

    it('is that of the two readings which comes first where the worse counts, and that of one where the other is none', () => {
      const by = (maintenanceAt: Venue['maintenanceAt'], side: number, leverage = 10) =>
        price(side, leverage, { venue: { maintenance: flat(m), maintenanceAt } })
      expect(by('worse', 1)).toBe(by('liquidation', 1))
      expect(by('worse', 1)).toBeGreaterThan(by('entry', 1))
      expect(by('worse', -1)).toBe(by('entry', -1))
      expect(by('worse', -1)).toBeLessThan(by('liquidation', -1))
      expect(by('liquidation', -1, 1)).toBeNaN()
      expect(by('worse', -1, 1)).toBe(by('entry', -1, 1))
    })

    it('is none for a short at 1x, nor where the divisor is 1e-9 of the notional or less', () => {
      expect(price(-1, 1)).toBeNaN()
      const backed = (start: number) =>
        openOne({
          ...{
            quantity: 1e11,
            marginMode: 'cross',
            leverage: 10,
            start,
            inverse: true,
            venue: { maintenance: flat(0) },
          },
          trade: { side: -1, entry: 100 },
        } as const).liquidationPrice
      expect([1e9, 1e9 - 0.5, 1e9 - 1].map(backed)).toEqual([Number.NaN, Number.NaN, Number.NaN])
      expect(backed(1e9 - 2)).toBe(1e11 / 2)
    })

    it('walks up the table for a long, whose notional in coin grows as the price falls, and down for a short', () => {
      const table = [
        { upTo: 0.11, rate: 0.01, deduction: 0 },
        { upTo: Infinity, rate: 0.05, deduction: 0.0044 },
      ]
      const venue = { maintenance: table }
      expect(price(1, 4, { venue })).toBeCloseTo((face * 1.05) / (coins * 1.25 + 0.0044), 6)
      const high = openOne({
        quantity: 6000,
        leverage: 4,
        inverse: true,
        venue,
        trade: { side: -1, entry: p0, stop: 9e4 },
      })
      expect(high.liquidationPrice).toBeCloseTo((6000 * 0.99) / (0.12 * 0.75), 6)
    })

    it('meets a jump of the maintenance at the boundary itself', () => {
      const jump = [{ upTo: 0.11, rate: 0.01, deduction: 0 }, ...flat(0.2)]
      expect(price(1, 4, { venue: { maintenance: jump } })).toBeCloseTo(face / 0.11, 9)
    })
  })

  describe('where prices may be at or below zero', () => {
    const price = (side: number, entry: number, start: number, margin: Tier['margin'], negativePrices = true) =>
      play({
        ...{ tiers: [makeTier({ multiplier: 10, margin })], account: { start }, negativePrices },
        plan: { risk: 1e-9, minimumOne: true, marginBuffer: 0, ruin: 0 },
        trades: [makeTrade({ side, entry, exit: entry, worst: entry })],
      }).rows[0]!.liquidationPrice
    const share: Tier['margin'] = [{ from: -Infinity, initial: { share: 0.2 }, maintenance: { share: 0.2 } }]

    it('a long has one below zero, and none where they may not', () => {
      expect(price(1, 5, 1000, amountMargin(200, 100))).toBe(5 - 90)
      expect(price(1, 5, 1000, amountMargin(200, 100), false)).toBeNaN()
    })

    it('maintenance in percent is of what a unit is worth, whatever the sign of its price', () => {
      const spare = (side: number, entry: number, start: number) => {
        const p = price(side, entry, start, share)
        return [p, start + side * 10 * (p - entry) - 0.2 * 10 * Math.abs(p)]
      }
      const near = (value: number) => expect.closeTo(value, 9)
      expect(spare(1, 5, 1000)).toEqual([near(-950 / 12), near(0)])
      expect(spare(1, 100, 400)).toEqual([near(600 / 8), near(0)])
      expect(spare(-1, -50, 200)).toEqual([near(-37.5), near(0)])
      expect(spare(-1, 5, 100)).toEqual([near(150 / 12), near(0)])
    })
  })

  describe('with the closing fee in the trigger', () => {
    const venue = { closeFeeInTrigger: true, maintenance: flat(0.005) } as const
    const price = (side: number, more: Partial<Venue> = {}) =>
      openOne({ quantity: 2, taker: 0.001, venue: { ...venue, ...more }, trade: { side, stop: side > 0 ? 50 : 150 } })
        .liquidationPrice

    it('adds the taker fee to the rate of the maintenance', () => {
      expect(price(1)).toBeCloseTo(90 / (1 - 0.006), 9)
      expect(price(-1)).toBeCloseTo(110 / (1 + 0.006), 9)
      expect(price(1, { closeFeeInTrigger: false })).toBeCloseTo(90 / (1 - 0.005), 9)
    })

    it('still takes it at the liquidation price where the maintenance is that of the entry', () => {
      expect(price(1, { maintenanceAt: 'entry' })).toBeCloseTo((200 - (20 - 1)) / (2 * (1 - 0.001)), 9)
      expect(price(-1, { maintenanceAt: 'entry' })).toBeCloseTo((200 + (20 - 1)) / (2 * (1 + 0.001)), 9)
    })

    it('takes the sooner of the two for either side where the worse counts', () => {
      expect(price(1, { maintenanceAt: 'worse' })).toBe(price(1, { maintenanceAt: 'entry' }))
      expect(price(-1, { maintenanceAt: 'worse' })).toBe(price(-1, { maintenanceAt: 'liquidation' }))
    })

    it('refuses an entry that maintenance and fee together leave nothing to', () => {
      const open = (taker: number) => openOne({ quantity: 2, leverage: 100, taker, venue }).status
      expect([0.0049, 0.0051].map(open)).toEqual(['taken', 'skipped'])
    })

    it('weighs the fees of several tiers by their units', () => {
      const tier = (taker: number) => ({ margin: [], fee: { perContract: 0, maker: 0, taker } })
      const { rows } = play({
        tiers: [makeTier(tier(0.002)), makeTier({ name: 'standard', multiplier: 10, ...tier(0.001) })],
        venue: makeVenue(venue),
        account: { marginMode: 'cross', leverage: 10 },
        plan: { risk: 0.16, qualify: { trades: 1, expectancy: -2, winRate: 0, confidence: null } },
        trades: results(0, 0),
      })
      const { contracts, liquidationPrice: p, equityBefore, fees } = rows[1]!
      expect(contracts).toEqual([5, 1])
      expect(Number.isNaN(p)).toBe(false)
      const spare = equityBefore - fees / 2 + 15 * (p - 100) - (0.005 * 15 + 5 * 0.002 + 10 * 0.001) * p
      expect(spare).toBeCloseTo(0, 9)
    })
  })

  describe('from a table by notional', () => {
    it('reads the entry of the notional at the liquidation price, not of that at entry (trap 19)', () => {
      const price = tableLiquidation(tiered, 1, 10, 105, 10)
      expect(10 * price).toBeLessThan(1000)
      expect(price).toBeCloseTo((1050 - 105) / (10 * 0.99), 9)
    })

    it('walks up the table for a short', () => {
      const price = tableLiquidation(tiered, -1, 10, 95, 5)
      expect(10 * price).toBeGreaterThan(1000)
      expect(price).toBeCloseTo((950 + 190 + 10) / (10 * 1.02), 9)
    })

    it('gives a boundary to the lower entry', () => {
      const venue = { maintenance: jumping, maintenanceAt: 'entry' } as const
      const at = (entry: number) => openOne({ quantity: 10, leverage: 10, venue, trade: { entry } }).liquidationPrice
      expect(at(100)).toBeCloseTo(100 - (100 - 10) / 10, 9)
      expect(at(100.001)).toBeCloseTo(100.001 - (100.001 - 20.0002) / 10, 9)
    })

    it('meets a jump of the maintenance at the boundary itself', () => {
      expect(tableLiquidation([{ upTo: 1000, rate: 0.01, deduction: 0 }, ...flat(0.09)], -1, 10, 98, 9)).toBe(100)
      const falling = [{ upTo: 1000, rate: 0.05, deduction: 0 }, ...flat(0.05, 10)]
      expect(tableLiquidation(falling, 1, 10, 105, 1050 / 95)).toBe(100)
    })

    it('leaves a long at a boundary to the lower entry, whose maintenance is not met there', () => {
      const price = tableLiquidation([{ upTo: 1000, rate: 0.01, deduction: 0 }, ...flat(0.05)], 1, 10, 105, 10.5)
      expect((1050 - 100) / (10 - 0.5)).toBe(100)
      expect(price).toBeCloseTo((1050 - 100) / (10 - 0.1), 9)
    })
  })

  describe('of amount margin', () => {
    const future = (margin: Tier['margin'], side = 1) =>
      play({
        tiers: [makeTier({ multiplier: 12, margin, fee: { perContract: 2, maker: 0, taker: 0 } })],
        plan: { risk: 0.1, minimumOne: true },
        trades: [makeTrade({ side })],
      }).rows[0]!

    it('is where the balance after the entry fee meets the maintenance in money', () => {
      const { contracts, liquidationPrice } = future(amountMargin(150, 140))
      expect(contracts).toEqual([1])
      expect(1000 - 2 + 12 * (liquidationPrice - 100)).toBeCloseTo(140, 9)
    })

    it('follows the notional at that price where it is in percent', () => {
      const margin: Tier['margin'] = [{ from: -Infinity, initial: { share: 0.4 }, maintenance: { share: 0.3 } }]
      const { liquidationPrice } = future(margin, -1)
      expect(1000 - 2 - 12 * (liquidationPrice - 100)).toBeCloseTo(0.3 * 12 * liquidationPrice, 9)
    })

    it('is none at or below a price of 0', () => {
      const price = (multiplier: number, maintenance: number) =>
        play({
          tiers: [makeTier({ multiplier, margin: amountMargin(10, maintenance) })],
          plan: { risk: 0.1 },
          trades: [makeTrade()],
        }).rows[0]!.liquidationPrice
      expect([price(10, 0), price(1, 0)]).toEqual([Number.NaN, Number.NaN])
      expect(price(10, 1)).toBeCloseTo(0.1, 12)
    })

    it('in percent liquidates a tape where its worst price takes the balance to that share of the notional', () => {
      const margin: Tier['margin'] = [{ from: -Infinity, initial: { share: 0.2 }, maintenance: { share: 0.5 } }]
      const worst = (price: number) =>
        play({
          tiers: [makeTier({ multiplier: 10, margin })],
          account: { start: 600 },
          plan: { risk: 0.9, ruin: 0 },
          trades: [makeTrade({ stop: 50, worst: price, exit: 110 })],
        }).account.equity
      expect([80, 80.01].map(worst)).toEqual([400, 700])
    })

    it('holds the contracts of all tiers as one position', () => {
      const tiers = [
        makeTier({ margin: amountMargin(30, 25), slippageTicks: 1 }),
        makeTier({ name: 'standard', multiplier: 10, margin: amountMargin(200, 180) }),
      ]
      const plan = { risk: 0.13, qualify: { trades: 1, expectancy: -1, winRate: 0, confidence: null } }
      const rows = play({ tiers, plan, trades: [makeTrade({ exit: 102 }), makeTrade()] }).rows
      const { contracts, liquidationPrice, equityBefore } = rows[1]!
      expect(contracts).toEqual([2, 1])
      expect(equityBefore + 2 * (liquidationPrice - 101) + 10 * (liquidationPrice - 100)).toBeCloseTo(2 * 25 + 180, 9)
    })
  })
})

describe('exposureOf and clearOfLiquidation', () => {
  const contractsOf = (marginMode: 'isolated' | 'cross') =>
    compile({
      tiers: [makeTier({ margin: [] })],
      venue: makeVenue({ maintenance: tiered }),
      account: { marginMode },
      trades: [],
    }).contracts
  const amount = compile({ trades: [] }).contracts
  const slack = 1e-6 * 500

  it('need the open loss, the maintenance of the dearest notional and the entry fee; isolated, less the margin', () => {
    expect(exposureOf(amount, 0, 60, 500, 100, 2, 1)).toBeCloseTo(60 + slack + 2, 9)
    expect(exposureOf(contractsOf('cross'), 0, 60, 500, 100, 2, 1)).toBeCloseTo(60 + 5 + slack + 2, 9)
    expect(exposureOf(contractsOf('isolated'), 0, 60, 500, 100, 2, 1)).toBeCloseTo(60 + 5 + slack - 100, 9)
  })

  it('need the fee of closing as well where it counts with the maintenance', () => {
    const { contracts } = compile({
      tiers: [makeTier({ margin: [], fee: { perContract: 0, maker: 0, taker: 0.002 } })],
      venue: makeVenue({ maintenance: tiered, closeFeeInTrigger: true }),
      account: { marginMode: 'cross' },
      trades: [],
    })
    expect(exposureOf(contracts, 0, 60, 500, 100, 2, 1)).toBeCloseTo(60 + 5 + 1 + slack + 2, 9)
    expect(exposureOf(contracts, 0, 60, 500, 100, 2, 3)).toBeCloseTo(60 + 3 * 5 + 1 + slack + 2, 9)
  })

  it('are clear above that equity, isolated below 0, on notionals of the first entry of the table alone', () => {
    const clear = (contracts: Contracts, exposure: number, dearest: number) =>
      clearOfLiquidation(contracts, 70, exposure, dearest)
    expect([69.9, 70].map(exposure => clear(amount, exposure, 1e9))).toEqual([true, false])
    expect([69.9, 70].map(exposure => clear(contractsOf('cross'), exposure, 1000))).toEqual([true, false])
    expect([-0.1, 0].map(exposure => clear(contractsOf('isolated'), exposure, 1000))).toEqual([true, false])
    expect([1000, 1000.1].map(dearest => clear(contractsOf('cross'), 1, dearest))).toEqual([true, false])
  })
})

describe('maintenance at entry', () => {
  const skip = { status: 'skipped', skipReason: 'margin', quantity: 0 }

  it('at or above the posted margin refuses the whole position', () => {
    const open = (leverage: number) => openOne({ leverage, venue: { maintenance: flat(0.01) } })
    expect(open(100)).toMatchObject(skip)
    expect(open(101)).toMatchObject(skip)
    expect(open(99).status).toBe('taken')
  })

  it('at or above the balance after the entry fee refuses it under cross margin', () => {
    const open = (start: number) =>
      openOne({ marginMode: 'cross', leverage: 100, start, fee: 2, venue: { maintenance: flat(0.05) } })
    expect(open(7)).toMatchObject(skip)
    expect(open(7.01).status).toBe('taken')
  })

  it('has no entry for a notional beyond the end of the table, which refuses it; an open position may go beyond', () => {
    const venue = { maintenance: [{ upTo: 1000, rate: 0.01, deduction: 0 }] }
    const open = (entry: number, side = 1) =>
      openOne({ quantity: 10, leverage: 10, venue, trade: { side, entry, stop: entry * (1 - 0.5 * side) } })
    expect(open(100 * (1 + 2e-9))).toMatchObject(skip)
    expect([100, 100 * (1 + 0.5e-9)].map(entry => open(entry).status)).toEqual(['taken', 'taken'])
    expect(open(100, -1).liquidationPrice).toBeCloseTo(110 / 1.01, 9)
  })

  it('in percent is that share of the notional at the entry fills', () => {
    const margin: Tier['margin'] = [{ from: -Infinity, initial: { share: 0.01 }, maintenance: { share: 0.5 } }]
    const open = (depth: number) =>
      play({ tiers: [makeTier({ margin, depth })], plan: { risk: 1 }, trades: [makeTrade()] }).rows[0]!
    expect(open(20)).toMatchObject(skip)
    expect(open(19)).toMatchObject({ status: 'taken', contracts: [19] })
  })

  it('refuses all tiers together, not the largest alone', () => {
    const margin: Tier['margin'] = [{ from: -Infinity, initial: { amount: 1 }, maintenance: { amount: 333 } }]
    const tiers = [makeTier({ margin: amountMargin(2, 2) }), makeTier({ name: 'standard', multiplier: 10, margin })]
    const plan = { risk: 0.33, qualify: { trades: 1, expectancy: -1, winRate: 0, confidence: null } }
    const { rows } = play({ tiers, plan, trades: [makeTrade({ exit: 100.1 }), makeTrade()] })
    expect(rows[1]).toMatchObject({ ...skip, stage: 1, events: ['unlock:standard', 'skip:margin'] })
  })
})

describe('reachesLiquidation', () => {
  it('reaches at equality within 1e-9, from either side', () => {
    expect(reachesLiquidation(1, 90 * (1 + 0.9e-9), 90)).toBe(true)
    expect(reachesLiquidation(1, 90 * (1 + 1.1e-9), 90)).toBe(false)
    expect(reachesLiquidation(-1, 110 * (1 - 0.9e-9), 110)).toBe(true)
    expect(reachesLiquidation(-1, 110 * (1 - 1.1e-9), 110)).toBe(false)
    expect(reachesLiquidation(1, 90 * (1 + 1e-9), 90)).toBe(true)
    expect(reachesLiquidation(-1, 110 * (1 - 1e-9), 110)).toBe(true)
  })

  it('never reaches a price that does not exist', () => {
    expect(reachesLiquidation(1, 0, Number.NaN)).toBe(false)
    expect(reachesLiquidation(-1, 1e300, Number.NaN)).toBe(false)
  })
})

describe('closestApproach', () => {
  it('is the share of the distance that was left', () => {
    expect(closestApproach(100, 95, 90)).toBe(0.5)
    expect(closestApproach(100, 100, 90)).toBe(1)
    expect(closestApproach(100, 110, 120)).toBe(0.5)
  })
})
