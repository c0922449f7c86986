import { describe, expect, it } from 'vitest'
import { Account } from '../../src/core/account.ts'
import { playBatch, playTape, playTrade } from '../../src/core/batch.ts'
import type { Journal } from '../../src/core/journal.ts'
import type { PlanTerms } from '../../src/core/plan.ts'
import { startAccount } from '../../src/core/trade.ts'
import { compile, HOUR_MS, MICRO_STANDARD, makeTier, makeTrade, makeVenue, results, type SetUp } from './support.ts'

/** Writes down what it is told, with the equity of that moment. */
class Notes implements Journal {
  readonly lines: string[] = []
  private equity = 0
  considered(i: number, account: Account): void {
    this.note(`considers trade ${i + 1}`, account)
  }
  cashFlow(amount: number): void {
    this.lines.push(`cash flow ${amount}`)
  }
  cashFlowRefused(amount: number): void {
    this.lines.push(`refuses cash flow ${amount}`)
  }
  demoted(tier: number): void {
    this.lines.push(`demotes from ${tier}`)
  }
  unlockTested(tier: number, failures: number): void {
    this.lines.push(failures === 0 ? `unlocks ${tier}` : `tests ${tier}`)
  }
  skipped(reason: string, account: Account): void {
    this.note(`skips for ${reason}`, account)
  }
  notTaken(account: Account): void {
    this.note('does not take', account)
  }
  opened(account: Account): void {
    this.note('opens', account)
  }
  left(): void {
    this.lines.push('leaves')
  }
  cutForNight(): void {
    this.lines.push('cuts for the night')
  }
  liquidated(level: number): void {
    this.lines.push(`liquidates at ${level}`)
  }
  ruined(): void {
    this.lines.push('ruins')
  }
  rebased(direction: number): void {
    this.lines.push(`rebases ${direction > 0 ? 'up' : 'down'}`)
  }
  stalled(): void {
    this.lines.push('stalls')
  }
  finished(account: Account): void {
    this.note('finishes', account)
  }
  private note(what: string, { equity }: Account): void {
    this.lines.push(equity === this.equity ? what : `${what}: ${equity}`)
    this.equity = equity
  }
}

function notes(setUp: SetUp): string[] {
  const { quotes, plan, contracts } = compile(setUp)
  const journal = new Notes()
  playTape(new Account(contracts.tiers), plan, quotes, journal)
  return journal.lines
}

const unlocking: Partial<PlanTerms> = {
  risk: 0.1,
  whenDown: 'step',
  qualify: { trades: 1, expectancy: -2, winRate: 0, confidence: null },
}

describe('one trade, in order', () => {
  it('cash flows, stage, sizing and entry, exit and its money, ruin, counts, base', () => {
    const flows = { dated: [{ time: HOUR_MS, amount: 1000 }] }
    expect(notes({ tiers: MICRO_STANDARD, plan: unlocking, trades: results(2.5, -8), flows })).toEqual([
      ...['considers trade 1: 1000', 'tests 1', 'opens', 'leaves', 'rebases up', 'finishes: 1250'],
      ...['considers trade 2', 'cash flow 1000', 'unlocks 1', 'opens: 2250', 'leaves'],
      ...['ruins', 'rebases down', 'finishes: 490'],
    ])
  })

  it('a demotion stands in the place of an unlock', () => {
    const plan = { ...unlocking, rebase: 10, whenDown: 'hold' } as const
    expect(notes({ tiers: MICRO_STANDARD, plan, trades: results(0, -3, 0) })).toEqual([
      ...['considers trade 1: 1000', 'tests 1', 'opens', 'leaves', 'finishes'],
      ...['considers trade 2', 'unlocks 1', 'opens', 'leaves', 'finishes: 700'],
      ...['considers trade 3', 'demotes from 1', 'opens', 'leaves', 'finishes'],
    ])
  })

  it('a liquidation stands in the place of the exit', () => {
    const lines = notes({
      tiers: [makeTier({ margin: [] })],
      venue: makeVenue({ maintenance: [{ upTo: Infinity, rate: 0.0625, deduction: 0 }] }),
      account: { leverage: 4 },
      plan: { risk: 0.05, rebase: 0.01, whenDown: 'step', ruin: 0.99 },
      trades: [makeTrade({ stop: 50, exit: 60 })],
    })
    expect(lines).toEqual([
      ...['considers trade 1: 1000', 'opens', 'liquidates at 80', 'ruins', 'rebases down', 'finishes: 980'],
    ])
  })

  it('a void trade changes nothing, not even a cash flow that is due', () => {
    const trades = [makeTrade({ void: true, reason: 5 }), makeTrade({ exit: 100 })]
    const flows = { dated: [{ time: 0, amount: 5 }] }
    expect(notes({ trades, flows })).toEqual([
      ...['considers trade 1: 1000', 'skips for void', 'finishes'],
      ...['considers trade 2', 'cash flow 5', 'opens: 1005', 'leaves', 'finishes'],
    ])
  })

  it('after ruin only cash flows happen, and stage and base stay', () => {
    const flows = { dated: [{ time: HOUR_MS, amount: 100 }] }
    const lines = notes({ tiers: MICRO_STANDARD, plan: unlocking, trades: results(-6, 1, 1), flows })
    expect(lines.slice(lines.indexOf('considers trade 2'))).toEqual([
      ...['considers trade 2', 'cash flow 100', 'does not take: 500', 'finishes'],
      ...['considers trade 3', 'does not take', 'finishes'],
    ])
  })
})

