import { describe, expect, it } from 'vitest'
import { Reason, type TapeTrade } from '../../src/core/tape.ts'
import { STALL_AFTER } from '../../src/core/trade.ts'
import { openOne } from './openOne.ts'
import { amountMargin, makeTier, makeTrade, makeVenue, play, results } from './support.ts'

const costly = makeTier({ slippageTicks: 1, fee: { perContract: 2, maker: 0, taker: 0 }, margin: amountMargin(1, 0) })

describe('playLegs, one leg,', () => {
  it('splits the net into gross, spread and slippage, fees and funding, and adds up', () => {
    const trade = makeTrade({ exit: 130, fundingPerUnit: 0.5 })
    const [row] = play({ tiers: [costly], plan: { risk: 0.1 }, trades: [trade] }).rows
    expect(row).toMatchObject({ contracts: [6], gross: 180, spreadCost: 12, fees: 24, funding: 3, net: 141 })
    expect(row).toMatchObject({ equityAfter: 1141, liquidationFee: 0, riskTaken: 6 * 16, r: 141 / 96 })
  })

  it('lets a short receive the funding that a long pays: a negative cost (trap 39)', () => {
    const [row] = play({ trades: [makeTrade({ side: -1, exit: 100, fundingPerUnit: 0.5 })] }).rows
    expect(row).toMatchObject({ funding: -0.5, net: 0.5 })
  })

  it('charges fees exactly once per side (trap 38)', () => {
    const tiers = [makeTier({ fee: { perContract: 1.7, maker: 0, taker: 0 } })]
    expect(play({ tiers, plan: { risk: 0.0134 }, trades: [makeTrade()] }).rows[0]).toMatchObject({ fees: 3.4 })
  })

  it('loses no more than the budget at the stop, costs included (trap 28)', () => {
    const [row] = play({ tiers: [costly], plan: { risk: 0.1 }, trades: results(-1) }).rows
    expect(row).toMatchObject({ budget: 100, riskTaken: 96, net: -96, r: -1 })
  })

  it('multiplies everything by the multiplier: ten points of 20 a point are 200 (trap 25)', () => {
    const tier = makeTier({ multiplier: 20, slippageTicks: 1, fee: { perContract: 0, maker: 0, taker: 0.001 } })
    const trade = makeTrade({ exit: 110, fundingPerUnit: 0.5 })
    const [row] = play({ tiers: [tier], plan: { risk: 0.3 }, trades: [trade] }).rows
    expect(row).toMatchObject({ contracts: [1], quantity: 20, gross: 200, spreadCost: 40, funding: 10 })
    expect(row!.fees).toBeCloseTo(0.001 * 20 * (101 + 109), 12)
    expect(row!.riskTaken).toBeCloseTo(20 * 12 + 0.001 * 20 * (101 + 89), 12)
  })

  it('adds up the costs of each tier at its own prices of this trade', () => {
    const taker = { perContract: 0, maker: 0, taker: 0.001 }
    const tiers = [
      makeTier({ fee: taker }),
      makeTier({ name: 'standard', multiplier: 10, fee: taker, slippageTicks: 1 }),
    ]
    const plan = { risk: 0.16, qualify: { trades: 1, expectancy: -2, winRate: 0, confidence: null } }
    const { rows } = play({ tiers, plan, trades: [makeTrade({ entry: 50, exit: 50 }), makeTrade({ exit: 110 })] })
    const { contracts, spreadCost, fees } = rows[1]!
    expect(contracts).toEqual([3, 1])
    expect(spreadCost).toBeCloseTo(2 * 10, 12)
    expect(fees).toBeCloseTo(0.001 * (3 * (100 + 110) + 10 * (101 + 109)), 12)
  })

  it('can lose more than the budget where the plan leaves costs out', () => {
    const plan = { risk: 0.1, riskIncludesCosts: false }
    expect(play({ tiers: [costly], plan, trades: results(-1) }).rows[0]).toMatchObject({ riskTaken: 100, net: -160 })
  })
})

