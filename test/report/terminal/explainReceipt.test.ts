import { describe, expect, it } from 'vitest'
import { explainReceipt } from '../../../src/report/terminal/explainReceipt.ts'
import type { Receipt, SizingReceipt, TierReceipt, UnlockReceipt } from '../../../src/results/receipt.ts'
import { makeSummary } from '../makeResult.ts'

const MICRO: TierReceipt = {
  tier: 'micro',
  stopDistanceCost: 158.3,
  spreadAndSlippage: 3.75,
  fees: 1.14,
  riskPerContract: 163.19,
  initialMarginPerContract: 821.11,
  byRisk: 6,
  byMargin: 29,
  depth: null,
  contracts: 6,
  bound: 'risk',
}

const SIZING: SizingReceipt = {
  risk: 0.02,
  budget: 980.657,
  marginLimit: 24516.43,
  tiers: [MICRO],
  riskTaken: 979.14,
  marginPosted: 4926.66,
  maintenance: 4480,
  backing: 49029.43,
  liquidationPrice: null,
}

const UNLOCK: UnlockReceipt = {
  tier: 'standard',
  unlocked: false,
  failed: ['trades', 'expectancy', 'winRate', 'risk'],
  trades: { have: 1, need: 50 },
  meanR: { have: -1, above: 0 },
  winRate: { have: 0, need: 0.4 },
  confidenceBound: null,
  equity: { have: 49032.85, need: 0 },
  riskOfOne: { have: 1600, atMost: 980.66 },
  marginOfOne: { have: 8211, atMost: 24516.43 },
}

const RECEIPT: Receipt = {
  trade: 2,
  id: '2',
  time: '2000-07-13T00:00:00.000Z',
  side: 'long',
  entry: 1492.92,
  stop: 1461.26,
  decision: 'taken',
  equity: 49032.85,
  base: 50000,
  stage: 0,
  cashFlow: 0,
  demoted: null,
  unlock: UNLOCK,
  sizing: SIZING,
  events: [],
}

/** The micro has the multiplier 5, as MES has. */
function explain(changes: Partial<Receipt> = {}, sizing: Partial<SizingReceipt> = {}): string {
  const summary = makeSummary()
  const { market } = summary
  const tiers = market.tiers.map((tier, k) => ({ ...tier, multiplier: k === 0 ? 5 : 50 }))
  const merged = { ...RECEIPT, sizing: { ...SIZING, ...sizing }, ...changes }
  return explainReceipt(merged, { ...summary, market: { ...market, tiers, marginMode: 'amount' } })
}

