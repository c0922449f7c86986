import { describe, expect, it } from 'vitest'
import { Account } from '../../src/core/account.ts'
import { Reason } from '../../src/core/tape.ts'
import { startAccount } from '../../src/core/trade.ts'
import { playUsualTrades } from '../../src/core/usualTrades.ts'
import { inTwoLegs } from './inParts.ts'
import { compile, MICRO_STANDARD, makeTrade, results, type SetUp } from './support.ts'

describe('usual trades', () => {
  /** How many trades of a list, from its first on, are usual. */
  const usual = (setUp: SetUp) => {
    const { contracts, quotes, plan } = compile(setUp)
    const account = new Account(contracts.tiers)
    startAccount(account, plan)
    const { count } = quotes.tape
    const picks = Uint32Array.from({ length: count }, (_, i) => i)
    return playUsualTrades(account, plan, quotes, picks, 0, 0, count, new Float64Array(0), 0)
  }
  const [plain, unlocking] = [results(1, 1, 1), { trades: 2, expectancy: 0, winRate: 0, confidence: null }]

  it.each<[string, SetUp, number]>([
    ['nothing', { trades: plain }, 3],
    ['a cash flow that is due', { trades: plain, flows: { everyTrades: 2, amount: 10 } }, 2],
    ['a dated cash flow, whenever it is due', { trades: plain, flows: { dated: [{ time: 1e15, amount: 1 }] } }, 0],
    ['an unlock', { trades: plain, tiers: MICRO_STANDARD, plan: { risk: 0.2, qualify: unlocking } }, 2],
    ['a void trade', { trades: [...results(1), makeTrade({ void: true, reason: Reason.none })] }, 1],
    ['no legs', { trades: [...results(1), inTwoLegs(makeTrade())] }, 2],
    ['no trade that risks too much', { trades: [...results(1), makeTrade({ stop: -10_000 })] }, 2],
    ['one that is taken all the same', { trades: [makeTrade({ stop: -10_000 })], plan: { minimumOne: true } }, 0],
    ['a trade that the margin refuses', { trades: plain, plan: { marginBuffer: 1 } }, 0],
    ['ruin', { trades: [...results(1, -6)], plan: { risk: 0.1 } }, 1],
  ])('stop at %s', (_what, setUp, expected) => {
    expect(usual(setUp)).toBe(expected)
  })
})
