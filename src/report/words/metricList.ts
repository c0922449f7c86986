import type { Summary } from '../../results/summary.ts'
import { money, NONE } from './format.ts'
import { growth, yearlyGrowth } from './growth.ts'
import { METRIC_CATALOGUE, type MetricLabel, type MetricStyle, metricInterval } from './metricCatalogue.ts'
import type { Term } from './terms.ts'

/** A metric of the summary as the report shows it. */
export interface ShownMetric {
  readonly group: string
  readonly label: string
  readonly term: Term | null
  readonly value: string
  /** Interval or other addition; empty where there is none. */
  readonly note: string
  /** Why there is no value. */
  readonly reason: string | null
}

interface Pick {
  readonly of: keyof typeof METRIC_CATALOGUE
  readonly key: string
  /** Where the page has another rule than the metric of the curve, which ends where the account is empty. */
  readonly find?: (summary: Summary) => number | null
  /** Why that rule has no value where the metric has one. */
  readonly missing?: string
  /** A metric told in the note. */
  readonly beside?: string
}

const PICKS: readonly Pick[] = [
  { of: 'curve', key: 'total_return', find: growth },
  { of: 'curve', key: 'cagr_by_calendar', find: yearlyGrowth, missing: 'nothing is left' },
  ...[
    'time_weighted_return',
    'money_weighted_return',
    'annual_volatility',
    'average_drawdown',
    'longest_drawdown_days',
    'ulcer_index',
    'var_95_historical',
    'cvar_95_exact_tail',
    'sharpe',
    'psr_0',
    'sortino',
    'calmar_by_calendar',
    'martin_ratio',
    'omega_0',
  ].map(key => ({ of: 'curve' as const, key })),
  ...[
    'win_rate',
    'expectancy_r',
    'expectancy_money',
    'profit_factor',
    'payoff_ratio',
    'sqn',
    'kelly_fraction',
    'recovery_factor_money',
  ].map(key => ({ of: 'tradeMetrics' as const, key })),
  { of: 'tradeMetrics', key: 'longest_losing_streak', beside: 'losing_streak_probability' },
  { of: 'tradeMetrics', key: 'average_hold_days' },
]

const DECIMALS = 2

/** The metrics that the report shows, in order; the ones without a value with the reason. The rest is in summary.json. */
export function metricList(summary: Summary): ShownMetric[] {
  const { quote } = summary.market
  const inMoney = (value: number) => money(value, quote)
  const style: MetricStyle = { amount: inMoney, money: inMoney, decimals: DECIMALS }
  return PICKS.filter(({ of, key }) => key in summary[of].values).map(({ of, key, find, missing, beside }) => {
    const { values, reasons } = summary[of]
    const metric = labelOf(of, key)
    const value = find === undefined ? (values[key] ?? null) : find(summary)
    const shown = { group: of === 'curve' ? metric.group : 'Trades', label: metric.label, term: metric.term ?? null }
    if (value === null) return { ...shown, value: NONE, note: '', reason: reasons[key] ?? missing ?? null }
    const note =
      beside === undefined ? metricInterval(metric, values, style) : words(labelOf(of, beside), values[beside], style)
    return { ...shown, value: metric.show(value, style), note, reason: null }
  })
}

function words({ label, show }: MetricLabel, value: number | null | undefined, style: MetricStyle): string {
  return `${label.toLowerCase()}: ${value == null ? NONE : show(value, style)}`
}

function labelOf(of: Pick['of'], key: string): MetricLabel {
  const label = (METRIC_CATALOGUE[of] as Readonly<Record<string, MetricLabel | null>>)[key]
  if (label == null) throw new Error(`no label of the metric ${key}`)
  return label
}
