import type { CurveMetrics } from '../../stats/metrics/curveMetrics.ts'
import type { TradeMetrics } from '../../stats/metrics/tradeMetrics.ts'
import { chance, count, endInR, fixed, inR, percent } from './format.ts'
import type { Term } from './terms.ts'

/** How figures are written where a metric is shown. */
export interface MetricStyle {
  /** Money or R, as the trades have it. */
  readonly amount: (value: number) => string
  readonly money: (value: number) => string
  /** Decimals of a ratio. */
  readonly decimals: number
}

/** How a metric is shown: group, label, and how its value is written. */
export interface MetricLabel {
  readonly group: string
  readonly label: string
  readonly show: (value: number, style: MetricStyle) => string
  readonly term?: Term
  /** Keys of the ends of its 95% interval, which have no line of their own. */
  readonly interval?: readonly [string, string]
  /** How an end of it is written, where not as the value. */
  readonly showEnd?: (value: number) => string
}

/** `null` = shown with another metric. */
type Labels<Key extends string> = Readonly<Record<Key, MetricLabel | null>>

type Show = MetricLabel['show']
/** From here on figures are written as powers of ten: they are what is left of a division by almost nothing. */
const HUGE = 1e12

function upToHuge(write: Show): Show {
  return (value, style) => (Math.abs(value) < HUGE ? write(value, style) : value.toExponential(2))
}

const share: Show = value => (Math.abs(value) < HUGE ? percent(value) : `${(value * 100).toExponential(2)}%`)
const probability: Show = value => chance(value)
const smallShare: Show = value => percent(value, 2)
const ratio = upToHuge((value, { decimals }) => fixed(value, decimals))
const number = upToHuge(count)
const decimal = upToHuge(value => fixed(value, 1))
const money = upToHuge((value, style) => style.money(value))
const amount: Show = (value, style) => style.amount(value)

function label(group: string, text: string, show: Show, term?: Term): MetricLabel {
  return { group, label: text, show, ...(term === undefined ? {} : { term }) }
}

const GROWTH = 'Growth'
const RISK = 'Risk'
const RATIOS = 'Ratios'
const PERIODS = 'Periods'
const TRADES = 'Trades'

const CURVE: Labels<keyof CurveMetrics['values']> = {
  n_returns: label(GROWTH, 'Periods', number),
  periods_per_year: label(GROWTH, 'Periods a year', number),
  years_by_periods: label(GROWTH, 'Years by periods', ratio),
  years_by_calendar: label(GROWTH, 'Years by the calendar', ratio),
  total_return: label(GROWTH, 'Total return', share),
  cagr_by_calendar: label(GROWTH, 'Growth a year (CAGR), by the calendar', share, 'cagr'),
  cagr_by_periods: label(GROWTH, 'Growth a year (CAGR), by periods', share),
  arithmetic_annual_return: label(GROWTH, 'Mean return × periods a year', share),
  time_weighted_return: label(GROWTH, 'Time-weighted return a year', share, 'timeWeighted'),
  money_weighted_return: label(GROWTH, 'Money-weighted return a year', share, 'moneyWeighted'),
  annual_volatility: label(RISK, 'Volatility a year', share, 'volatility'),
  downside_deviation_annual: label(RISK, 'Downside deviation a year', share),
  max_drawdown: label(RISK, 'Worst drawdown, at closes', share),
  max_drawdown_money: label(RISK, 'Worst drawdown in money', money),
  average_drawdown: label(RISK, 'Average drawdown', share, 'drawdown'),
  n_drawdown_episodes: label(RISK, 'Drawdowns', number),
  average_drawdown_periods: label(RISK, 'Average drawdown, periods', decimal),
  longest_drawdown_periods: label(RISK, 'Longest under water, periods', number),
  longest_drawdown_days: label(RISK, 'Longest under water, days', decimal),
  time_under_water: label(RISK, 'Share of time under water', share),
  ulcer_index: label(RISK, 'Ulcer index', share, 'ulcer'),
  pain_index: label(RISK, 'Pain index', share),
  cdar_95: label(RISK, 'Conditional drawdown at risk, 95%', share),
  cdar_90: label(RISK, 'Conditional drawdown at risk, 90%', share),
  cdar_80: label(RISK, 'Conditional drawdown at risk, 80%', share),
  var_95_historical: label(RISK, 'Value at risk, 95%, one period', smallShare, 'valueAtRisk'),
  cvar_95_exact_tail: label(RISK, 'Conditional value at risk, 95%', smallShare, 'cvar'),
  cvar_95_mean_at_or_below_var: label(RISK, 'Mean return at or below that value', smallShare),
  sharpe: label(RATIOS, 'Sharpe ratio', ratio, 'sharpe'),
  sharpe_population_sd: label(RATIOS, 'Sharpe ratio, divisor n', ratio),
  sharpe_geometric: label(RATIOS, 'Sharpe ratio, geometric', ratio),
  sharpe_per_period: label(RATIOS, 'Sharpe ratio, one period', ratio),
  psr_0: label(RATIOS, 'Probabilistic Sharpe ratio, above 0', probability, 'psr'),
  min_trl_0_95: label(RATIOS, 'Periods to prove it at 95%', decimal),
  sortino: label(RATIOS, 'Sortino ratio', ratio, 'sortino'),
  calmar_by_calendar: label(RATIOS, 'Calmar ratio, by the calendar', ratio, 'calmar'),
  calmar_by_periods: label(RATIOS, 'Calmar ratio, by periods', ratio),
  martin_ratio: label(RATIOS, 'Martin ratio', ratio, 'martin'),
  pain_ratio: label(RATIOS, 'Pain ratio', ratio),
  omega_0: label(RATIOS, 'Omega', ratio, 'omega'),
  gain_to_pain: label(RATIOS, 'Gain to pain, by period', ratio),
  tail_ratio: label(RATIOS, 'Tail ratio', ratio),
  recovery_factor_money: label(RATIOS, 'Recovery factor, money', ratio),
  recovery_factor_ratio: label(RATIOS, 'Total return ÷ worst drawdown', ratio),
  win_rate_periods_all: label(PERIODS, 'Periods that gain', share),
  win_rate_periods_nonzero: label(PERIODS, 'Periods that gain, of those that move', share),
  payoff_ratio_periods: label(PERIODS, 'Mean gain ÷ mean loss', ratio),
  kelly_periods: label(PERIODS, 'Kelly fraction, two outcomes', share),
  kelly_mean_variance: label(PERIODS, 'Kelly fraction, mean ÷ variance', ratio),
  longest_losing_streak_periods: label(PERIODS, 'Longest losing streak', number),
  best: label(PERIODS, 'Best return', smallShare),
  worst: label(PERIODS, 'Worst return', smallShare),
  skew_population: label(PERIODS, 'Skew', ratio),
  skew_sample_adjusted: label(PERIODS, 'Skew, adjusted for the sample', ratio),
  excess_kurtosis_population: label(PERIODS, 'Excess kurtosis', ratio),
  excess_kurtosis_sample_adjusted: label(PERIODS, 'Excess kurtosis, adjusted', ratio),
}

