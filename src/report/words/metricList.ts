import type { MetricSummary, Summary } from '../../results/summary.ts'
import { chance, count, endInR, fixed, inR, money, percent } from './format.ts'
import { growth, yearlyGrowth } from './growth.ts'
import type { Term } from './terms.ts'

/** A metric of the summary as the report shows it. */
export interface ShownMetric {
  readonly group: 'Growth' | 'Risk' | 'Ratios' | 'Trades'
  readonly label: string
  readonly term: Term | null
  readonly value: string
  /** Interval or other addition; empty where there is none. */
  readonly note: string
  /** Why there is no value. */
  readonly reason: string | null
}

interface Definition {
  readonly of: 'curve' | 'tradeMetrics'
  readonly key: string
  readonly group: ShownMetric['group']
  readonly label: string
  readonly term?: Term
  /** Where the page has another rule than the metric of the curve, which ends where the account is empty. */
  readonly find?: (summary: Summary) => number | null
  /** Why that rule has no value where the metric has one. */
  readonly missing?: string
  readonly format: (value: number | null, quote: string) => string
  readonly note?: (values: MetricSummary['values']) => string
}

const ratio = (value: number | null) => fixed(value, 2)
const days = (value: number | null) => fixed(value, 1)
const between = (low: string, high: string) => `95% interval ${low} to ${high}`

const DEFINITIONS: readonly Definition[] = [
  { of: 'curve', key: 'total_return', group: 'Growth', label: 'Total return', find: growth, format: v => percent(v) },
  {
    of: 'curve',
    key: 'cagr_by_calendar',
    group: 'Growth',
    label: 'Growth a year',
    term: 'cagr',
    find: yearlyGrowth,
    missing: 'nothing is left',
    format: v => percent(v),
  },
  {
    of: 'curve',
    key: 'time_weighted_return',
    group: 'Growth',
    label: 'Time-weighted return a year',
    term: 'timeWeighted',
    format: v => percent(v),
  },
  {
    of: 'curve',
    key: 'money_weighted_return',
    group: 'Growth',
    label: 'Money-weighted return a year',
    term: 'moneyWeighted',
    format: v => percent(v),
  },
  {
    of: 'curve',
    key: 'annual_volatility',
    group: 'Risk',
    label: 'Volatility',
    term: 'volatility',
    format: v => percent(v),
  },
  {
    of: 'curve',
    key: 'average_drawdown',
    group: 'Risk',
    label: 'Average drawdown',
    term: 'drawdown',
    format: v => percent(v),
  },
  {
    of: 'curve',
    key: 'longest_drawdown_days',
    group: 'Risk',
    label: 'Longest under water, days',
    format: v => fixed(v, 0),
  },
  { of: 'curve', key: 'ulcer_index', group: 'Risk', label: 'Ulcer index', term: 'ulcer', format: v => percent(v) },
  {
    of: 'curve',
    key: 'var_95_historical',
    group: 'Risk',
    label: 'Value at risk, 95%',
    term: 'valueAtRisk',
    format: v => percent(v, 2),
  },
  {
    of: 'curve',
    key: 'cvar_95_exact_tail',
    group: 'Risk',
    label: 'Conditional value at risk, 95%',
    term: 'cvar',
    format: v => percent(v, 2),
  },
  { of: 'curve', key: 'sharpe', group: 'Ratios', label: 'Sharpe ratio', term: 'sharpe', format: ratio },
  {
    of: 'curve',
    key: 'psr_0',
    group: 'Ratios',
    label: 'Probabilistic Sharpe ratio',
    term: 'psr',
    format: v => chance(v),
  },
  { of: 'curve', key: 'sortino', group: 'Ratios', label: 'Sortino ratio', term: 'sortino', format: ratio },
  { of: 'curve', key: 'calmar_by_calendar', group: 'Ratios', label: 'Calmar ratio', term: 'calmar', format: ratio },
  { of: 'curve', key: 'martin_ratio', group: 'Ratios', label: 'Martin ratio', term: 'martin', format: ratio },
  { of: 'curve', key: 'omega_0', group: 'Ratios', label: 'Omega', term: 'omega', format: ratio },
  {
    of: 'tradeMetrics',
    key: 'win_rate',
    group: 'Trades',
    label: 'Win rate',
    format: v => percent(v),
    note: v => between(percent(v['win_rate_low']), percent(v['win_rate_high'])),
  },
  {
    of: 'tradeMetrics',
    key: 'expectancy_r',
    group: 'Trades',
    label: 'Expectancy',
    term: 'expectancy',
    format: inR,
    note: v => between(endInR(v['expectancy_r_low']), endInR(v['expectancy_r_high'])),
  },
  {
    of: 'tradeMetrics',
    key: 'expectancy_money',
    group: 'Trades',
    label: 'Expectancy in money',
    format: (v, quote) => money(v, quote),
  },
  {
    of: 'tradeMetrics',
    key: 'profit_factor',
    group: 'Trades',
    label: 'Profit factor',
    term: 'profitFactor',
    format: ratio,
  },
  { of: 'tradeMetrics', key: 'payoff_ratio', group: 'Trades', label: 'Payoff ratio', term: 'payoff', format: ratio },
  { of: 'tradeMetrics', key: 'sqn', group: 'Trades', label: 'System quality number', term: 'sqn', format: ratio },
  {
    of: 'tradeMetrics',
    key: 'kelly_fraction',
    group: 'Trades',
    label: 'Kelly fraction',
    term: 'kelly',
    format: v => percent(v),
  },
  {
    of: 'tradeMetrics',
    key: 'recovery_factor_money',
    group: 'Trades',
    label: 'Recovery factor',
    term: 'recovery',
    format: ratio,
  },
  {
    of: 'tradeMetrics',
    key: 'longest_losing_streak',
    group: 'Trades',
    label: 'Longest losing streak',
    format: count,
    note: v => `chance of one as long: ${chance(v['losing_streak_probability'])}`,
  },
  { of: 'tradeMetrics', key: 'average_hold_days', group: 'Trades', label: 'Average hold, days', format: days },
]

/** The metrics that the report shows, in order; the ones without a value with the reason. The rest is in summary.json. */
export function metricList(summary: Summary): ShownMetric[] {
  return DEFINITIONS.filter(({ of, key }) => key in summary[of].values).map(definition => {
    const { values, reasons } = summary[definition.of]
    const value = definition.find === undefined ? (values[definition.key] ?? null) : definition.find(summary)
    return {
      group: definition.group,
      label: definition.label,
      term: definition.term ?? null,
      value: definition.format(value, summary.market.quote),
      note: value === null ? '' : (definition.note?.(values) ?? ''),
      reason: value === null ? (reasons[definition.key] ?? definition.missing ?? null) : null,
    }
  })
}
