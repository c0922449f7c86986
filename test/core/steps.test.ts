import { describe, expect, it } from 'vitest'
import { Account } from '../../src/core/account.ts'
import type { PlanTerms } from '../../src/core/plan.ts'
import { confidenceBound, countTrade, qualificationFailures, UnlockTest } from '../../src/core/steps.ts'
import { startAccount } from '../../src/core/trade.ts'
import { amountMargin, compile, MICRO_STANDARD, makeTier, makeTrade, play, quantileTable, results } from './support.ts'

const qualify = (terms: Partial<PlanTerms['qualify']>): Partial<PlanTerms> => ({
  qualify: { trades: 1, expectancy: 0, winRate: 0, confidence: null, ...terms },
})

/** Bases after each trade. The budget is 10% of 1,000, so 1 R is 100. */
function bases(plan: Partial<PlanTerms>, ...r: number[]): number[] {
  return play({ plan: { risk: 0.1, ...plan }, trades: results(...r) }).rows.map(row => row.baseAfter)
}

/** Stages and their events under a plan with a step that one standard contract fits. */
function stages(plan: Partial<PlanTerms>, ...r: number[]) {
  const { rows } = play({ tiers: MICRO_STANDARD, plan: { risk: 0.1, rebase: 0, ...plan }, trades: results(...r) })
  return rows.map(row => [row.stage, ...row.events.filter(event => /unlock|demote/.test(event))].join(' '))
}

/** An account whose stage has settled trades of these results in R. */
function settled(...r: number[]): Account {
  const account = new Account(1)
  startAccount(account, compile({ trades: [] }).plan)
  for (const each of r) countTrade(account, each)
  return account
}

/** t(c, n - 1) = t for every n. */
const sameT = (t: number) => new Float64Array(9).fill(t)

describe('countTrade', () => {
  it('takes an R of 1e-9 for nothing won', () => {
    expect([1e-9, 1.1e-9].map(r => settled(r).stageWins)).toEqual([0, 1])
  })
})

describe('confidenceBound', () => {
  it('is the mean less t times the sample deviation of it', () => {
    expect(confidenceBound(settled(1, 3), sameT(1))).toBe(1)
    expect(confidenceBound(settled(1, 2, 3), sameT(3))).toBeCloseTo(2 - Math.sqrt(3), 12)
  })
})

describe('qualificationFailures', () => {
  const failures = (terms: Partial<PlanTerms['qualify']>, account: Account, t: number | null = null) => {
    const { plan } = compile({ trades: [], plan: qualify(terms) })
    return qualificationFailures(account, t === null ? plan : { ...plan, qualifyT: sameT(t) }, true)
  }

  it('takes a confidence bound within 1e-9 of the expectancy for no more than it, as it does a mean', () => {
    const bound = (expectancy: number) => failures({ expectancy }, settled(1, 3), 1)
    expect(1 - 1e-9 + 1e-9).toBe(1)
    expect([1 - 0.5e-9, 1 - 1e-9].map(bound)).toEqual([UnlockTest.confidence, UnlockTest.confidence])
    expect(bound(1 - 1.1e-9)).toBe(0)
    const mean = (expectancy: number) => failures({ expectancy }, settled(1, 1))
    expect([1 - 0.5e-9, 1 - 1e-9].map(mean)).toEqual([UnlockTest.expectancy, UnlockTest.expectancy])
    expect(mean(1 - 1.1e-9)).toBe(0)
  })

  it('takes a win rate within 1e-9 of the least for enough', () => {
    const noWin = (winRate: number) => failures({ winRate, expectancy: -2 }, settled(-1))
    expect([0, 1e-9, 1.1e-9].map(noWin)).toEqual([0, 0, UnlockTest.winRate])
  })
})

