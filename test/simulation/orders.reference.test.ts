import { describe, expect, it } from 'vitest'
import { playBatch } from '../../src/core/batch.ts'
import { riskVariant } from '../../src/run/sampling/lanes.ts'
import { levelChunk } from '../../src/run/sampling/levelChunk.ts'
import { LevelTally } from '../../src/run/sampling/levelTally.ts'
import { bandRows } from '../../src/run/summing/bandRows.ts'
import { binomialQuantile } from '../../src/stats/distributions/binomial.ts'
import { winBandCoverage } from '../../src/stats/odds/bandCoverage.ts'
import { amountMargin, compile, makeTier, results } from '../core/support.ts'
import { referenceEntries } from '../stats/reference.ts'
import { countOf, expectProbability, fixedMoney, fractional, pathOf, poolOf, sampleBets } from './sampleBets.ts'

/** Plays given orders of trades at a fixed fraction. */
function playOrders(r: readonly number[], risk: number, orders: readonly (readonly number[])[]) {
  const tiers = [makeTier({ multiplier: 1e-9, margin: amountMargin(1e-12, 1e-15) })]
  const { quotes, plan } = compile({ tiers, trades: results(...r), plan: { ...fractional(risk), ruin: 0 } })
  return playBatch(plan, quotes, Uint32Array.from(orders.flat()), orders[0]!.length, false)
}

describe('bands', () => {
  const COUNT = 4000

  it('hold their share of paths at each trade, and far fewer at every trade', async () => {
    const [{ inputs, value }] = referenceEntries('stat_tests.json', 'S2')
    const { n, p, lower, upper } = inputs
    const exact = winBandCoverage(n, p, lower, upper)
    expect(exact.simultaneous).toBeCloseTo(value.prob_inside_at_every_trade, 8)
    const bets = { r: poolOf({ winProbability: p, payoff: 1 }), plan: fixedMoney(0.001), trades: n, count: COUNT }
    const outcomes = await sampleBets({ ...bets, seed: 'bands', multipliers: [0.1], withEquity: true })
    const inside = (a: number) =>
      pathOf(outcomes, a, n).every((equity, trade) => {
        const wins = (Math.round(equity - 1000) + trade) / 2
        return wins >= binomialQuantile(lower, trade, p) && wins <= binomialQuantile(upper, trade, p)
      })
    expectProbability(
      countOf(outcomes.finalEquity, (_, a) => inside(a)),
      COUNT,
      exact.simultaneous,
    )
    const tally = new LevelTally({ accounts: COUNT, tiers: 1, trades: n, withEquity: true, exact: true })
    tally.add(levelChunk(outcomes, outcomes, 1000))
    const rows = bandRows({ levels: [{ ...riskVariant(0.001), tally }] })
    const within = (a: number) =>
      pathOf(outcomes, a, n).every((equity, trade) => equity >= rows[trade]!.p05 && equity <= rows[trade]!.p95)
    const share = countOf(outcomes.finalEquity, (_, a) => within(a)) / COUNT
    expect(share).toBeGreaterThan(0.5)
    expect(share).toBeLessThan(0.7)
  })
})

describe('the order of trades', () => {
  it('changes no final equity at a fixed fraction, and every drawdown', () => {
    const [{ inputs, value }] = referenceEntries('stat_tests.json', 'S6')
    const { finalEquity, worstDrawdown } = playOrders(
      inputs.r_multiples,
      inputs.risk,
      choices(10, 4).map(wins => orderOf(10, wins)),
    )
    expect(finalEquity).toHaveLength(value.distinct_orders)
    for (const final of finalEquity) expect(final / value.final_equity_every_order).toBeCloseTo(1, 7)
    expect(Math.min(...worstDrawdown)).toBeCloseTo(value.min_max_drawdown, 7)
    expect(Math.max(...worstDrawdown)).toBeCloseTo(value.max_max_drawdown, 7)
    expect(worstDrawdown.reduce((sum, depth) => sum + depth, 0) / 210).toBeCloseTo(value.mean_max_drawdown, 7)
  })

  it('gives deeper drawdowns at their quantile than on the paths that end at one', () => {
    const [{ inputs, value }] = referenceEntries('stat_tests.json', 'S10')
    const { p, payoff, r, n } = inputs
    const orders = Array.from({ length: 2 ** n }, (_, code) => Array.from({ length: n }, (_, i) => (code >> i) & 1))
    const { finalEquity, worstDrawdown } = playOrders([-1, payoff], r, orders)
    const weights = orders.map(order => order.reduce((product, won) => product * (won === 1 ? p : 1 - p), 1))
    expect(quantile(worstDrawdown, weights, 0.95)).toBeCloseTo(value.quantile_95_max_drawdown, 7)
    expect(mean(worstDrawdown, weights)).toBeCloseTo(value.mean_max_drawdown, 7)
    const low = quantile(finalEquity, weights, 0.05)
    expect(low / 1000).toBeCloseTo(value.quantile_05_final, 7)
    const atLow = weights.map((weight, i) => (Math.abs(finalEquity[i]! - low) < 1e-4 ? weight : 0))
    expect(mean(worstDrawdown, atLow)).toBeCloseTo(value.mean_drawdown_of_paths_ending_at_q05, 7)
    expect(value.quantile_95_max_drawdown).toBeGreaterThan(value.mean_drawdown_of_paths_ending_at_q05)
  })
})

/** Every way to choose so many of the places 0 … n-1. */
function choices(n: number, many: number, from = 0): number[][] {
  if (many === 0) return [[]]
  return Array.from({ length: n - from }, (_, i) => from + i).flatMap(first =>
    choices(n, many - 1, first + 1).map(rest => [first, ...rest]),
  )
}

/** The first trades of the list at these places, the others at the rest. */
function orderOf(n: number, places: readonly number[]): number[] {
  let next = places.length
  return Array.from({ length: n }, (_, i) => (places.includes(i) ? places.indexOf(i) : next++))
}

function mean(values: Float64Array, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return values.reduce((sum, value, i) => sum + value * weights[i]!, 0) / total
}

/** The least value that holds at least this probability. */
function quantile(values: Float64Array, weights: readonly number[], p: number): number {
  const order = weights.map((_, i) => i).sort((a, b) => values[a]! - values[b]!)
  let sum = 0
  for (const i of order) {
    sum += weights[i]!
    if (sum >= p) return values[i]!
  }
  return Number.NaN
}