const TRADE: Labels<keyof TradeMetrics['values']> = {
  net_profit: label(GROWTH, 'Net profit', amount),
  start_equity: label(GROWTH, 'Equity at the start', money),
  end_equity: label(GROWTH, 'Equity at the end', money),
  gross_profit: label(GROWTH, 'Sum of wins', amount),
  gross_loss: label(GROWTH, 'Sum of losses', amount),
  expectancy_r: {
    ...label(GROWTH, 'Expectancy in R', value => inR(value), 'expectancy'),
    interval: ['expectancy_r_low', 'expectancy_r_high'],
    showEnd: endInR,
  },
  expectancy_r_low: null,
  expectancy_r_high: null,
  expectancy_money: label(GROWTH, 'Expectancy in money', money),
  sd_r: label(RISK, 'Deviation of R', ratio),
  sd_money: label(RISK, 'Deviation in money', money),
  largest_loss: label(RISK, 'Largest loss', amount),
  max_drawdown_closed_trades: label(RISK, 'Worst drawdown, closed trades', share),
  max_drawdown_money_closed_trades: label(RISK, 'The same in money', money),
  longest_losing_streak: label(RISK, 'Longest losing streak', number),
  losing_streak_probability: label(RISK, 'Chance of one as long', probability),
  profit_factor: label(RATIOS, 'Profit factor', ratio, 'profitFactor'),
  payoff_ratio: label(RATIOS, 'Payoff ratio', ratio, 'payoff'),
  sqn: label(RATIOS, 'System quality number', ratio, 'sqn'),
  sqn_capped_100: label(RATIOS, 'System quality number, 100 trades at most', ratio),
  sqn_money: label(RATIOS, 'System quality number, on money', ratio),
  sqn_money_capped_100: label(RATIOS, 'The same, 100 trades at most', ratio),
  kelly_fraction: label(RATIOS, 'Kelly fraction', share, 'kelly'),
  recovery_factor_money: label(RATIOS, 'Recovery factor', ratio, 'recovery'),
  n_trades: label(TRADES, 'Trades', number),
  n_wins: label(TRADES, 'Wins', number),
  n_losses: label(TRADES, 'Losses', number),
  n_zero: label(TRADES, 'Neither', number),
  win_rate: { ...label(TRADES, 'Win rate', share), interval: ['win_rate_low', 'win_rate_high'] },
  win_rate_low: null,
  win_rate_high: null,
  win_rate_excluding_zero: label(TRADES, 'Win rate, of wins and losses', share),
  break_even_win_rate: label(TRADES, 'Break-even win rate', share),
  average_win: label(TRADES, 'Average win', amount),
  average_loss: label(TRADES, 'Average loss', amount),
  largest_win: label(TRADES, 'Largest win', amount),
  longest_winning_streak: label(TRADES, 'Longest winning streak', number),
  average_hold_days: label(TRADES, 'Average hold, days', decimal),
}

/** Every metric once: those of a curve, and those of trades. */
export const METRIC_CATALOGUE = { curve: CURVE, tradeMetrics: TRADE } as const

/** The 95% interval of a metric in words; empty where it has none. */
export function metricInterval(
  { interval, show, showEnd }: MetricLabel,
  values: Readonly<Record<string, number | null>>,
  style: MetricStyle,
): string {
  const [low, high] = (interval ?? []).map(key => values[key] ?? null)
  if (low == null || high == null) return ''
  const end = showEnd ?? ((value: number) => show(value, style))
  return `95% interval ${end(low)} to ${end(high)}`
}