describe('moveBase', () => {
  it('moves at equality with the step and not a hair below it', () => {
    expect(bases({}, 2.5)).toEqual([1250])
    expect(bases({}, 2.5 * (1 - 4e-9))).toEqual([1250])
    expect(bases({}, 2.5 * (1 - 6e-9))).toEqual([1000])
  })

  it('takes several steps at once', () => {
    expect(bases({}, 6)).toEqual([1000 * 1.25 * 1.25])
    expect(bases({}, 5.6)).toEqual([1250])
  })

  it('reports one rebase for several steps, with its direction', () => {
    const events = (plan: Partial<PlanTerms>, r: number) =>
      play({ plan: { risk: 0.1, ...plan }, trades: results(r) }).rows[0]!.events
    expect(events({}, 6)).toEqual(['rebase_up'])
    expect(events({ whenDown: 'step' }, -4)).toEqual(['rebase_down'])
    expect(events({}, -4)).toEqual([])
  })

  it('stays put on the way down for follow and hold', () => {
    expect(bases({ whenDown: 'follow' }, -4)).toEqual([1000])
    expect(bases({ whenDown: 'hold' }, -4)).toEqual([1000])
  })

  it('steps down below base ÷ (1 + s), not at it, and several times at once', () => {
    expect(bases({ whenDown: 'step' }, -2)).toEqual([1000])
    expect(bases({ whenDown: 'step' }, -2.001)).toEqual([800])
    expect(bases({ whenDown: 'step' }, -4)).toEqual([640])
  })

  it('equals equity after every trade for a step of 0', () => {
    expect(bases({ rebase: 0 }, 1, -1)).toEqual([1100, 990])
    expect(bases({ rebase: 0, whenDown: 'step' }, 1, -1)).toEqual([1100, 990])
  })

  it('is the highest closed equity for a step of 0 and hold', () => {
    expect(bases({ rebase: 0, whenDown: 'hold' }, 1, -1, 0.5)).toEqual([1100, 1100, 1100])
  })

  it('moves for the trade that ruins, but never at an equity of 0 or less', () => {
    expect(bases({ whenDown: 'step' }, -6)).toEqual([1000 / 1.25 / 1.25 / 1.25 / 1.25])
    expect(bases({ whenDown: 'step' }, -10)).toEqual([1000])
    expect(bases({ rebase: 0 }, -11)).toEqual([1000])
  })

  it('does not move for a skipped trade', () => {
    const skipped = makeTrade({ stop: -10_000, exit: 100 })
    expect(play({ plan: { risk: 0.1, rebase: 0 }, trades: [skipped] }).rows[0]).toMatchObject({
      status: 'skipped',
      baseAfter: 1000,
      events: ['skip:risk'],
    })
  })
})

