import { describe, expect, it } from 'vitest'
import type { Tier, Venue } from '../../src/core/ladder.ts'
import type { PlanTerms } from '../../src/core/plan.ts'
import { amountMargin, MICRO_STANDARD, makeTier, makeTrade, makeVenue, play, results, type SetUp } from './support.ts'

/** Qualifies after one winning trade, so that the second trade is sized with both tiers. */
const UNLOCKED: Partial<PlanTerms> = { qualify: { trades: 1, expectancy: 0, winRate: 0, confidence: null } }

function sizeOne(setUp: Omit<SetUp, 'trades'>) {
  return play({ ...setUp, trades: results(0) }).rows[0]!
}

/** The second of three trades, after a first that gains next to nothing; the third is sized without an unlock. */
function sizeUnlocked(setUp: Omit<SetUp, 'trades'>) {
  return play({ ...setUp, plan: { ...UNLOCKED, ...setUp.plan }, trades: results(1e-8, 0, 0) }).rows[1]!
}

describe('riskBudget', () => {
  it('is a share of the smaller of base and equity for follow', () => {
    const { rows } = play({ plan: { risk: 0.1 }, trades: results(-1, 0) })
    expect(rows[1]).toMatchObject({ base: 1000, equityBefore: 900, budget: 90 })
  })

  it('is a share of the base for hold, whatever the equity', () => {
    const { rows } = play({ plan: { risk: 0.1, whenDown: 'hold' }, trades: results(-1, 0) })
    expect(rows[1]).toMatchObject({ base: 1000, equityBefore: 900, budget: 100 })
  })

  it('is a share of the base that stepped down for step', () => {
    const { rows } = play({ plan: { risk: 0.3, whenDown: 'step' }, trades: results(-1, 0) })
    expect(rows[1]).toMatchObject({ base: 800, equityBefore: 700, budget: 240 })
  })
})

