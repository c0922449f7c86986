import { describe, expect, it } from 'vitest'
import { expectLike } from '../../stats/expectLike.ts'
import { referenceEntries } from '../../stats/reference.ts'
import { odds } from './usualOdds.ts'

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
})
