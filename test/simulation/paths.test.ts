import { describe, expect, it } from 'vitest'
import { Purpose, rootKey, Stream } from '../../src/parts/random.ts'
import { normalQuantile } from '../../src/stats/distributions/normal.ts'
import { quantileRanks } from '../../src/stats/intervals/quantileRanks.ts'
import { drawdownMoments, drawdownReached } from '../../src/stats/odds/brownianDrawdown.ts'
import { dependentStreakProbability } from '../../src/stats/odds/dependentStreak.ts'
import { driftlessDrawdown } from '../../src/stats/odds/driftlessDrawdown.ts'
import { firstRebase } from '../../src/stats/odds/firstRebase.ts'
import { longestLosingStreak, streakProbability } from '../../src/stats/odds/losingStreak.ts'
import { wholeContractShare } from '../../src/stats/odds/wholeContracts.ts'
import { referenceEntries } from '../stats/reference.ts'
import {
  countOf,
  expectMean,
  expectProbability,
  fixedMoney,
  fractional,
  meanWithError,
  pathOf,
  poolOf,
  sampleBets,
} from './sampleBets.ts'

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

describe('the first step of the base', () => {
  it.each(referenceEntries('closed_forms.json', 'C26').map(entry => entry.inputs))(
    'comes within $n trades as often, and as late, as the closed form says: $g',
    async ({ p, b, r, g, n }) => {
      const bet = { winProbability: p, payoff: b, fraction: r }
      const plan = { ...fixedMoney(r), unlockEquity: [0, 1000 * (1 + g)] }
      const trades = n + 1
      const bets = { r: poolOf(bet), plan, trades, count: COUNT, seed: 'rebase', multipliers: [0.01, 0.01] }
      const { firstTrade } = await sampleBets(bets)
      const at = Array.from({ length: COUNT }, (_, a) => firstTrade[2 * a + 1]! - 1)
      const reached = at.filter(trade => trade > 0)
      const exact = firstRebase(bet, g, n)
      expectProbability(reached.length, COUNT, exact.probability)
      expectMean(reached, exact.meanTradeOfReached.value!)
      const ofAll = at.map(trade => (trade > 0 ? trade : Number.POSITIVE_INFINITY)).sort((x, y) => x - y)
      const { lower, upper } = quantileRanks(COUNT, 0.5, 0.999)
      const median = exact.medianTrade.value ?? Number.POSITIVE_INFINITY
      expect(ofAll[lower - 1]).toBeLessThanOrEqual(median)
      expect(ofAll[upper - 1]).toBeGreaterThanOrEqual(median)
    },
  )
})

describe('the worst drawdown of a random walk', () => {
  /** What a walk watched at its steps alone misses at the peak and at the trough, in steps of one deviation. */
  const MISSED = 2 * 0.5826
  const TRADES = 500
  const WALKS = 2000
  const NORMAL = Array.from({ length: 4000 }, (_, i) => normalQuantile((i + 0.5) / 4000))

  /** Log drawdowns of a walk with normal steps. */
  async function walk({ mu, sigma, T }: { mu: number; sigma: number; T: number }): Promise<number[]> {
    const step = sigma * Math.sqrt(T / TRADES)
    const mean = ((mu * T) / TRADES + (step * step) / 2) / step
    const r = NORMAL.map(z => z + mean)
    const bets = { r, plan: { ...fractional(step), marginBuffer: 0 }, trades: TRADES, count: WALKS, seed: 'walk' }
    const { worstDrawdown } = await sampleBets(bets)
    return Array.from(worstDrawdown, depth => -Math.log1p(-depth))
  }

  it.each(referenceEntries('closed_forms.json', 'C10').map(entry => entry.inputs))(
    'is that of Brownian motion, less what closes miss: μ $mu, σ $sigma, T $T',
    async inputs => {
      const motion = { drift: inputs.mu, volatility: inputs.sigma, time: inputs.T }
      const missed = MISSED * inputs.sigma * Math.sqrt(inputs.T / TRADES)
      const depths = await walk(inputs)
      const exact = drawdownMoments(motion)
      const { estimate, error } = meanWithError(depths)
      expect(Math.abs(estimate + missed - exact.mean)).toBeLessThan(4 * error)
      expect(exact.mean - estimate).toBeGreaterThan(4 * error)
      for (const depth of [exact.mean, 1.5 * exact.mean]) {
        const deeper = countOf(depths, each => each >= depth)
        expectProbability(deeper, WALKS, drawdownReached(motion, depth + missed))
      }
    },
  )

  it('grows with the square root of the number of trades', async () => {
    const [short, long] = [await walk({ mu: 0, sigma: 0.1, T: 1 }), await walk({ mu: 0, sigma: 0.1, T: 4 })]
    const ratio = meanWithError(long).estimate / meanWithError(short).estimate
    expect(ratio).toBeCloseTo(2, 1)
    const missed = (0.1 * MISSED) / Math.sqrt(TRADES)
    const { estimate, error } = meanWithError(short)
    expect(Math.abs(estimate + missed - driftlessDrawdown(0.1, 1).mean)).toBeLessThan(4 * error)
  })
})

describe('whole contracts', () => {
  it('take the share of the risk asked that the closed form says, on equity spread evenly', async () => {
    for (const { inputs, value } of referenceEntries('stat_tests.json', 'S9')) {
      const { equity_low: low, equity_high: high, risk, loss_per_contract: loss } = inputs
      const shares = await Promise.all(
        Array.from({ length: 400 }, async (_, i) => {
          const start = low + ((i + 0.5) / 400) * (high - low)
          const bets = { r: [1], plan: fractional(risk), trades: 1, count: 1, seed: 'whole' }
          const { riskAsked, riskTaken } = await sampleBets({ ...bets, start, multipliers: [loss / 10] })
          return riskTaken[0]! / riskAsked[0]!
        }),
      )
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
      const exact = wholeContractShare({ equityLow: low, equityHigh: high, risk, lossPerContract: loss })
      expect(mean).toBeCloseTo(exact.meanTakenOverAsked, 3)
      expect(exact.meanTakenOverAsked).toBeCloseTo(value.mean_achieved_over_target, 9)
    }
  })
})