describe('changeStage, unlocking,', () => {
  it('asks for the number of trades taken in this stage', () => {
    expect(stages(qualify({ trades: 2 }), 1, 1, 1)).toEqual(['0', '0', '1 unlock:standard'])
  })

  it('asks for a mean R above the expectancy: equality within 1e-9 is not enough', () => {
    expect(stages(qualify({ expectancy: 0.5 }), 0.5, 0)[1]).toBe('0')
    expect(stages(qualify({ expectancy: 0.5 }), 0.5 + 0.9e-9, 0)[1]).toBe('0')
    expect(stages(qualify({ expectancy: 0.5 }), 0.5 + 2e-9, 0)[1]).toBe('1 unlock:standard')
  })

  it('asks for a win rate at or above the least', () => {
    expect(stages(qualify({ trades: 2, winRate: 0.5 }), 3, -1, 0)[2]).toBe('1 unlock:standard')
    expect(stages(qualify({ trades: 2, winRate: 0.51 }), 3, -1, 0)[2]).toBe('0')
  })

  it('counts a win from an R above 1e-9', () => {
    const nothing = (r: number) => stages(qualify({ trades: 2, winRate: 1 }), 1, r, 0)[2]
    expect(nothing(0)).toBe('0')
    expect(nothing(0.5e-9)).toBe('0')
    expect(nothing(2e-9)).toBe('1 unlock:standard')
  })

  it('asks for the lower confidence bound above the expectancy', () => {
    const [a, b] = [1, 2]
    const bound = 1.5 - quantileTable(0.9, 2)[2]! * Math.sqrt(0.5 / 2)
    const unlocks = (expectancy: number) =>
      stages({ rebase: 10, ...qualify({ trades: 2, expectancy, confidence: 0.9 }) }, a, b, 0)[2]
    expect(bound).toBeLessThan(1.5)
    expect(unlocks(bound - 1e-6)).toBe('1 unlock:standard')
    expect(unlocks(bound + 1e-6)).toBe('0')
  })

  it('has no confidence bound below two trades', () => {
    expect(stages(qualify({ confidence: 0.6 }), 1, 0)[1]).toBe('0')
  })

  it('asks for the equity of that tier, equality included', () => {
    expect(stages({ ...qualify({}), unlockEquity: [0, 1100] }, 1, 0)[1]).toBe('1 unlock:standard')
    expect(stages({ ...qualify({}), unlockEquity: [0, 1100.01] }, 1, 0)[1]).toBe('0')
  })

  it('asks whether ONE contract fits the budget at the stop of this trade', () => {
    const trades = [...results(1e-6), makeTrade({ stop: 89 }), ...results(0)]
    const { rows } = play({ tiers: MICRO_STANDARD, plan: { risk: 0.1, ...qualify({}) }, trades })
    expect(rows.map(row => row.stage)).toEqual([0, 0, 1])
  })

  it('asks whether its initial margin fits the margin limit', () => {
    const unlocks = (initial: number) => {
      const tiers = [makeTier(), makeTier({ name: 'standard', multiplier: 10, margin: amountMargin(initial, 1) })]
      return play({ tiers, plan: { risk: 0.1, ...qualify({}) }, trades: results(1e-7, 0) }).rows[1]!.stage
    }
    expect(unlocks(500)).toBe(1)
    expect(unlocks(500.01)).toBe(0)
  })

  it('takes one stage per trade, and restarts the counts', () => {
    const tiers = [...MICRO_STANDARD, makeTier({ name: 'large', multiplier: 10.5 })]
    const { rows } = play({ tiers, plan: { risk: 0.2, ...qualify({ trades: 2 }) }, trades: results(1, 1, 1, 1, 1) })
    expect(rows.map(row => row.stage)).toEqual([0, 0, 1, 1, 2])
  })

  it('counts neither skipped trades nor trades ended by the data', () => {
    const end = makeTrade({ reason: 4 })
    const skipped = makeTrade({ stop: -10_000 })
    const { rows } = play({
      tiers: MICRO_STANDARD,
      plan: { risk: 0.1, ...qualify({ trades: 2 }) },
      trades: [...results(1), end, skipped, ...results(1, 0)],
    })
    expect(rows.map(row => row.stage)).toEqual([0, 0, 0, 0, 1])
  })

  it('decides for a trade that is then not taken, but not for a void one', () => {
    const tiers = [makeTier({ depth: 5 }), makeTier({ name: 'standard', multiplier: 10, depth: 0 })]
    const plan: Partial<PlanTerms> = { risk: 0.1, ...qualify({}) }
    const isVoid = makeTrade({ void: true, reason: 5 })
    const { rows } = play({ tiers, plan, trades: [...results(1), isVoid, makeTrade(), makeTrade()] })
    expect(rows.map(row => row.events.join())).toEqual(['', 'void', 'unlock:standard', ''])
    const refused = [makeTier(), makeTier({ name: 'standard', multiplier: 10, margin: amountMargin(490, 0) })]
    const skipping = play({ tiers: [{ ...refused[0]!, depth: 1 }, refused[1]!], plan, trades: results(1, 0) })
    expect(skipping.rows[1]!.events).toContain('unlock:standard')
  })

  it('names every failed test on the receipt, also those that few trades or none cannot meet', () => {
    const tiers = [makeTier(), makeTier({ name: 'standard', multiplier: 100, margin: amountMargin(900, 1) })]
    const plan = { unlockEquity: [0, 5000], ...qualify({ winRate: 0.5, confidence: 0.9 }) }
    const { rows } = play({ tiers, plan, trades: results(-1, 0) })
    expect(rows[0]!.unlockFailed).toEqual(['trades', 'expectancy', 'winRate', 'confidence', 'equity', 'risk', 'margin'])
    expect(rows[1]!.unlockFailed).toEqual(['expectancy', 'winRate', 'confidence', 'equity', 'risk', 'margin'])
  })

  it('finds a win rate of 0 met before the first trade', () => {
    const { rows } = play({ tiers: MICRO_STANDARD, plan: qualify({}), trades: results(1) })
    expect(rows[0]!.unlockFailed).not.toContain('winRate')
  })

  it('numbers the trade that first unlocks a tier', () => {
    const { account } = play({
      tiers: MICRO_STANDARD,
      plan: { risk: 0.1, ...qualify({}) },
      trades: results(-0.1, 1, 0),
    })
    expect([...account.firstTradeOfStage]).toEqual([0, 3])
  })
})

