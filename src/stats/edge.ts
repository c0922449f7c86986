import { MEAN_R_METHOD, meanRInterval, nearZero } from './intervals/meanRInterval.ts'

/** Fewer trades than this are too few to know a strategy by: they never show an edge. */
export const FEW_TRADES = 30

/** What results in R say about an edge. */
export interface Edge {
  readonly trades: number
  /** Null without trades, or where their risk is not known. */
  readonly mean: number | null
  /** 95% interval of the mean; null where there is none. */
  readonly low: number | null
  readonly high: number | null
  /** Why there is no mean or no interval. */
  readonly reason: string | null
  readonly method: string
  /** From 30 trades on: an `edge` where the interval lies above 0, a `loss` where it lies below. */
  readonly proof: 'edge' | 'loss' | 'none'
}

/** Judges the results of trades in R, in their order. */
export function edgeOf(r: readonly number[]): Edge {
  const { value, reason } = meanRInterval(r)
  const mean = r.length === 0 ? null : nearZero(r.reduce((sum, each) => sum + each, 0) / r.length)
  const proof = value === null || r.length < FEW_TRADES ? 'none' : proofOf(value.low, value.high)
  const ends = { low: value?.low ?? null, high: value?.high ?? null }
  return { trades: r.length, mean, ...ends, reason, method: MEAN_R_METHOD, proof }
}

function proofOf(low: number, high: number): Edge['proof'] {
  if (low > 0) return 'edge'
  return high < 0 ? 'loss' : 'none'
}
