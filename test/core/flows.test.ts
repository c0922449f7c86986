import { describe, expect, it } from 'vitest'
import { growthFactor } from '../../src/core/account.ts'
import { OverdrawnError } from '../../src/core/flows.ts'
import type { CashFlow } from '../../src/core/plan.ts'
import { HOUR_MS, MICRO_STANDARD, makeTrade, play, results, type SetUp } from './support.ts'

const at = (hour: number, amount: number): CashFlow => ({ time: hour * HOUR_MS, amount })

function withFlows(dated: readonly CashFlow[], setUp: Partial<SetUp>) {
  return play({ plan: { risk: 0.1 }, trades: results(0), flows: { dated }, ...setUp })
}

describe('applyDueFlows', () => {
  it('applies a flow before the first trade that enters at or after it', () => {
    const { rows } = withFlows([at(1, 100)], { trades: results(0, 0, 0) })
    expect(rows.map(row => row.cashFlow)).toEqual([0, 100, 0])
    const later = withFlows([at(1.01, 100)], { trades: results(0, 0, 0) })
    expect(later.rows.map(row => row.cashFlow)).toEqual([0, 0, 100])
  })

  it('applies several that are due at once in the order of their dates, with one event', () => {
    const { rows } = withFlows([at(1.5, -1250), at(1.2, 500)], { trades: results(0, 0, 0) })
    expect(rows[2]).toMatchObject({ cashFlow: -750, equityBefore: 250, events: ['cash_flow'] })
  })

  it('passes over void trades: nothing enters there', () => {
    const isVoid = makeTrade({ void: true, reason: 5, entryTime: HOUR_MS })
    const last = makeTrade({ entryTime: 2 * HOUR_MS })
    const { rows } = withFlows([at(1, 100)], { trades: [...results(0), isVoid, last] })
    expect(rows.map(row => row.cashFlow)).toEqual([0, 0, 100])
  })

  it('applies none to a trade without a time', () => {
    const trades = [makeTrade({ entryTime: Number.NaN })]
    expect(withFlows([at(0, 100)], { trades }).rows[0]!.cashFlow).toBe(0)
  })

  it('moves base, peak and ruin level by the ratio of the equity: a deposit is not growth', () => {
    const { rows, account } = withFlows([at(1, 450)], { trades: results(-1, 0) })
    expect(rows[1]).toMatchObject({ equityBefore: 1350, base: 1500, peak: 1500, events: ['cash_flow'] })
    expect(account.ruinLevel).toBe(750)
    expect(rows[1]!.drawdown).toBeCloseTo(0.1, 12)
    expect(account.worstDrawdown).toBeCloseTo(0.1, 12)
  })

  it('moves the equity remembered at each unlock, so that a withdrawal does not demote', () => {
    const { rows } = withFlows([at(2, -500)], {
      tiers: MICRO_STANDARD,
      plan: { risk: 0.2, qualify: { trades: 1, expectancy: 0, winRate: 0, confidence: null } },
      trades: results(0.1, 0, 0, 0),
    })
    expect(rows.map(row => row.stage)).toEqual([0, 1, 1, 1])
    expect(rows[2]!.equityBefore).toBeCloseTo(520, 9)
  })

  it('reaches ruin by losses alone: the ruin level follows a withdrawal', () => {
    const { rows } = withFlows([at(1, -600)], { trades: results(0, -1) })
    expect(rows[1]).toMatchObject({ equityBefore: 400, equityAfter: 360, events: ['cash_flow'] })
  })

  it('refuses a withdrawal above equity, and takes one of all there is', () => {
    const overdrawn = () => withFlows([at(0, -1000.5)], {})
    expect(overdrawn).toThrow(OverdrawnError)
    expect(overdrawn).toThrow('a withdrawal of 1000.5 meets an equity of 1000')
    const said = { name: 'OverdrawnError', time: 0, amount: -1000.5, equity: 1000 }
    expect(overdrawn).toThrow(expect.objectContaining(said))
    expect(withFlows([at(0, -1000)], {}).rows[0]).toMatchObject({ equityBefore: 0, skipReason: 'risk' })
    expect(withFlows([at(0, -1000 * (1 + 0.9e-9))], {}).rows[0]!.equityBefore).toBe(0)
  })

  it('shows no drawdown, and no NaN, of an account that was emptied', () => {
    const { rows } = withFlows([at(0, -1000)], { trades: results(0, 0) })
    expect(rows.map(row => row.drawdown)).toEqual([0, 0])
  })

  it('applies none at an equity of 0 or less', () => {
    const { rows } = withFlows([at(1, 500)], { trades: results(-10.5, 0) })
    expect(rows[1]).toMatchObject({ status: 'not_taken', cashFlow: 0, equityBefore: -50 })
  })

  it('applies and pays nothing at an equity of exactly 0, and counts what it refused', () => {
    const { account, rows } = withFlows([at(0, -1000), at(1, 100), at(2, -5)], { trades: results(0, 0, 0) })
    expect(rows.map(row => row.equityAfter)).toEqual([0, 0, 0])
    expect(account.flowsRefused).toBe(2)
  })

  it('takes a withdrawal from a debt for one that cannot be applied, not for a mistake', () => {
    const { account } = withFlows([at(1, -5)], { trades: results(-10.5, 0) })
    expect([account.equity, account.flowsRefused]).toEqual([-50, 1])
  })

  it('applies flows to a ruined account that still holds money', () => {
    const { rows } = withFlows([at(1, 500)], { trades: results(-6, 0) })
    expect(rows[1]).toMatchObject({ status: 'not_taken', cashFlow: 500, equityAfter: 900, events: ['cash_flow'] })
  })

  describe('by count of trades', () => {
    it('follows every so many trades, before the next', () => {
      const flows = { everyTrades: 2, amount: 50 }
      const { rows } = play({ trades: results(0, 0, 0, 0, 0), flows })
      expect(rows.map(row => row.cashFlow)).toEqual([0, 0, 50, 0, 50])
    })

    it('leaves out a withdrawal that the account cannot pay', () => {
      const flows = { everyTrades: 1, amount: -600 }
      const { rows } = play({ trades: results(0, 0, 0), flows })
      expect(rows.map(row => row.cashFlow)).toEqual([0, -600, 0])
    })

    it.each([150, -150])('of %s is not growth: the factor is the product over what the trades made of it', amount => {
      const flows = { everyTrades: 2, amount }
      const { rows, account } = play({ plan: { risk: 0.1 }, trades: results(1, -1, 2, 0, -1), flows })
      const factors = rows.map(row => row.equityAfter / row.equityBefore)
      expect(growthFactor(account)).toBeCloseTo(
        factors.reduce((product, factor) => product * factor, 1),
        12,
      )
      expect(account.equity / 1000).not.toBeCloseTo(growthFactor(account), 2)
    })

    it('leaves an account that was emptied what it had grown by then', () => {
      const { account } = play({
        plan: { risk: 0.1 },
        trades: results(2, 0, 0),
        flows: { everyTrades: 1, amount: -1200 },
      })
      expect([account.equity, growthFactor(account), account.flowsRefused]).toEqual([0, 1.2, 1])
    })
  })
})
