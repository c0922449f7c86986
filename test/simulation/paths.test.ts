import { describe, expect, it } from 'vitest'
import { Purpose, rootKey, Stream } from '../../src/parts/random.ts'
import { dependentStreakProbability } from '../../src/stats/odds/dependentStreak.ts'
import { driftlessDrawdown } from '../../src/stats/odds/driftlessDrawdown.ts'
import { longestLosingStreak, streakProbability } from '../../src/stats/odds/losingStreak.ts'
import {
  countOf,
  expectMean,
  expectProbability,
  fractional,
  meanWithError,
  pathOf,
  poolOf,
  sampleBets,
} from './sampleBets.ts'
import { MISSED_BY_STEPS, STEPS, walkDrawdowns } from './walkDrawdowns.ts'

const COUNT = 4000

/** The most trades in a row that lowered equity. */
function longestFall(equity: Float64Array): number {
  let longest = 0
  let run = 0
  for (let i = 1; i < equity.length; i++) {
    run = equity[i]! < equity[i - 1]! ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

async function longestFalls(r: readonly number[], block: number, count: number): Promise<number[]> {
  const bets = { r, plan: fractional(0.01), trades: 100, count, seed: 'streaks', block, withEquity: true }
  const outcomes = await sampleBets(bets)
  return Array.from({ length: count }, (_, a) => longestFall(pathOf(outcomes, a, 100)))
}

describe('losing streaks of drawn trades', () => {
  it.each([0.4, 0.5, 0.55])('are as long as those of independent losses of probability %s', async q => {
    const falls = await longestFalls(poolOf({ winProbability: 1 - q, payoff: 1 }), 1, COUNT)
    for (const length of [3, 5, 8, 10]) {
      const longer = countOf(falls, fall => fall >= length)
      expectProbability(longer, COUNT, streakProbability(100, q, length))
    }
    expectMean(falls, longestLosingStreak(100, q).mean)
  })

  it('lose the dependence between trades when they are drawn one by one, and keep it in long blocks', async () => {
    const chain = { lossProbability: 0.5, lossAfterLoss: 0.6 }
    const pool = chainOfTrades(chain.lossAfterLoss, 50_000)
    const share = async (block: number) => {
      const falls = await longestFalls(pool, block, COUNT)
      return countOf(falls, fall => fall >= 8) / COUNT
    }
    const [dependent, independent] = [dependentStreakProbability(100, chain, 8), streakProbability(100, 0.5, 8)]
    // The pool holds 500 windows of 100 trades, so that is how much the blocks know.
    expect(Math.abs((await share(10_000)) - dependent)).toBeLessThan(
      4 * Math.sqrt((dependent * (1 - dependent)) / 1000),
    )
    expect(Math.abs((await share(1)) - independent)).toBeLessThan(0.03)
    expect(dependent - independent).toBeGreaterThan(0.25)
  })
})

/** Wins and losses of 1 R, each the same as the one before with this probability. */
function chainOfTrades(repeat: number, count: number): number[] {
  const stream = new Stream(rootKey('chain'), 0, Purpose.prices)
  const trades = [-1]
  while (trades.length < count) trades.push(stream.nextUniform() < repeat ? trades.at(-1)! : -trades.at(-1)!)
  return trades
}

describe('the worst drawdown of a random walk', () => {
  it('grows with the square root of the number of trades', async () => {
    const [short, long] = [
      await walkDrawdowns({ mu: 0, sigma: 0.1, T: 1 }),
      await walkDrawdowns({ mu: 0, sigma: 0.1, T: 4 }),
    ]
    const ratio = meanWithError(long).estimate / meanWithError(short).estimate
    expect(ratio).toBeCloseTo(2, 1)
    const missed = (0.1 * MISSED_BY_STEPS) / Math.sqrt(STEPS)
    const { estimate, error } = meanWithError(short)
    expect(Math.abs(estimate + missed - driftlessDrawdown(0.1, 1).mean)).toBeLessThan(4 * error)
  })
})
