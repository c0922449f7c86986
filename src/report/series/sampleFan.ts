import type { BandRow } from '../../results/ledger.ts'
import type { RunResult } from '../../results/runResult.ts'
import { ownLevel, type RiskLevelSummary } from '../../results/samples.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'

/** The bands of one risk level, drawn as a fan. */
export interface SampleFan {
  readonly level: RiskLevelSummary
  /** Thinned; the first is the start, the last the last trade. */
  readonly bands: readonly BandRow[]
  readonly trades: number
  readonly quote: string
  readonly start: number
  /** Where the plan gives up; null where that moves with cash flows, or is not known. */
  readonly ruin: number | null
}

/** The fan at the plan's own risk, of about `limit` trades at most; null without samples. */
export function sampleFan({ summary, bands }: RunResult, limit = 200): SampleFan | null {
  const level = ownLevel(summary.samples)
  if (level === undefined) return null
  const own = bands.filter(({ variant }) => variant === level.variant)
  if (own.length === 0) return null
  const { start } = summary.facts
  const flows = summary.samples!.accountFlows === 'replaced'
  const givesUp = (summary.plan.ruin ?? 0) * start
  const ruin = givesUp > 0 && !flows ? givesUp : null
  const kept = thinnedRows(own.length, [i => own[i]!.p95, i => -own[i]!.p05], limit)
  return { level, bands: kept.map(i => own[i]!), trades: own.at(-1)!.trade, quote: summary.market.quote, start, ruin }
}