describe('sizePosition', () => {
  it('floors, never rounds, never bumps', () => {
    expect(sizeOne({ plan: { risk: 0.0199 } }).contracts).toEqual([1])
    expect(sizeOne({ plan: { risk: 0.00999 } })).toMatchObject({ status: 'skipped', skipReason: 'risk', quantity: 0 })
  })

  it('skips a trade whose one contract risks a little more than the budget (trap 27)', () => {
    const micro = makeTier({
      multiplier: 5,
      tick: 0.25,
      spreadTicks: 1,
      fee: { perContract: 0.62, maker: 0, taker: 0 },
    })
    const setUp = { tiers: [micro], account: { start: 5000 }, trades: [makeTrade({ entry: 5000, stop: 4990 })] }
    expect(play(setUp).rows[0]).toMatchObject({ budget: 50, status: 'skipped', skipReason: 'risk' })
    expect(play(setUp).quotes.risk[0]).toBeCloseTo(52.49, 9)
    expect(play({ ...setUp, plan: { risk: 0.0105 } }).rows[0]).toMatchObject({ budget: 52.5, contracts: [1] })
  })

  it('takes what the budget allows exactly, and what misses it by less than 1e-9', () => {
    expect(sizeOne({ plan: { risk: 0.02 } }).contracts).toEqual([2])
    expect(sizeOne({ plan: { risk: 0.02 * (1 - 0.9e-9) } }).contracts).toEqual([2])
    expect(sizeOne({ plan: { risk: 0.02 * (1 - 1.1e-9) } }).contracts).toEqual([1])
  })

  it('takes what the margin limit allows exactly, and what misses it by less than 1e-9', () => {
    const margin = (initial: number) => sizeOne({ tiers: [makeTier({ margin: amountMargin(initial, 1) })] })
    expect(margin(500).contracts).toEqual([1])
    expect(margin(500 * (1 + 0.9e-9)).contracts).toEqual([1])
    expect(margin(500 * (1 + 1.1e-9))).toMatchObject({ status: 'skipped', skipReason: 'margin' })
  })

  it('leaves the buffer of equity, not of base, out of the margin limit', () => {
    const tiers = [makeTier({ margin: amountMargin(100, 1) })]
    const { rows } = play({ tiers, plan: { risk: 0.1, marginBuffer: 0.2 }, trades: results(-1, 0) })
    expect(rows[0]!.contracts).toEqual([8])
    expect(rows[1]).toMatchObject({ equityBefore: 920, contracts: [7] })
  })

  it('takes no more than the depth of each tier', () => {
    const tiers = [makeTier({ depth: 3 }), makeTier({ name: 'standard', multiplier: 10, depth: 1 })]
    expect(sizeUnlocked({ tiers, plan: { risk: 0.25 } }).contracts).toEqual([3, 1])
  })

  it('fills from the largest unlocked tier down for mixed', () => {
    expect(sizeUnlocked({ tiers: MICRO_STANDARD, plan: { risk: 0.23 } }).contracts).toEqual([3, 2])
  })

  it('uses the largest unlocked tier of which one fits for single', () => {
    const single = { packing: 'single' } as const
    expect(sizeUnlocked({ tiers: MICRO_STANDARD, plan: { ...single, risk: 0.23 } }).contracts).toEqual([0, 2])
    expect(sizeUnlocked({ tiers: MICRO_STANDARD, plan: { ...single, risk: 0.1 } }).contracts).toEqual([0, 1])
  })

  it('leaves to the smaller tiers the margin that the larger did not use', () => {
    const tiers = [
      makeTier({ margin: amountMargin(100, 1) }),
      makeTier({ name: 'standard', multiplier: 10, margin: amountMargin(300, 1), depth: 1 }),
    ]
    expect(sizeUnlocked({ tiers, plan: { risk: 0.4 } }).contracts).toEqual([2, 1])
  })

  it('marks the tiers that it did not try', () => {
    const plan = { ...UNLOCKED, packing: 'single', risk: 0.23 } as const
    const { position } = play({ tiers: MICRO_STANDARD, plan, trades: results(1e-8, 0) }).account
    expect([...position.byRisk]).toEqual([-1, 2])
  })

  it.each([
    ['its own worst price', [{ upTo: Infinity, rate: 0.01, deduction: 0 }], 30, 500 / 15 / 0.99],
    [
      'the notional of all its contracts',
      [
        { upTo: 1000, rate: 0.01, deduction: 0 },
        { upTo: Infinity, rate: 0.6, deduction: 0 },
      ],
      80,
      250 / 3,
    ],
  ])('sees the liquidation that %s brings to a later trade', (_, maintenance, worst, price) => {
    const { rows } = play({
      tiers: [makeTier({ margin: [], depth: 15 })],
      venue: makeVenue({ maintenance }),
      account: { leverage: 5, marginMode: 'cross' },
      plan: { risk: 0.75, ruin: 0 },
      trades: [...results(0), makeTrade({ stop: 50, worst, exit: 105 })],
    })
    expect(rows.map(row => row.contracts)).toEqual([[15], [15]])
    expect(rows[1]!.gross).toBeCloseTo(15 * (price - 100), 9)
    expect(rows[1]!.events).toEqual(['liquidated', 'ruined'])
  })

  it('uses a smaller tier for single where no larger contract fits this trade', () => {
    const trades = [...results(1e-8), makeTrade({ stop: 80 })]
    const { rows } = play({ tiers: MICRO_STANDARD, plan: { ...UNLOCKED, packing: 'single', risk: 0.15 }, trades })
    expect(rows[1]).toMatchObject({ stage: 0, contracts: [7, 0] })
    const unlocked = play({
      tiers: MICRO_STANDARD,
      plan: { ...UNLOCKED, packing: 'single', risk: 0.15 },
      trades: [...results(1e-8, 0), makeTrade({ stop: 80 })],
    })
    expect(unlocked.rows[2]).toMatchObject({ stage: 1, contracts: [7, 0] })
  })

  it('counts an order under the smallest quantity or notional as no contract, for depth', () => {
    const perpetual = makeTier({ margin: [] })
    const order = (venue: { minQuantity?: number; minNotional?: number }) =>
      sizeOne({ tiers: [perpetual], venue: makeVenue(venue), plan: { risk: 0.03 } })
    expect(order({ minQuantity: 3 }).contracts).toEqual([3])
    expect(order({ minQuantity: 3.1 })).toMatchObject({ status: 'skipped', skipReason: 'depth' })
    expect(order({ minNotional: 300 }).contracts).toEqual([3])
    expect(order({ minNotional: 301 })).toMatchObject({ status: 'skipped', skipReason: 'depth' })
  })

  describe('the venue’s largest position', () => {
    const perpetual = makeTier({ margin: [] })
    const entry = (upTo: number, maxLeverage: number) => ({ upTo, rate: 0.005, deduction: 0, maxLeverage })
    const maintenance = [entry(300, 20), entry(500, 10), entry(Number.POSITIVE_INFINITY, 4)]
    const sized = (leverage: number, venue: Partial<Venue> = { maintenance }, tiers = [perpetual]) =>
      sizeOne({ tiers, venue: makeVenue(venue), account: { leverage }, plan: { risk: 0.1 } })

    it('is the end of the last entry that gives the leverage', () => {
      expect(sized(20).contracts).toEqual([3])
      expect(sized(11).contracts).toEqual([3])
      expect(sized(10).contracts).toEqual([5])
      expect(sized(4).contracts).toEqual([10])
      expect(sized(20, {}).contracts).toEqual([10])
      expect(sized(20).events).toEqual([])
    })

    it('is the largest order, of all sizes together, and refuses for depth where it takes not one contract', () => {
      expect(sized(10, { maxQuantity: 7 }).contracts).toEqual([7])
      expect(sized(10, { maxQuantity: 6.999 }).contracts).toEqual([6])
      expect(sized(10, { maxQuantity: 0.9 })).toMatchObject({ status: 'skipped', skipReason: 'depth' })
      expect(sized(10, { maintenance, maxQuantity: 4 }).contracts).toEqual([4])
      const tiers: Tier[] = [perpetual, makeTier({ name: 'standard', multiplier: 4, margin: [] })]
      const venue = makeVenue({ maxQuantity: 7 })
      expect(sizeUnlocked({ tiers, venue, account: { leverage: 10 }, plan: { risk: 0.1 } }).contracts).toEqual([3, 1])
    })

    it('keeps its size where a stress raises the margins', () => {
      const stress = { factor: 2, from: 0 }
      const row = (changes: Partial<SetUp>) =>
        sizeOne({
          tiers: [perpetual],
          venue: makeVenue({ maintenance }),
          account: { leverage: 20 },
          plan: { risk: 0.1 },
          ...changes,
        })
      expect(row({ stress }).contracts).toEqual([3])
      expect(row({ stress }).margin).toBe(2 * row({}).margin)
    })

    it('takes not even one contract over the budget where it is smaller than that', () => {
      const plan = { risk: 0.001, minimumOne: true }
      const one = (maxQuantity: number) =>
        sizeOne({ tiers: [perpetual], venue: makeVenue({ maxQuantity }), account: { leverage: 10 }, plan })
      expect(one(1).contracts).toEqual([1])
      expect(one(0.5)).toMatchObject({ status: 'skipped', skipReason: 'depth' })
    })
  })

  it('leaves the budget of an order that is too small to the smaller tiers', () => {
    const tiers: Tier[] = [
      makeTier({ multiplier: 0.5, margin: [] }),
      makeTier({ name: 'standard', multiplier: 10, margin: [] }),
    ]
    const venue = makeVenue({ minQuantity: 15 })
    const row = sizeUnlocked({ tiers, venue, account: { leverage: 10 }, plan: { risk: 0.15 } })
    expect(row).toMatchObject({ stage: 1, contracts: [30, 0] })
  })

  it('names risk before margin, and margin before depth', () => {
    const tight = makeTier({ margin: amountMargin(501, 1), depth: 0 })
    expect(sizeOne({ tiers: [tight], plan: { risk: 0.009 } }).skipReason).toBe('risk')
    expect(sizeOne({ tiers: [tight] }).skipReason).toBe('margin')
    expect(sizeOne({ tiers: [makeTier({ depth: 0 })] }).skipReason).toBe('depth')
  })

  it('says margin_cut where margin allows fewer than budget and depth', () => {
    const cut = (initial: number, depth: number) =>
      sizeOne({ tiers: [makeTier({ margin: amountMargin(initial, 1), depth })], plan: { risk: 0.03 } })
    expect(cut(200, 3)).toMatchObject({ contracts: [2], events: ['margin_cut'] })
    expect(cut(200, 2)).toMatchObject({ contracts: [2], events: [] })
    expect(cut(500 / 3, 3)).toMatchObject({ contracts: [3], events: [] })
  })

  it('says no margin_cut where the larger tier used all margin and all budget to within rounding', () => {
    const tiers = [
      makeTier({ margin: amountMargin(50, 1) }),
      makeTier({ name: 'standard', multiplier: 10, margin: amountMargin(500 * (1 + 0.5e-9), 1) }),
    ]
    const row = sizeUnlocked({ tiers, plan: { risk: 0.1 }, account: { start: 1000 } })
    expect(row).toMatchObject({ contracts: [0, 1], events: ['unlock:standard'] })
  })

  describe('with minimumOne', () => {
    const one = { minimumOne: true, risk: 0.009 }

    it('takes one smallest contract over the budget and says so', () => {
      const row = sizeOne({ tiers: MICRO_STANDARD, plan: one })
      expect(row).toMatchObject({ contracts: [1, 0], riskTaken: 10, budget: 9, events: ['over_budget'] })
    })

    it('refuses where the margin of that one does not fit', () => {
      const tiers = [makeTier({ margin: amountMargin(501, 1) })]
      expect(sizeOne({ tiers, plan: one })).toMatchObject({ status: 'skipped', skipReason: 'margin' })
    })

    it('refuses where depth or the smallest order does not allow one', () => {
      expect(sizeOne({ tiers: [makeTier({ depth: 0 })], plan: one }).skipReason).toBe('depth')
      const venue = makeVenue({ minQuantity: 2 })
      expect(sizeOne({ tiers: [makeTier({ margin: [] })], venue, plan: one }).skipReason).toBe('depth')
    })

    it('changes nothing where the budget allows one', () => {
      expect(sizeOne({ plan: { minimumOne: true, risk: 0.01 } })).toMatchObject({ contracts: [1], events: [] })
      expect(sizeOne({ tiers: [makeTier({ depth: 0 })], plan: { minimumOne: true } }).skipReason).toBe('depth')
    })
  })

  it('never changes equity, and leaves nothing of a larger trade behind', () => {
    const { rows } = play({
      plan: { risk: 0.1 },
      trades: [...results(0), makeTrade({ stop: 50, exit: 100 }), ...results(0)],
    })
    expect(rows.map(row => row.quantity)).toEqual([10, 2, 10])
    expect(rows.map(row => row.equityAfter)).toEqual([1000, 1000, 1000])
  })
})
