import { deepStrictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Account } from '../../src/core/account.ts'
import { makeOutcomes, type Outcomes, playBatch, playTrade, recordOutcome } from '../../src/core/batch.ts'
import { OverdrawnError } from '../../src/core/flows.ts'
import { Place, Reason, type TapeLeg, type TapeTrade } from '../../src/core/tape.ts'
import { startAccount } from '../../src/core/trade.ts'
import { playUsualTrades } from '../../src/core/usualTrades.ts'
import { holds } from '../holds.ts'
import { randomRun } from './randomRun.ts'
import { type Compiled, compile, MICRO_STANDARD, makeTrade, results, type SetUp } from './support.ts'

const TRADES = 50
const ACCOUNTS = 2

/** Every trade of the draws by `playTrade`, none by the shorter way. */
function tradeByTrade({ contracts, quotes, plan }: Compiled, picks: Uint32Array): Outcomes {
  const outcomes = makeOutcomes(ACCOUNTS, contracts.tiers, TRADES)
  const account = new Account(contracts.tiers)
  for (let a = 0; a < ACCOUNTS; a++) {
    startAccount(account, plan)
    outcomes.equityAt[a * (TRADES + 1)] = account.equity
    for (let n = 0; n < TRADES; n++) {
      playTrade(account, plan, quotes, picks[a * TRADES + n]!, n, null)
      if (account.ruined === 1 && outcomes.ruinedAt[a] === 0) outcomes.ruinedAt[a] = n + 1
      outcomes.equityAt[a * (TRADES + 1) + n + 1] = account.equity
    }
    recordOutcome(outcomes, a, account, TRADES)
  }
  return outcomes
}

function inTwoLegs(trade: TapeTrade): TapeTrade {
  if (trade.void) return trade
  const leg = (gone: number, price: number, reason: number, worst: number): TapeLeg => ({
    ...{ gone, price, reason, worst, time: trade.exitTime, bar: -1, place: Place.inside, stop: trade.stop },
    ...{ rests: reason === Reason.target, stopTouched: false, fundingPerUnit: trade.fundingPerUnit },
  })
  const first = leg(0.5, trade.entry + trade.side, Reason.target, trade.entry - trade.side / 4)
  return { ...trade, legs: [first, leg(1, trade.exit, trade.reason, trade.worst)] }
}

const draws = fc.array(fc.nat(), { minLength: ACCOUNTS * TRADES, maxLength: ACCOUNTS * TRADES })
const inLegs = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 60, maxLength: 60 })

describe('usual trades', () => {
  it('end in the bits of those played one by one, on any plan, ladder, flows and legs', () => {
    const seen = { usual: 0, taken: 0, ruined: 0, liquidated: 0, unlocked: 0 }
    holds(
      fc.property(randomRun, draws, inLegs, (run, drawn, legs) => {
        const trades = run.trades.map((trade, i) => (legs[i] === 0 ? inTwoLegs(trade) : trade))
        const compiled = compile({ ...run, trades })
        const { contracts, quotes, plan } = compiled
        const picks = Uint32Array.from(drawn, draw => draw % trades.length)
        let expected: Outcomes
        try {
          expected = tradeByTrade(compiled, picks)
        } catch (error) {
          if (error instanceof OverdrawnError) return
          throw error
        }
        const batch = playBatch(plan, quotes, picks, TRADES, true)
        deepStrictEqual(batch, expected)
        const account = new Account(contracts.tiers)
        startAccount(account, plan)
        seen.usual += playUsualTrades(account, plan, quotes, picks, 0, 0, TRADES, new Float64Array(0), 0)
        seen.taken += batch.taken[0]!
        seen.ruined += batch.ruinedAt[0] === 0 ? 0 : 1
        seen.liquidated += batch.liquidations[0]!
        seen.unlocked += batch.firstTrade.filter(trade => trade > 0).length
      }),
      { seed: 67, numRuns: 1000 },
    )
    expect(seen.usual).toBeGreaterThan(1000)
    expect(seen.taken).toBeGreaterThan(2 * seen.usual)
    expect(Math.min(seen.ruined, seen.liquidated, seen.unlocked)).toBeGreaterThan(100)
  })

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
    ['legs', { trades: [...results(1), inTwoLegs(makeTrade())] }, 1],
    ['a trade too dear', { trades: [...results(1), makeTrade({ stop: -10_000 })] }, 1],
    ['ruin', { trades: [...results(1, -6)], plan: { risk: 0.1 } }, 1],
  ])('stop at %s', (_what, setUp, expected) => {
    expect(usual(setUp)).toBe(expected)
  })
})
