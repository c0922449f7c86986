import { describe, expect, it } from 'vitest'
import { quantileRanks } from '../../src/stats/intervals/quantileRanks.ts'
import { drawdownMoments, drawdownReached } from '../../src/stats/odds/brownianDrawdown.ts'
import { firstRebase } from '../../src/stats/odds/firstRebase.ts'
import { wholeContractShare } from '../../src/stats/odds/wholeContracts.ts'
import { referenceEntries } from '../stats/reference.ts'
import {
  countOf,
  expectMean,
  expectProbability,
  fixedMoney,
  fractional,
  meanWithError,
  poolOf,
  sampleBets,
} from './sampleBets.ts'
import { MISSED_BY_STEPS, STEPS, WALKS, walkDrawdowns } from './walkDrawdowns.ts'

const COUNT = 4000

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
  it.each(referenceEntries('closed_forms.json', 'C10').map(entry => entry.inputs))(
    'is that of Brownian motion, less what closes miss: μ $mu, σ $sigma, T $T',
    async inputs => {
      const motion = { drift: inputs.mu, volatility: inputs.sigma, time: inputs.T }
      const missed = MISSED_BY_STEPS * inputs.sigma * Math.sqrt(inputs.T / STEPS)
      const depths = await walkDrawdowns(inputs)
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