describe('startAccount', () => {
  it('leaves nothing of an account that has unlocked, grown, been paid and refused, been skipped and ruined', () => {
    const { quotes, plan, contracts } = compile({
      tiers: MICRO_STANDARD,
      plan: { ...unlocking, rebase: 0 },
      trades: [...results(1, 1), makeTrade({ stop: -10_000 }), ...results(-11, 0)],
      flows: { everyTrades: 1, amount: 10 },
    })
    const [used, fresh] = [new Account(contracts.tiers), new Account(contracts.tiers)]
    for (let i = 0; i < 5; i++) {
      if (i === 0) startAccount(used, plan)
      playTrade(used, plan, quotes, i, i, null)
    }
    expect(used).toMatchObject({ stage: 1, ruined: 1, taken: 3, flowsRefused: 1 })
    startAccount(used, plan)
    startAccount(fresh, plan)
    const { contracts: held } = used.position
    expect({ ...used, position: held }).toEqual({ ...fresh, position: new Float64Array(contracts.tiers) })
  })
})

describe('playBatch', () => {
  const picksOf = (...picks: number[]) => Uint32Array.from(picks)

  it('plays each account from the start, over its own draws', () => {
    const { quotes, plan } = compile({ plan: { risk: 0.1 }, trades: results(1, -1) })
    const { finalEquity, count } = playBatch(plan, quotes, picksOf(0, 0, 1, 0, 1, 1), 2, false)
    expect(count).toBe(3)
    expect([...finalEquity]).toEqual([1200, 990, 810])
  })

  it('numbers the trade that unlocks a tier and the trade that ruins, from 1; 0 is never', () => {
    const { quotes, plan } = compile({ tiers: MICRO_STANDARD, plan: unlocking, trades: results(1, -6) })
    const { firstTrade, ruinedAt, stage } = playBatch(plan, quotes, picksOf(0, 0, 0, 1, 0, 0), 3, false)
    expect([...firstTrade]).toEqual([0, 2, 0, 0])
    expect([...ruinedAt]).toEqual([0, 1])
    expect([...stage]).toEqual([1, 0])
  })

  it('keeps the equity at the start and after every trade where it is wanted', () => {
    const { quotes, plan } = compile({ plan: { risk: 0.1 }, trades: results(1, -1) })
    expect([...playBatch(plan, quotes, picksOf(0, 1, 1, 1), 2, true).equityAt]).toEqual([
      ...[1000, 1100, 1000],
      ...[1000, 900, 810],
    ])
    expect(playBatch(plan, quotes, picksOf(0, 1), 2, false).equityAt).toHaveLength(0)
  })

  it('adds up what was asked and taken: budgets of all trades sized, risk and number of those taken', () => {
    const far = makeTrade({ stop: -10_000, exit: 100 })
    const { quotes, plan } = compile({ plan: { risk: 0.015 }, trades: [...results(0), far] })
    const outcomes = playBatch(plan, quotes, picksOf(0, 1, 0, 1, 1, 1), 3, false)
    expect([...outcomes.riskAsked]).toEqual([45, 45])
    expect([...outcomes.riskTaken]).toEqual([20, 0])
    expect([...outcomes.taken]).toEqual([2, 0])
    expect([...outcomes.offered]).toEqual([3, 3])
  })

  it('does not call a ruined account stalled', () => {
    const far = makeTrade({ stop: -10_000, exit: 100 })
    const { quotes, plan } = compile({ plan: { risk: 0.1 }, trades: [far, ...results(-6)] })
    const skips = new Array<number>(20).fill(0)
    const { stalled, ruinedAt } = playBatch(plan, quotes, picksOf(...skips, 1, ...skips, 0), 21, false)
    expect([...stalled]).toEqual([0, 1])
    expect([...ruinedAt]).toEqual([21, 0])
  })
})
