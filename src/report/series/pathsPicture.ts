import type { BandRow } from '../../results/ledger.ts'
import type { RunResult } from '../../results/runResult.ts'
import { ownLevel, type SampleSpread } from '../../results/samples.ts'
import { sampleFan } from './sampleFan.ts'

/** What becomes of the accounts on simulated prices: their fan, where they end, how deep they fall. */
export interface PathsPicture {
  readonly bands: readonly BandRow[]
  readonly spread: SampleSpread | null
  readonly trades: number
  readonly quote: string
  readonly start: number
  readonly ruin: number | null
  readonly median: number
  /** Drawdown of the middle account, and the one that 95 of 100 stay within. */
  readonly drawdowns: { readonly median: number; readonly p95: number }
  readonly limit: number | null
}

/** Null without samples. */
export function pathsPicture(result: RunResult): PathsPicture | null {
  const { samples, facts, market, plan, limits } = result.summary
  const own = ownLevel(samples)
  const fan = sampleFan(result, 120)
  if (samples === null || own === undefined || fan === null) return null
  return {
    bands: fan.bands,
    spread: samples.spread,
    trades: fan.trades,
    quote: market.quote,
    start: facts.start,
    ruin: plan.ruin === null ? null : plan.ruin * facts.start,
    median: own.medianFinal.value,
    drawdowns: { median: own.drawdownMedian.value, p95: own.drawdownP95.value },
    limit: limits.drawdown,
  }
}
