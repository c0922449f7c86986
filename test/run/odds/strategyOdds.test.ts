import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OddsInputs } from '../../../src/results/odds.ts'
import { strategyOdds } from '../../../src/run/odds/strategyOdds.ts'
import { studentQuantile } from '../../../src/stats/distributions/student.ts'
import { holds } from '../../holds.ts'
import { expectLike, referenceEntries } from '../../stats/reference.ts'

const USUAL: OddsInputs = {
  winRate: 0.45,
  payoff: 1.6,
  risk: 0.01,
  trades: 100,
  cost: 0,
  ruin: 0.5,
  drawdowns: [0.2],
  confidence: null,
  qualifyTrades: 50,
  checkUntil: 100,
}
const odds = (inputs: Partial<OddsInputs>) => strategyOdds({ ...USUAL, ...inputs })

describe('strategyOdds', () => {
  it('reproduces ruin with fixed money (C4)', () => {
    const entries = referenceEntries('closed_forms.json', 'C4')
    expect(entries.length).toBeGreaterThan(0)
    for (const { inputs: c, value } of entries) {
      const { values } = odds({
        winRate: c.p,
        payoff: c.b,
        risk: 1 / c.units,
        trades: c.n,
        ruin: c.ruin_units / c.units,
      })
      expectLike(values.ruin_probability_fixed_money, value.prob_ruin_path_minimum)
    }
  })

  it.each(referenceEntries('closed_forms.json', 'C5'))(
    'reproduces ruin and drawdown of $id',
    ({ inputs: c, value }) => {
      const found = odds({ winRate: c.p, payoff: c.b, risk: c.f, trades: c.n, ruin: 1 - c.D, drawdowns: [c.D] })
      const { values, drawdowns } = found
      expectLike(values.ruin_probability, value.prob_equity_falls_to_floor)
      expectLike(drawdowns[0]!.values.probability, value.prob_max_drawdown_at_least_D)
      expectLike(values.log_growth_per_trade, value.log_growth_per_trade)
      expectLike(values.ruin_ever_low, (1 - c.D) ** value.lundberg_exponent * (1 - c.f) ** value.lundberg_exponent)
      expectLike(values.ruin_ever_high, (1 - c.D) ** value.lundberg_exponent)
    },
  )

  it.each(referenceEntries('closed_forms.json', 'C7'))('reproduces growth of $id', ({ inputs: c, value }) => {
    const { values } = odds({ winRate: c.p, payoff: c.payoff, risk: value.f, trades: c.n })
    expectLike(values, {
      kelly_risk: value.kelly_fraction,
      risk_over_kelly: value.f / value.kelly_fraction,
      zero_growth_risk: value.zero_growth_fraction,
      log_growth_per_trade: value.growth_per_trade,
      log_growth: value.expected_log_growth_n,
      log_growth_sd: value.sd_log_growth_n,
      final_mean: value.mean_multiple,
      wins_for_profit: value.wins_needed_for_profit,
      no_profit_probability: value.prob_final_below_or_equal_start,
    })
  })

  it.each(referenceEntries('closed_forms.json', 'C9'))('reproduces streaks of $id', ({ inputs: c, value }) => {
    const { values, streaks } = odds({ winRate: 1 - c.loss_probability, trades: c.n })
    expectLike(values.longest_losing_streak_mean, value.longest_streak.mean)
    expectLike(values.longest_losing_streak_p95, value.longest_streak.quantile_95)
    for (const { losses, probability } of streaks) {
      const expected = value.prob_streak_at_least[losses]
      if (expected !== undefined) expectLike(probability, expected)
    }
  })

  it('reproduces what trades can prove (C18, C19) and how often a record shows no edge (C20)', () => {
    for (const { inputs: c, value } of referenceEntries('closed_forms.json', 'C18')) {
      const { values } = odds({ winRate: c.p1, payoff: 1 / c.p0 - 1, trades: c.n })
      const test = value['alpha_0.05']
      expectLike(values, {
        wins_to_prove: test.critical_wins,
        proof_false_positive: test.actual_size,
        proof_power: test.power,
      })
    }
    for (const { inputs: c, value } of referenceEntries('closed_forms.json', 'C19')) {
      const { values } = odds({ winRate: c.p1, payoff: 1 / c.p0 - 1 })
      expectLike(values, { trades_to_prove_first: value.first_n, trades_to_prove: value.stable_n })
    }
    for (const { inputs: c, value } of referenceEntries('closed_forms.json', 'C20')) {
      const { values } = odds({ winRate: c.p, payoff: 1, trades: c.n })
      expectLike(values.mean_r_at_or_below_zero_probability, 1 - value.prob_strictly_above_half)
    }
  })

  it('reproduces the first step of the base (C26)', () => {
    for (const { inputs: c, value } of referenceEntries('closed_forms.json', 'C26')) {
      const { rebases } = odds({ winRate: c.p, payoff: c.b, risk: c.r, trades: c.n })
      expectLike(rebases.find(({ step }) => step === c.g)!.values, {
        probability: value.prob_within_n,
        mean_trade_of_reached: value.conditional_mean_trade,
        median_trade: value.median_trade,
      })
    }
  })

  it('reproduces the way back (C27) and the break-even win rate with costs (C28)', () => {
    for (const { inputs: c, value } of referenceEntries('closed_forms.json', 'C27')) {
      const { drawdowns } = odds({ winRate: c.p, payoff: c.payoff, risk: c.f, drawdowns: [c.D] })
      expectLike(drawdowns[0]!.values, {
        gain_to_recover: value.gain_needed,
        trades_to_recover: value.trades_at_mean_growth,
      })
    }
    for (const { inputs: c, value } of referenceEntries('closed_forms.json', 'C28')) {
      const { values } = odds({ payoff: c.payoff, cost: c.cost_R })
      expectLike(values.break_even_win_rate, value.break_even_win_rate)
    }
  })

  it('reproduces qualification looked at after every trade, or once (S8)', () => {
    for (const { inputs: c, value } of referenceEntries('stat_tests.json', 'S8')) {
      const range = { qualifyTrades: c.first_check, checkUntil: c.last_check }
      const { values } = odds({ winRate: c.p, payoff: 1, ...range })
      const expected = [value.qualifies_at_some_point, value.at_first_check_only, value.at_last_check_only]
      expectLike([values.qualify_any_check, values.qualify_first_check, values.qualify_last_check], expected)
    }
    const { values } = odds({ winRate: 0.55, payoff: 1 })
    expectLike(values.no_edge_qualify_any_check, 0.7070539527074962)
    expectLike(values.no_edge_qualify_first_check, 0.4438624136703915)
    expectLike(values.no_edge_qualify_last_check, 0.46020538130641075)
  })

  it('agrees with every order of ten trades', () => {
    const inputs = { trades: 10, risk: 0.1, cost: 0.1, qualifyTrades: 4, checkUntil: 10, confidence: 0.9, ruin: 0.7 }
    const brute = everyOrder({ ...USUAL, ...inputs })
    const { values } = odds(inputs)
    expectLike(values, brute)
  })

  it('charges costs as a smaller win, a larger loss and a larger stake', () => {
    const rate = fc.double({ min: 0.3, max: 0.7, noNaN: true })
    const cost = fc.double({ min: 0, max: 0.4, noNaN: true })
    holds(
      fc.property(rate, cost, (winRate, c) => {
        const withCost = odds({ winRate, cost: c, trades: 40, checkUntil: 50, risk: 0.02 })
        const net = { winRate, payoff: (1.6 - c) / (1 + c), risk: 0.02 * (1 + c), trades: 40, checkUntil: 50 }
        const { kelly_risk, zero_growth_risk, expectancy_r, ...rest } = odds(net).values
        const scaled = (value: number | null) => (value === null ? null : value / (1 + c))
        expectLike(withCost.values, { ...rest, kelly_risk: scaled(kelly_risk) }, 1e-6)
        expectLike(withCost.values.zero_growth_risk, scaled(zero_growth_risk), 1e-6)
        expect(withCost.values.expectancy_r).toBeCloseTo(expectancy_r! * (1 + c), 12)
      }),
      { seed: 11, numRuns: 30 },
    )
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
