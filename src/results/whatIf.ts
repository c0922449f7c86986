import type { BandRow } from './ledger.ts'
import type { SamplePool } from './runResult.ts'
import type { RiskLevelSummary } from './samples.ts'

/** A plan to play on the samples of the page. Fractions; spread and fees as multiples of the ladder's. */
export interface WhatIfQuestion {
  readonly risk: number
  readonly rebase: number
  readonly ruin: number
  readonly spread: number
  readonly fees: number
  readonly qualifyTrades: number
}

/** What becomes of the accounts then, paired with the plan as it was run. */
export interface WhatIfAnswer {
  readonly question: WhatIfQuestion
  readonly level: RiskLevelSummary
  readonly bands: readonly BandRow[]
}

/** The plan as it was run. */
export function ownQuestion({ terms, costs }: SamplePool): WhatIfQuestion {
  const { risk, rebase, ruin, qualify } = terms
  return { risk, rebase, ruin, ...costs, qualifyTrades: qualify.trades }
}
