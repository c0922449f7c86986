import type { MetricSummary } from '../../results/summary.ts'
import { inR, plural } from './format.ts'

/** Fewer trades than this are too few to know a strategy by. */
export const FEW_TRADES = 30

/** What the mean result in R says about an edge. The interval is the 95% t-interval of the mean. */
export interface Edge {
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  /** Why there is no mean or no interval. */
  readonly reason: string | null
  readonly proof: 'edge' | 'loss' | 'none'
  /** Null where unknown. */
  readonly trades: number | null
}

export function edge({ values, reasons }: MetricSummary): Edge {
  const mean = values['expectancy_r'] ?? null
  const low = values['expectancy_r_low'] ?? null
  const high = values['expectancy_r_high'] ?? null
  const reason = reasons['expectancy_r'] ?? reasons['expectancy_r_low'] ?? null
  const proof = low !== null && low > 0 ? 'edge' : high !== null && high < 0 ? 'loss' : 'none'
  return { mean, low, high, reason, proof, trades: values['n_trades'] ?? null }
}

/** `−0.05 R to +0.61 R`, or null without an interval. */
export function edgeInterval({ low, high }: Edge): string | null {
  return low === null || high === null ? null : `${inR(low)} to ${inR(high)}`
}

/** Whether the trades prove an edge, in words. */
export function edgeWords({ mean, low, high, proof, reason, trades }: Edge): string {
  if (mean === null || low === null || high === null) return `no interval: ${reason ?? 'too few trades'}`
  const few =
    trades === null || trades >= FEW_TRADES
      ? ''
      : `, if R is normally distributed, which ${plural(trades, 'trade')} cannot tell`
  if (proof === 'edge') return `the whole interval lies above 0, so these trades show an edge${few}`
  if (proof === 'loss') return `the whole interval lies below 0, so these trades show a losing strategy${few}`
  return '0 lies inside the interval, so these trades do not prove an edge'
}