describe('liquidatePosition', () => {
  const deep: Partial<TapeTrade> = { stop: 50, exit: 60, reason: Reason.signal, worst: 60 }

  it('fills at the liquidation price and closes everything', () => {
    const row = openOne({ quantity: 2, trade: deep })
    const price = 90 / 0.995
    expect(row.liquidationPrice).toBeCloseTo(price, 9)
    expect(row.gross).toBeCloseTo(2 * (price - 100), 9)
    expect(row).toMatchObject({ spreadCost: 0, fees: 0, liquidationFee: 0, closestLiquidation: 0 })
    expect(row.events).toContain('liquidated')
    expect(row.account.liquidations).toBe(1)
  })

  it('pays spread, taker fee and liquidation fee on the fill', () => {
    const row = openOne({ quantity: 2, crossing: 0.1, taker: 0.0005, venue: { liquidationFee: 0.002 }, trade: deep })
    const fill = row.liquidationPrice - 0.1
    expect(row.spreadCost).toBeCloseTo(2 * 0.2, 9)
    expect(row.fees).toBeCloseTo(2 * 0.0005 * (100.1 + fill), 9)
    expect(row.liquidationFee).toBeCloseTo(2 * 0.002 * fill, 9)
  })

  it('pays the wider spread of the hours outside the main session, whenever it comes', () => {
    const row = openOne({ quantity: 2, crossing: 0.1, spreadOutside: 0.6, trade: deep })
    expect(row.spreadCost).toBeCloseTo(2 * (0.1 + 0.4), 9)
    expect(openOne({ quantity: 2, crossing: 0.1, spreadOutside: 0.6 }).spreadCost).toBeCloseTo(2 * 0.2, 9)
  })

  it('takes what exceeds the posted margin off the liquidation fee, then the exit fee, the exit spread, the gross', () => {
    const level = 90 / 0.995
    const left = 10 - (100 - level)
    const costs = (taker: number, share: number) => {
      const { fees, liquidationFee } = openOne({ taker, venue: { liquidationFee: share }, trade: deep })
      return { exitFee: fees - taker * 100, liquidationFee }
    }
    const near = (value: number) => expect.closeTo(value, 9)
    expect(costs(0.001, 0.002)).toEqual({ exitFee: near(0.001 * level), liquidationFee: near(0.002 * level) })
    expect(costs(0.001, 0.05)).toEqual({ exitFee: near(0.001 * level), liquidationFee: near(left - 0.001 * level) })
    expect(costs(0.05, 0.05)).toEqual({ exitFee: near(left), liquidationFee: 0 })
  })

  it('takes it off the exit spread once the fees are gone', () => {
    const row = openOne({ quantity: 1, crossing: 4, taker: 0.01, venue: { liquidationFee: 0.01 }, trade: deep })
    const margin = 104 / 10
    const loss = 104 - row.liquidationPrice
    expect(row.fees).toBeCloseTo(0.01 * 104, 9)
    expect(row.liquidationFee).toBe(0)
    expect(row.spreadCost).toBeCloseTo(4 + (margin - loss), 9)
    expect(row.net).toBeCloseTo(-margin - 0.01 * 104, 9)
  })

  it('takes it off the gross last: a gap beyond bankruptcy costs the margin and no more (trap 16)', () => {
    const row = openOne({ taker: 0.0005, trade: { stop: 95, exit: 20, worst: 20, reason: Reason.gap } })
    expect(row).toMatchObject({ gross: -10, liquidationFee: 0, spreadCost: 0 })
    expect(row.fees).toBeCloseTo(0.05, 12)
    expect(row.net).toBeCloseTo(-10.05, 12)
  })

  it('leaves funding and the entry fee outside that cap', () => {
    const row = openOne({ quantity: 2, fee: 3, trade: { ...deep, fundingPerUnit: 2, worst: 1 } })
    expect(row.net).toBeCloseTo(-20 - 3 - 4, 9)
    expect(row.funding).toBe(4)
  })

  it('fills at bankruptcy without exit cost where the venue says so', () => {
    const venue = { liquidationFill: 'bankruptcy', liquidationFee: 0.01 } as const
    const row = openOne({ quantity: 2, taker: 0.001, crossing: 0.5, venue, trade: deep })
    const margin = (2 * 100.5) / 10
    expect(row.gross).toBeCloseTo(2 * 0.5 - margin, 9)
    expect(row.spreadCost).toBeCloseTo(2 * 0.5, 9)
    expect(row.fees).toBeCloseTo(0.001 * 2 * 100.5, 9)
    expect(row.liquidationFee).toBe(0)
    expect(row.net).toBeCloseTo(-margin - 0.001 * 201, 9)
  })

  it('can take the balance below zero under cross and amount margin: debt, and ruin', () => {
    const gap: Partial<TapeTrade> = { stop: 95, exit: 20, worst: 20, reason: Reason.gap }
    const cross = openOne({ marginMode: 'cross', start: 15, trade: gap })
    expect(cross.equityAfter).toBe(15 - 80)
    expect(cross.events).toEqual(['over_budget', 'liquidated', 'ruined'])
    const amount = play({
      tiers: [makeTier({ margin: amountMargin(20, 18) })],
      account: { start: 50 },
      plan: { risk: 0.2 },
      trades: [makeTrade({ ...gap, stop: 95 })],
    }).rows[0]!
    expect(amount.contracts).toEqual([1])
    expect(amount.equityAfter).toBe(50 - 80)
  })
})