describe('explainReceipt', () => {
  it('names what the venue takes, where it has a limit', () => {
    const tiers: TierReceipt[] = [{ ...MICRO, contracts: 4, byVenue: 4, bound: 'largest position' }]
    const text = explain({}, { tiers })
    expect(text).toContain('by the venue’s largest position: 4')
    expect(text).toContain('→ 4 (the venue’s largest position decided)')
    expect(explain()).not.toContain('largest position')
  })

  it('says what an evening let stay, what left, and the fee', () => {
    const tiers = [
      { tier: 'standard', held: 2, initialMarginPerContract: 8211, stay: 1 },
      { tier: 'micro', held: 6, initialMarginPerContract: 821.1, stay: 2 },
    ]
    const text = explain({ evenings: [{ time: '2000-07-13T20:45:00.000Z', equity: 10_000, fee: 50, tiers }] })
    expect(text).toContain('End of the day margin, at the close of the bar of 2000-07-13 20:45: equity $10,000.00')
    expect(text).toContain('$10,000.00 ÷ $8,211.00 = 1.21 → 1; of 2 held 1 stay, 1 leave')
    expect(text).toContain('$1,789.00 ÷ $821.10 = 2.17 → 2; of 6 held 2 stay, 4 leave')
    expect(text).toContain('the broker’s fee: $50.00')
    expect(explain()).not.toContain('End of the day margin')
  })

  it('does the sizing by hand', () => {
    const text = explain()
    expect(text).toContain('Trade 2: long at 1,492.92, stop 1,461.26, 2000-07-13')
    expect(text).toContain('2% × min(base $50,000.00, equity $49,032.85) = $980.66')
    expect(text).toContain('50% × equity $49,032.85 = $24,516.43')
    expect(text).toContain('5 × |1,492.92 − 1,461.26| = 5 × 31.66 = $158.30')
    expect(text).toContain('$158.30 + $3.75 + $1.14 = $163.19')
    expect(text).toContain('by risk: $980.66 ÷ $163.19 = 6.00 → 6')
    expect(text).toContain('by margin: $24,516.43 ÷ $821.11 = 29.85 → 29')
    expect(text).toContain('by depth: no limit')
    expect(text).toContain('→ 6 (the budget decided): risk 6 × $163.19 = $979.14, margin 6 × $821.11 = $4,926.66')
    expect(text).toContain('Risk taken $979.14, 99.8% of the budget; margin posted $4,926.66')
    expect(text).toContain('Taken: 6 contracts of MEX (micro).')
  })

  it('says whether the entry rested, where that is known', () => {
    const summary = makeSummary()
    const told = (rested: boolean | null, placed = 1) => {
      const facts = { ...summary.facts, orders_placed: placed }
      return explainReceipt(RECEIPT, { ...summary, facts }, [], rested).split('\n')[1]
    }
    expect(told(true)).toBe('Entry: a limit order that rested: it pays the maker fee, and no spread or slippage')
    expect(told(false)).toMatch(/^Entry: a market fill, at an open or at a trigger: it pays spread/)
    expect(told(false, 0)).toMatch(/^Entry: a market order, filled at the open: it pays spread/)
    expect(told(null)).toBe('')
  })

  it('says what the entry was placed as and where it filled, and which rule made it void', () => {
    const order = { kind: 'trigger', limit: null, trigger: 100.25, rests: false, place: 'inside' } as const
    expect(explain({ order })).toContain(
      'Entry: stop entry at 100.25, filled inside the bar; it pays spread, slippage and the taker fee',
    )
    const voided = { ...{ decision: 'skipped: void', unlock: null }, sizing: null }
    expect(explain({ ...voided, void: 'target order' })).toContain('the targets were not nearest first')
    expect(explain({ ...voided, void: 'target' })).toContain('at or beyond its own target.')
    expect(explain({ ...voided, void: 'stop' })).toContain('at or beyond its own stop.')
    expect(explain(voided)).toContain('own stop or target, or its targets were not nearest first')
  })

  it('cuts a quotient off instead of rounding it up to a number that was not taken', () => {
    expect(explain({}, { budget: 979.13 })).toContain('÷ $163.19 = 6.00 → 6')
    expect(explain({}, { budget: 978.9, tiers: [{ ...MICRO, byRisk: 5 }] })).toContain('÷ $163.19 = 5.99 → 5')
  })

  it('hands what larger contracts left to the smaller ones', () => {
    const standard = { ...MICRO, tier: 'standard', riskPerContract: 500, initialMarginPerContract: 8000, contracts: 1 }
    const text = explain({}, { tiers: [{ ...standard, byRisk: 1, byMargin: 3 }, MICRO] })
    expect(text).toContain('by risk: $480.66 ÷ $163.19')
    expect(text).toContain('by margin: $16,516.43 ÷ $821.11')
  })

  it('takes the budget from the base where equity is no less, or where the plan says so', () => {
    expect(explain({ equity: 51000 }, { budget: 1000 })).toContain('2% × base $50,000.00 = $1,000.00\n')
    expect(explain({}, { budget: 1000 })).toContain('2% × base $50,000.00 = $1,000.00, whatever the equity')
  })

  it('shows every unlock test as met or failed', () => {
    const text = explain()
    expect(text).toContain('EX (standard) stays locked')
    expect(text).toMatch(/failed +trades in this stage: 1, needs 50 or more/)
    expect(text).toMatch(/failed +mean result: −1\.00 R, needs more than 0\.00 R/)
    expect(text).toMatch(/failed +win rate: 0\.0%, needs 40% or more/)
    expect(text).toMatch(/failed +risk of one contract: \$1,600\.00, needs \$980\.66 or less/)
    expect(text).toMatch(/met +margin of one contract: \$8,211\.00, needs \$24,516\.43 or less/)
    expect(text).not.toContain('confidence')
    expect(text).not.toMatch(/equity: .*needs/)
  })

  it('shows the tests that a plan adds', () => {
    const unlock = {
      ...UNLOCK,
      unlocked: true,
      failed: [],
      confidenceBound: { have: 0.1, above: 0 },
      equity: { have: 60000, need: 55000 },
    }
    const text = explain({ unlock })
    expect(text).toContain('EX (standard) is unlocked')
    expect(text).toMatch(/met +lower confidence bound of the mean result: \+0\.10 R, needs more than 0\.00 R/)
    expect(text).toMatch(/met +equity: \$60,000\.00, needs \$55,000\.00 or more/)
  })

  it('prints as many decimals as make every sum true by hand', () => {
    const summary = makeSummary()
    const tiers = summary.market.tiers.map(tier => ({ ...tier, multiplier: 10 }))
    const doge: TierReceipt = {
      ...MICRO,
      ...{ stopDistanceCost: 0.0123456, spreadAndSlippage: 0.0002, fees: 0.0012806, riskPerContract: 0.0138262 },
      ...{ initialMarginPerContract: 0.0800033, byRisk: 1446, byMargin: 2000, contracts: 1446 },
    }
    const sizing = { ...SIZING, budget: 20, marginLimit: 1000, tiers: [doge] }
    const text = explainReceipt(
      { ...RECEIPT, entry: 0.08, stop: 0.07876544, sizing },
      { ...summary, market: { ...summary.market, tiers, quote: 'USDT' } },
    )
    expect(text).toContain('stop: 10 × |0.08 − 0.0787654| = 10 × 0.00123456 = 0.0123456 USDT')
    const [, stop, spread, fees, risk] = /fees = ([\d.]+) USDT \+ ([\d.]+) USDT \+ ([\d.]+) USDT = ([\d.]+)/.exec(text)!
    expect(Number(stop) + Number(spread) + Number(fees)).toBeCloseTo(Number(risk), 6)
    const [, left, one, many] = /by risk: ([\d.]+) USDT ÷ ([\d.]+) USDT = ([\d,.]+) → 1,446/.exec(text)!
    expect(Math.floor((Number(left) / Number(one)) * 100) / 100).toBe(Number(many!.replace(',', '')))
    const [, ofOne, all] = /risk 1,446 × ([\d.]+) USDT = ([\d.]+)/.exec(text)!
    expect((1446 * Number(ofOne)).toFixed(2)).toBe(all)
    const [, posted, sum] = /margin 1,446 × ([\d.]+) USDT = ([\d.]+)/.exec(text)!
    expect((1446 * Number(posted)).toFixed(2)).toBe(sum)
  })

  it('names the level of the warning and of the margin call', () => {
    const text = explain({}, { liquidationPrice: 1231.66, warningPrice: 1268.5 })
    expect(text).toContain('warning at 1,268.50, 15.0% below the entry: maintenance is 80% of what backs it')
    expect(text).toContain('margin call and liquidation price 1,231.66, 17.5% below the entry')
    expect(explain({}, { liquidationPrice: 1231.66 })).not.toContain('warning')
  })

  it('derives the liquidation price from what backs the position', () => {
    const text = explain({}, { liquidationPrice: 1231.66 })
    expect(text).toContain(
      'balance after the entry fees $49,029.43 − maintenance at entry $4,480.00 = $44,549.43 to lose',
    )
    expect(text).toContain('liquidation price 1,231.66, 17.5% below the entry')
    expect(explain()).toContain('no price above 0 would liquidate this position')
  })

  it('gives the reason of a trade that was not taken', () => {
    expect(explain({ decision: 'skipped: risk' })).toContain('smallest contracts would risk more than the budget')
    expect(explain({ decision: 'skipped: margin' })).toContain('the margin does not allow one contract')
    expect(explain({ decision: 'not_taken', sizing: null, unlock: null })).toContain('already ruined')
    expect(explain({ decision: 'skipped: void', sizing: null, unlock: null })).toContain('its own stop or target')
  })

  it('names a contract taken over the budget', () => {
    const tiers = [{ ...MICRO, byRisk: 0, contracts: 1, bound: 'minimum one' as const }]
    expect(explain({}, { tiers })).toContain('→ 1 (over the budget: the plan always takes one)')
  })

  it('says what happened to the account before', () => {
    const text = explain({ cashFlow: -100, demoted: 'standard', events: ['cash_flow', 'demote:standard'] })
    expect(text).toContain('Cash flows before this trade: −$100.00')
    expect(text).toContain('Lost EX (standard)')
    expect(text).toContain('What happened: cash flow, lost EX (standard)')
  })

  it('prints no raw null or NaN', () => {
    const unlock = { ...UNLOCK, trades: { have: 0, need: 50 }, winRate: { have: null, need: 0 } }
    const text = explain(
      { time: null, unlock: { ...unlock, confidenceBound: { have: null, above: 0 } } },
      { maintenance: null, backing: null },
    )
    expect(text).toContain('mean result: no trade yet')
    expect(text).not.toMatch(/NaN|null|undefined/)
  })
})
