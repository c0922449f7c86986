import { describe, it } from 'vitest'
import { firstRebase } from '../../../src/stats/odds/firstRebase.ts'
import { continuousKelly, fractionalGrowth, kellyFraction, zeroGrowthFraction } from '../../../src/stats/odds/kelly.ts'
import { pairedRisk } from '../../../src/stats/odds/pairedRisk.ts'
import { breakEvenWinRate, recovery } from '../../../src/stats/odds/recovery.ts'
import { wholeContractShare } from '../../../src/stats/odds/wholeContracts.ts'
import { expectLike } from '../expectLike.ts'
import { referenceEntries } from '../reference.ts'

describe('kellyFraction, fractionalGrowth, zeroGrowthFraction', () => {
  it.each(referenceEntries('closed_forms.json', 'C7'))('reproduce $id', ({ inputs, value }) => {
    const bet = { winProbability: inputs.p, payoff: inputs.payoff }
    const fraction = inputs.f ?? kellyFraction(bet)
    const growth = fractionalGrowth({ ...bet, fraction }, inputs.n)
    expectLike(
      {
        kelly_fraction: kellyFraction(bet),
        f: fraction,
        growth_per_trade: growth.growthPerTrade,
        log_variance_per_trade: growth.logVariancePerTrade,
        expected_log_growth_n: growth.expectedLogGrowth,
        sd_log_growth_n: growth.deviationLogGrowth,
        median_approx_multiple: growth.medianMultiple,
        mean_multiple: growth.meanMultiple,
        wins_needed_for_profit: growth.winsNeeded,
        prob_final_below_or_equal_start: growth.probNoProfit,
        zero_growth_fraction: zeroGrowthFraction(bet).value,
      },
      value,
    )
  })
})

describe('continuousKelly', () => {
  it.each(referenceEntries('closed_forms.json', 'C8'))('reproduces $id', ({ inputs, value }) => {
    const actual = continuousKelly(inputs.c, inputs.x)
    expectLike({ prob: actual.probEverFall, growth_relative_to_kelly: actual.growthRelativeToKelly }, value)
  })
})

describe('firstRebase', () => {
  it.each(referenceEntries('closed_forms.json', 'C26'))('reproduces $id', ({ inputs, value }) => {
    const bet = { winProbability: inputs.p, payoff: inputs.b, fraction: inputs.r }
    const actual = firstRebase(bet, inputs.g, inputs.n)
    expectLike(
      {
        prob_within_n: actual.probability,
        conditional_mean_trade: actual.meanTradeOfReached.value,
        median_trade: actual.medianTrade.value,
      },
      value,
    )
  })
})

describe('recovery', () => {
  it.each(referenceEntries('closed_forms.json', 'C27'))('reproduces $id', ({ inputs, value }) => {
    const bet = { winProbability: inputs.p, payoff: inputs.payoff, fraction: inputs.f }
    const actual = recovery(bet, inputs.D)
    expectLike(
      {
        gain_needed: actual.gainNeeded,
        trades_at_mean_growth: actual.tradesAtMeanGrowth.value,
        consecutive_losses_to_D: actual.consecutiveLosses,
        consecutive_wins_to_recover: actual.consecutiveWins,
      },
      value,
    )
  })
})

describe('breakEvenWinRate', () => {
  it.each(referenceEntries('closed_forms.json', 'C28'))('reproduces $id', ({ inputs, value }) => {
    const { payoff, cost_R } = inputs
    expectLike(
      { break_even_win_rate: breakEvenWinRate(payoff, cost_R), without_costs: breakEvenWinRate(payoff) },
      value,
    )
  })
})

describe('pairedRisk', () => {
  it.each(referenceEntries('stat_tests.json', 'S1'))('reproduces $id', ({ inputs, value }) => {
    const bet = { winProbability: inputs.p, payoff: inputs.payoff }
    const actual = pairedRisk(bet, inputs.r1, inputs.r2, inputs.n)
    const { correlation_same_trades: _, ...expected } = value
    expectLike(
      {
        mean_difference_log: actual.meanDifference,
        var_difference_same_trades: actual.varianceSameTrades,
        var_difference_independent: actual.varianceIndependent,
        paths_needed_ratio: actual.pathsRatio.value,
      },
      expected,
    )
  })
})

describe('wholeContractShare', () => {
  it.each(referenceEntries('stat_tests.json', 'S9'))('reproduces $id', ({ inputs, value }) => {
    const actual = wholeContractShare({
      equityLow: inputs.equity_low,
      equityHigh: inputs.equity_high,
      risk: inputs.risk,
      lossPerContract: inputs.loss_per_contract,
    })
    expectLike(
      { mean_achieved_over_target: actual.meanTakenOverAsked, contracts_range: [actual.fewest, actual.most] },
      value,
    )
  })
})
