import { inR } from './format.ts'
import type { MetricSummary } from './summary.ts'

/** What the mean result in R says about an edge. The interval is the 95% t-interval of the mean. */
export interface Edge {
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  /** Why there is no mean or no interval. */
  readonly reason: string | null
  readonly proof: 'edge' | 'loss' | 'none'
}

export function edge({ values, reasons }: MetricSummary): Edge {
  const mean = values['expectancy_r'] ?? null
  const low = values['expectancy_r_low'] ?? null
  const high = values['expectancy_r_high'] ?? null
  const reason = reasons['expectancy_r'] ?? reasons['expectancy_r_low'] ?? null
  const proof = low !== null && low > 0 ? 'edge' : high !== null && high < 0 ? 'loss' : 'none'
  return { mean, low, high, reason, proof }
}

/** `−0.05 R to +0.61 R`, or null without an interval. */
export function edgeInterval({ low, high }: Edge): string | null {
  return low === null || high === null ? null : `${inR(low)} to ${inR(high)}`
}

/** Whether the trades prove an edge, in words. */
export function edgeWords({ mean, low, high, proof, reason }: Edge): string {
  if (mean === null || low === null || high === null) return `no interval: ${reason ?? 'too few trades'}`
  if (proof === 'edge') return 'the whole interval lies above 0, so these trades show an edge'
  if (proof === 'loss') return 'the whole interval lies below 0, so these trades show a losing strategy'
  return '0 lies inside the interval, so these trades do not prove an edge'
}