describe('tapeLiquidationLevel', () => {
  const liquidation = 90 / 0.995

  it('liquidates when the worst price is at or beyond the liquidation price', () => {
    const at = (worst: number) => openOne({ trade: { stop: 50, exit: 105, worst } }).events.includes('liquidated')
    expect(at(liquidation)).toBe(true)
    expect(at(liquidation * (1 + 2e-9))).toBe(false)
    expect(at(60)).toBe(true)
  })

  it('fills at the liquidation price, however far beyond the worst price was', () => {
    expect(openOne({ trade: { stop: 50, exit: 60, worst: 60 } }).gross).toBeCloseTo(liquidation - 100, 9)
  })

  it('fills at the exit of a gap beyond it', () => {
    const trade = { stop: 95, exit: 90.2, worst: 90.2, reason: Reason.gap }
    expect(openOne({ trade }).gross).toBeCloseTo(-9.8, 9)
  })

  it('fills at the liquidation price before a gap that ends short of it', () => {
    const trade = { stop: 95, exit: 91, worst: 85, reason: Reason.gap }
    expect(openOne({ trade }).gross).toBeCloseTo(liquidation - 100, 9)
  })

  it('the stop nearer than the liquidation price acts first (trap 13)', () => {
    const row = openOne({ trade: { stop: 95, exit: 95, worst: 95, reason: Reason.stop } })
    expect(row).toMatchObject({ gross: -5, events: ['over_budget'] })
    expect(row.closestLiquidation).toBeCloseTo((95 - liquidation) / (100 - liquidation), 9)
  })

  it('works the other way round for a short', () => {
    const price = 110 / 1.005
    const short = (worst: number) => openOne({ trade: { side: -1, stop: 150, exit: 99, worst } })
    expect(short(price).gross).toBeCloseTo(100 - price, 9)
    expect(short(price * (1 - 2e-9)).events).toEqual(['over_budget'])
  })

  it('never comes near a trade without a liquidation price', () => {
    const row = openOne({ leverage: 1, trade: { stop: 50, exit: 105, worst: 0.001 } })
    expect(row.events).toEqual(['over_budget'])
    expect(row.closestLiquidation).toBeNaN()
  })
})

