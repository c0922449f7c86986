import { mean } from 'simple-statistics'
import { from, type Metric, noValue, ratio } from '../metric.ts'
import { downsideDeviation, sampleDeviation } from './deviation.ts'
import { gainToPain, omega } from './omega.ts'
import { minimumTrackRecord, probabilisticSharpe, type SharpeEstimate } from './probabilisticSharpe.ts'
import { perPeriod } from './returns.ts'
import { type Shape, shape } from './shape.ts'
import { sharpeRatio, sortinoRatio } from './sharpe.ts'
import { longestStreak } from './streaks.ts'
import { conditionalValueAtRisk, meanBeyondValueAtRisk, tailRatio, valueAtRisk } from './tail.ts'
import { winLoss } from './winLoss.ts'
import type { Year } from './year.ts'

/** What the returns of a curve say, whatever their order but for the streak. */
export function returnMetrics(returns: readonly number[], { periodsPerYear, riskFree, even, long }: Year) {
  const target = perPeriod(riskFree, periodsPerYear)
  const annual = (figure: Metric) => even(from(figure, value => value * Math.sqrt(periodsPerYear)))
  const sorted = returns.toSorted((a, b) => a - b)
  const average = ratio(
    returns.reduce((sum, r) => sum + r, 0),
    returns.length,
    'no returns',
  )
  const deviation = sampleDeviation(returns)
  const sharpe = riskFree === 0 ? sharpeRatio(returns, 0) : even(sharpeRatio(returns, target))
  const forms = shape(returns)
  const signs = winLoss(returns)
  return {
    arithmetic_annual_return: even(long(from(average, m => m * periodsPerYear))),
    annual_volatility: annual(deviation),
    sharpe: annual(sharpe),
    sharpe_population_sd: annual(from(sharpe, s => s * Math.sqrt(returns.length / (returns.length - 1)))),
    sharpe_per_period: sharpe,
    downside_deviation_annual: annual(downsideDeviation(returns, target)),
    sortino: annual(sortinoRatio(returns, target)),
    var_95_historical: valueAtRisk(sorted, 0.95),
    cvar_95_exact_tail: conditionalValueAtRisk(sorted, 0.95),
    cvar_95_mean_at_or_below_var: meanBeyondValueAtRisk(sorted, 0.95),
    tail_ratio: tailRatio(sorted),
    omega_0: omega(returns, 0),
    gain_to_pain: gainToPain(returns),
    win_rate_periods_all: signs.winRate,
    win_rate_periods_nonzero: signs.winRateWithoutZeros,
    payoff_ratio_periods: signs.payoff,
    kelly_periods: signs.kelly,
    kelly_mean_variance: kellyMeanVariance(returns, deviation),
    longest_losing_streak_periods: longestStreak(returns, r => r < 0),
    best: sorted.at(-1) ?? noValue('no returns'),
    worst: sorted[0] ?? noValue('no returns'),
    skew_population: forms.skew,
    skew_sample_adjusted: forms.skewAdjusted,
    excess_kurtosis_population: forms.excessKurtosis,
    excess_kurtosis_sample_adjusted: forms.excessKurtosisAdjusted,
    ...trackRecord(sharpe, forms, returns.length),
  } satisfies Record<string, Metric | number>
}

/** Mean ÷ variance of the returns: the fraction of continuous growth (Thorp 2006). */
function kellyMeanVariance(returns: readonly number[], deviation: Metric): Metric {
  if (deviation.value === null) return deviation
  return ratio(mean(returns), deviation.value ** 2, 'the returns do not vary')
}

function trackRecord(sharpe: Metric, { skew, excessKurtosis }: Shape, n: number) {
  if (sharpe.value === null || skew.value === null || excessKurtosis.value === null) {
    const none = noValue(sharpe.reason ?? 'the returns do not vary')
    return { psr_0: none, min_trl_0_95: none }
  }
  const estimate: SharpeEstimate = {
    sharpe: sharpe.value,
    skew: skew.value,
    kurtosis: excessKurtosis.value + 3,
  }
  return { psr_0: probabilisticSharpe(estimate, 0, n), min_trl_0_95: minimumTrackRecord(estimate, 0, 0.95) }
}
