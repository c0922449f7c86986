import { describe, expect, it } from 'vitest'
import { compileContracts } from '../../src/core/contracts.ts'
import type { Tier } from '../../src/core/ladder.ts'
import { LOT_WIDTH, Lot, quoteTape } from '../../src/core/quotes.ts'
import { makeTape, Reason } from '../../src/core/tape.ts'
import { compile, makeLadder, makeTier, makeTrade, makeVenue, play } from './support.ts'

const costly = makeTier({
  multiplier: 2,
  tick: 0.5,
  spreadTicks: 2,
  slippageTicks: 1,
  fee: { perContract: 0.25, maker: 0.001, taker: 0.002 },
})

describe('quoteTape', () => {
  it('puts spread, slippage and both fees into the risk of one contract', () => {
    const { quotes } = compile({ tiers: [costly], trades: [makeTrade(), makeTrade({ side: -1 })] })
    const crossing = 1
    const long = 2 * (101 - 89) + (0.25 + 0.002 * 2 * 101) + (0.25 + 0.002 * 2 * 89)
    const short = 2 * (111 - 99) + (0.25 + 0.002 * 2 * 99) + (0.25 + 0.002 * 2 * 111)
    expect(quotes.contracts.crossing[0]).toBe(crossing)
    expect(quotes.risk[0]).toBeCloseTo(long, 12)
    expect(quotes.risk[1]).toBeCloseTo(short, 12)
  })

  it('leaves costs out of the risk where the plan says so', () => {
    const { quotes } = compile({ tiers: [costly], plan: { riskIncludesCosts: false }, trades: [makeTrade()] })
    expect(quotes.risk[0]).toBe(2 * 10)
  })

  it('lets a market exit pay spread, slippage and the taker fee', () => {
    for (const reason of [Reason.stop, Reason.gap, Reason.signal, Reason.end]) {
      const { quotes } = compile({ tiers: [costly], trades: [makeTrade({ reason, exit: 95 })] })
      expect(quotes.exitSpread[0]).toBe(2)
      expect(quotes.exitFee[0]).toBeCloseTo(0.25 + 0.002 * 2 * 94, 12)
    }
  })

  it('lets a target fill at its price, without spread, for the maker fee', () => {
    const { quotes } = compile({ tiers: [costly], trades: [makeTrade({ reason: Reason.target, exit: 110 })] })
    expect(quotes.exitSpread[0]).toBe(0)
    expect(quotes.exitFee[0]).toBeCloseTo(0.25 + 0.001 * 2 * 110, 12)
    expect(quotes.entrySpread[0]).toBe(2)
  })

  it('charges the entry fee, notional and margin at the entry fill, not at the price of the tape', () => {
    const tier = makeTier({ ...costly, margin: [] })
    const { quotes } = compile({ tiers: [tier], venue: makeVenue(), account: { leverage: 4 }, trades: [makeTrade()] })
    expect(quotes.entryNotional[0]).toBe(202)
    expect(quotes.entryFee[0]).toBeCloseTo(0.25 + 0.002 * 202, 12)
    expect(quotes.initialMargin[0]).toBe(202 / 4)
    expect(quoteTape(quotes.contracts, quotes.tape, true).withoutMargin).toEqual([])
  })

  it('makes a contract pay its funding by its units', () => {
    const { account } = play({
      tiers: [makeTier({ multiplier: 4 })],
      plan: { risk: 0.04 },
      trades: [makeTrade({ exit: 100, fundingPerUnit: 0.5 })],
    })
    expect(account.equity).toBe(1000 - 4 * 0.5)
  })

  it('pays the wider spread outside the main session, entry and legs each by their own hour', () => {
    const tier = makeTier({ ...costly, spreadTicksOutside: 6 })
    const { quotes } = compile({ tiers: [tier], trades: [makeTrade(), makeTrade()] })
    const outside = { entry: Uint8Array.of(1, 0), leg: Uint8Array.of(0, 1) }
    const { contracts, tape } = quotes
    const found = quoteTape(contracts, { ...tape, outside }, true).quotes
    // Half of 2 or of 6 ticks and 1 of slippage, of 0.5, for 2 units.
    expect([...found.entrySpread]).toEqual([4, 2])
    expect([...found.exitSpread]).toEqual([2, 4])
    expect([...quotes.entrySpread, ...quotes.exitSpread]).toEqual([2, 2, 2, 2])
    // The stop that sizes the first fills as wide as its entry: 4 a side more than 2.
    expect(found.risk[0]! - quotes.risk[0]!).toBeCloseTo(4, 9)
    expect(found.risk[1]).toBe(quotes.risk[1])
  })

  it('takes at most what the bar before the entry allows, in whole contracts, and at most the depth of the tier', () => {
    const tiers = [makeTier({ multiplier: 2, depth: 5 }), makeTier({ name: 'standard', multiplier: 20 })]
    const most = (...units: readonly number[]) => {
      const trades = [makeTrade({ entryBar: 1 }), makeTrade({ entryBar: 2 })]
      const { contracts, tape } = compile({ tiers, trades }).quotes
      const { lots } = quoteTape(
        contracts,
        tape,
        true,
        null,
        units.length === 0 ? null : Float64Array.from(units),
      ).quotes
      return [0, 1, 2, 3].map(j => lots[j * LOT_WIDTH + Lot.most])
    }
    expect(most()).toEqual([5, Infinity, 5, Infinity])
    // The volume of the bar of the entry itself is not known at its open.
    expect(most(7.9, 60, 1e9)).toEqual([3, 0, 5, 3])
    expect(most(6 * (1 - 1e-12), 0)).toEqual([3, 0, 0, 0])
  })

  it('pays no spread again on prices that are fills', () => {
    const { quotes } = compile({ tiers: [costly], trades: [makeTrade()], pricesAreFills: true })
    expect([quotes.entrySpread[0], quotes.exitSpread[0], quotes.entryNotional[0]]).toEqual([0, 0, 200])
  })

  it('takes margins in money as they are and margins in percent of the notional', () => {
    const margin: Tier['margin'] = [{ from: -Infinity, initial: { share: 0.1 }, maintenance: { share: 0.08 } }]
    const { quotes } = compile({ tiers: [makeTier({ ...costly, margin })], trades: [makeTrade()] })
    expect(quotes.initialMargin[0]).toBeCloseTo(20.2, 12)
    expect([quotes.maintenanceAmount[0], quotes.maintenanceShare[0]]).toEqual([0, 0.08])
  })

  it('names the trades that no dated margin is in force for, once each, voids apart', () => {
    const margin: Tier['margin'] = [{ from: 1000, initial: { amount: 1 }, maintenance: { amount: 1 } }]
    const ladder = makeLadder([makeTier({ margin }), makeTier({ name: 'standard', multiplier: 10, margin })])
    const contracts = compileContracts(ladder, null, { start: 1, leverage: 1, marginMode: 'isolated' }, false)
    const trades = [
      makeTrade({ entryTime: 999 }),
      makeTrade({ entryTime: 999, void: true }),
      makeTrade({ entryTime: 1000 }),
      makeTrade({ entryTime: Number.NaN }),
    ]
    expect(quoteTape(contracts, makeTape(trades), true).withoutMargin).toEqual([0, 3])
  })
})