describe('settleTrade', () => {
  it('takes the worst equity from the worst price while open, after the entry fee', () => {
    const trade = makeTrade({ exit: 130, worst: 92 })
    const [row] = play({ tiers: [costly], plan: { risk: 0.02 }, trades: [trade] }).rows
    expect(row).toMatchObject({ contracts: [1], worstEquity: 1000 - 2 + (92 - 101) })
  })

  it('takes the equity after the exit where that is lower', () => {
    const [row] = play({ tiers: [costly], plan: { risk: 0.02 }, trades: results(-1) }).rows
    expect(row!.worstEquity).toBe(row!.equityAfter)
  })

  it('counts at most the posted margin of an isolated open loss', () => {
    const row = openOne({ start: 1000, trade: { stop: 95, exit: 20, worst: 20, reason: Reason.gap } })
    expect(row.worstEquity).toBe(990)
  })

  it('counts the whole open loss where the balance backs the position, though it was far above the margin', () => {
    const margin = [{ from: -Infinity, initial: { share: 0.01 }, maintenance: { share: 0.5 } }]
    const [row] = play({
      tiers: [makeTier({ multiplier: 10, margin })],
      plan: { risk: 0.6, ruin: 0 },
      trades: [makeTrade({ stop: 40, worst: 45, exit: 110 })],
    }).rows
    expect(row).toMatchObject({ contracts: [1], equityAfter: 1100, worstEquity: 450, events: [] })
  })

  it('takes the liquidation level as the worst of a liquidated trade', () => {
    const row = openOne({ start: 1000, trade: { stop: 50, exit: 105, worst: 20 } })
    expect(row.worstEquity).toBeCloseTo(1000 - (100 - 90 / 0.995), 9)
  })

  it('takes it so, though funding that was received made good for it', () => {
    const row = openOne({ start: 1000, trade: { stop: 50, exit: 105, worst: 20, fundingPerUnit: -50 } })
    expect(row.worstEquity).toBeCloseTo(1000 - (100 - 90 / 0.995), 9)
    expect(row.equityAfter).toBeCloseTo(row.worstEquity + 50, 9)
  })

  it('counts liquidations, and a liquidated trade towards qualification though the data end before its tape', () => {
    const counts = (worst: number, reason: number) => {
      const { liquidations, stageTrades } = openOne({ trade: { stop: 50, exit: 105, worst, reason } }).account
      return [liquidations, stageTrades]
    }
    expect([counts(60, Reason.end), counts(60, Reason.signal)]).toEqual([
      [1, 1],
      [1, 1],
    ])
    expect([counts(99, Reason.end), counts(99, Reason.signal)]).toEqual([
      [0, 0],
      [0, 1],
    ])
  })

  it('has the starting balance as its first peak (trap 43)', () => {
    const { rows, account } = play({ plan: { risk: 0.1 }, trades: results(-2, 1) })
    expect(rows.map(row => row.drawdown)).toEqual([0.2, (1000 - 880) / 1000])
    expect(account.worstDrawdown).toBe(0.2)
  })

  it('keeps the worst drawdown when a smaller one follows', () => {
    expect(play({ plan: { risk: 0.1 }, trades: results(-2, 4, -0.5) }).account.worstDrawdown).toBe(0.2)
  })

  it('measures a drawdown against the peak of that moment (trap 44)', () => {
    const { account } = play({ plan: { risk: 0.1, whenDown: 'hold', ruin: 0.1 }, trades: results(-4.5, 95) })
    expect(account.equity).toBe(10_050)
    expect(account.worstDrawdown).toBe(0.45)
  })

  it('measures the in-trade drawdown from the peak before the trade', () => {
    const { account } = play({ plan: { risk: 0.1 }, trades: [makeTrade({ exit: 120, worst: 95 })] })
    expect(account.peak).toBe(1200)
    expect(account.worstDrawdown).toBe(0.05)
  })

  it('promotes nothing for an intrabar spike: closed equity counts (trap 32)', () => {
    const [row] = play({ plan: { risk: 0.1 }, trades: [makeTrade({ exit: 101, best: 1000 })] }).rows
    expect(row).toMatchObject({ peak: 1010, baseAfter: 1000, events: [] })
  })
})

