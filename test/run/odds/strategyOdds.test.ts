import { describe, expect, it } from 'vitest'
import type { OddsInputs } from '../../../src/results/odds.ts'
import { studentQuantile } from '../../../src/stats/distributions/student.ts'
import { expectLike } from '../../stats/expectLike.ts'
import { odds, USUAL } from './usualOdds.ts'

describe('strategyOdds', () => {
  it('agrees with every order of ten trades', () => {
    const inputs = { trades: 10, risk: 0.1, cost: 0.1, qualifyTrades: 4, checkUntil: 10, confidence: 0.9, ruin: 0.7 }
    const brute = everyOrder({ ...USUAL, ...inputs })
    const { values } = odds(inputs)
    expectLike(values, brute)
  })

  it('has no edge at the break-even win rate, to the last bit', () => {
    const { values, reasons } = odds({ winRate: 0.4, payoff: 1.5 })
    expect(values.expectancy_r).toBe(0)
    expect(values).toMatchObject({ kelly_risk: null, risk_over_kelly: null, zero_growth_risk: null })
    expect(values).toMatchObject({ wins_to_prove: null, proof_power: null, trades_to_prove: null })
    expect(reasons).toMatchObject({ kelly_risk: 'no edge', trades_to_prove: 'no edge to prove' })
    expect(values.qualify_any_check).toBeCloseTo(values.no_edge_qualify_any_check!, 12)
  })

  it('is certain to be ruined some day where equity does not grow', () => {
    for (const inputs of [
      { winRate: 0.5, payoff: 1.25, risk: 0.2 },
      { winRate: 0.5, payoff: 2, risk: 0.5 },
      { winRate: 0.3, payoff: 1 },
    ]) {
      const { values, drawdowns } = odds(inputs)
      expect(values).toMatchObject({ ruin_ever_low: 1, ruin_ever_high: 1 })
      expect(drawdowns[0]!.reasons.trades_to_recover).toBe('equity does not grow')
    }
  })

  it('gets into a drawdown that losing every trade just reaches, and into none below', () => {
    const { drawdowns } = odds({ trades: 1, risk: 0.5, drawdowns: [0.4999, 0.5, 0.5001], checkUntil: 50 })
    expect(drawdowns.map(({ values }) => values.probability)).toEqual([0.55, 0.55, 0])
  })

  it('says what cannot be proved', () => {
    const few = odds({ trades: 3 })
    expect(few.values.wins_to_prove).toBeNull()
    expect(few.reasons.wins_to_prove).toBe('wins in all 3 trades would not be enough')
    expect(few.values.proof_power).toBe(0)
    const faint = odds({ winRate: 0.385, payoff: 1.6 })
    expect(faint.reasons).toMatchObject({ trades_to_prove: 'more than 20000 trades' })
  })

  it('leaves no null without a reason and no reason without a null', () => {
    for (const winRate of [0.05, 0.4, 0.45, 0.95]) {
      const { values, reasons } = odds({ winRate, payoff: 1.5, trades: 20, checkUntil: 50 })
      const nulls = Object.entries(values).filter(([, value]) => value === null)
      expect(Object.keys(reasons).sort()).toEqual(nulls.map(([key]) => key).sort())
    }
  })
})

/** The odds of ten trades by going through all 1,024 orders, straight from the rules. */
function everyOrder({ winRate, payoff, cost, risk, ruin, trades, qualifyTrades, checkUntil, confidence }: OddsInputs) {
  const sums = { ruin_probability: 0, no_profit_probability: 0, final_mean: 0, qualify_any_check: 0 }
  let qualify_first_check = 0
  let atOrBelow = 0
  for (let order = 0; order < 2 ** trades; order++) {
    const results = Array.from({ length: trades }, (_, i) => ((order >> i) & 1 ? payoff - cost : -1 - cost))
    const wins = results.filter(r => r > 0).length
    const probability = winRate ** wins * (1 - winRate) ** (trades - wins)
    const equity = results.map((_, i) => results.slice(0, i + 1).reduce((e, r) => e * (1 + risk * r), 1))
    const qualified = (n: number) => isQualified(results.slice(0, n), confidence!)
    const checks = Array.from({ length: checkUntil - qualifyTrades + 1 }, (_, i) => qualifyTrades + i)
    if (equity.some(e => e <= ruin)) sums.ruin_probability += probability
    if (equity.at(-1)! <= 1) sums.no_profit_probability += probability
    if (checks.some(qualified)) sums.qualify_any_check += probability
    if (qualified(qualifyTrades)) qualify_first_check += probability
    if (results.reduce((sum, r) => sum + r, 0) <= 1e-9) atOrBelow += probability
    sums.final_mean += probability * equity.at(-1)!
  }
  return { ...sums, qualify_first_check, mean_r_at_or_below_zero_probability: atOrBelow }
}

function isQualified(results: readonly number[], confidence: number): boolean {
  const n = results.length
  const mean = results.reduce((sum, r) => sum + r, 0) / n
  const deviation = Math.sqrt(results.reduce((sum, r) => sum + (r - mean) ** 2, 0) / (n - 1))
  return mean > 1e-9 && mean - (studentQuantile(confidence, n - 1) * deviation) / Math.sqrt(n) > 1e-9
}