describe('changeStage, demoting,', () => {
  const unlocked = qualify({})

  it('takes the stage away below the kept share of the equity at the unlock, not at it', () => {
    expect(stages({ ...unlocked, rebase: 10 }, 1e-6, -2, 0)[2]).toBe('1')
    expect(stages({ ...unlocked, rebase: 10 }, 1e-6, -2.01, 0)[2]).toBe('0 demote:standard')
  })

  it('never does for null', () => {
    expect(stages({ ...unlocked, rebase: 10, demote: null, risk: 0.1 }, 1e-6, -4.9, 0)[2]).toBe('1')
  })

  it('restarts the counts, so that the lower stage qualifies again', () => {
    const plan: Partial<PlanTerms> = { ...qualify({ trades: 2 }), whenDown: 'hold', rebase: 10 }
    expect(stages(plan, 1, 1, -5, 1, 1, 0)).toEqual([
      '0',
      '0',
      '1 unlock:standard',
      '0 demote:standard',
      '0',
      '1 unlock:standard',
    ])
  })

  it('does not unlock in the trade that demotes, though qualified', () => {
    const plan: Partial<PlanTerms> = { ...unlocked, whenDown: 'hold', rebase: 10 }
    expect(stages(plan, 1e-6, -3, 5, 0)).toEqual(['0', '1 unlock:standard', '0 demote:standard', '1 unlock:standard'])
  })

  it('takes one stage at a time, each against the equity at its own unlock', () => {
    const tiers = [...MICRO_STANDARD, makeTier({ name: 'large', multiplier: 20 })]
    const plan: Partial<PlanTerms> = { risk: 0.2, rebase: 10, whenDown: 'hold', ...unlocked }
    const { rows } = play({ tiers, plan, trades: results(1e-6, 1, -1.5, -0.6, 0) })
    expect(rows.map(row => row.stage)).toEqual([0, 1, 2, 1, 0])
    expect(rows.map(row => row.events.filter(event => event.startsWith('demote')).join())).toEqual([
      ...['', '', ''],
      'demote:large',
      'demote:standard',
    ])
  })

  it('keeps the number of the first unlock after a second', () => {
    const { account } = play({
      tiers: MICRO_STANDARD,
      plan: { risk: 0.1, rebase: 10, whenDown: 'hold', ...unlocked },
      trades: results(1e-6, -3, 5, 0),
    })
    expect(account.stage).toBe(1)
    expect(account.firstTradeOfStage[1]).toBe(2)
  })

  it('an unlocked contract that does not fit one trade stays unlocked', () => {
    const trades = [...results(1e-6, 0), makeTrade({ stop: 50 }), ...results(0)]
    const { rows } = play({ tiers: MICRO_STANDARD, plan: { risk: 0.1, ...unlocked }, trades })
    expect(rows.map(row => [row.stage, row.contracts[1]])).toEqual([
      [0, 0],
      [1, 1],
      [1, 0],
      [1, 1],
    ])
  })
})