describe('ruin', () => {
  const ruin = (r: number, worst = 100 + 10 * r) =>
    play({ plan: { risk: 0.1 }, trades: [{ ...results(r)[0]!, worst }, ...results(0)] }).rows

  it('comes at a worst equity of that share of the start, not a hair above it', () => {
    expect(ruin(-5)[0]!.events).toEqual(['ruined'])
    expect(ruin(-5 * (1 - 0.5e-9))[0]!.events).toEqual(['ruined'])
    expect(ruin(-5 * (1 - 2e-9))[0]!.events).toEqual([])
  })

  it('comes in the trade, though the trade ends well', () => {
    expect(ruin(1, 50)[0]).toMatchObject({ equityAfter: 1100, worstEquity: 500, events: ['ruined'] })
  })

  it('is absorbing: no trade is taken after it (trap 24)', () => {
    expect(ruin(-5)[1]).toMatchObject({ status: 'not_taken', events: [], equityAfter: 500, worstEquity: 500 })
  })

  it('comes at an equity of 0, however small the ruin share', () => {
    const trade = { stop: 95, exit: 20, worst: 20, reason: Reason.gap }
    expect(openOne({ start: 10, trade })).toMatchObject({
      equityAfter: 0,
      events: ['over_budget', 'liquidated', 'ruined'],
    })
    expect(openOne({ start: 10.01, trade }).events).toEqual(['over_budget', 'liquidated'])
  })

  it('comes with a liquidation under cross or amount margin, not under isolated', () => {
    const trade = { stop: 50, exit: 60, worst: 1 }
    expect(openOne({ marginMode: 'cross', start: 20, trade }).events).toContain('ruined')
    expect(openOne({ start: 20, trade }).events).toEqual(['over_budget', 'liquidated'])
  })

  it('says void, not not_taken, of a void trade after it', () => {
    const isVoid = makeTrade({ void: true, reason: Reason.none })
    const { rows } = play({ plan: { risk: 0.1 }, trades: [...results(-5), isVoid] })
    expect(rows[1]).toMatchObject({ status: 'skipped', skipReason: 'void', events: ['void'] })
  })
})

describe('stalling', () => {
  const far = makeTrade({ stop: -10_000, exit: 100 })
  const isVoid = makeTrade({ void: true, reason: Reason.none })
  const skips = (n: number, trade = far) => Array.from({ length: n }, () => trade)

  it('comes with the 20th skip in a row for risk or margin, and says so once', () => {
    expect(STALL_AFTER).toBe(20)
    const { rows, account } = play({ trades: skips(22) })
    expect(rows.map(row => row.events.includes('stalled')).indexOf(true)).toBe(19)
    expect(rows.filter(row => row.events.includes('stalled'))).toHaveLength(1)
    expect(account.stalled).toBe(1)
    expect(play({ trades: skips(19) }).account.stalled).toBe(0)
  })

  it('does not count voids, neither as a skip nor as an end of the row', () => {
    const { rows } = play({ trades: [...skips(10), isVoid, ...skips(10)] })
    expect(rows[20]!.events).toEqual(['skip:risk', 'stalled'])
  })

  it('is left by a trade taken, or one skipped for depth, and can be entered again', () => {
    const { rows, account } = play({ trades: [...skips(20), makeTrade(), ...skips(20)] })
    expect(rows.flatMap((row, i) => (row.events.includes('stalled') ? [i] : []))).toEqual([19, 40])
    expect(account.stalled).toBe(1)
    expect(play({ trades: [...skips(20), makeTrade()] }).account.stalled).toBe(0)
    const small = makeTrade({ entry: 1, stop: 0.5 })
    const depth = play({
      tiers: [makeTier({ margin: [] })],
      venue: makeVenue({ minNotional: 50 }),
      trades: [...skips(20), small],
    })
    expect(depth.rows[20]!.events).toEqual(['skip:depth'])
    expect(depth.account.stalled).toBe(0)
  })

  it('counts skips for margin', () => {
    const tiers = [makeTier({ margin: amountMargin(600, 1) })]
    expect(play({ tiers, trades: skips(20, makeTrade()) }).rows[19]!.events).toEqual(['skip:margin', 'stalled'])
  })
})
