import type { PlayedTrade } from '../../results/ledger.ts'
import type { RunResult } from '../../results/runResult.ts'

/** The trades up to the one that ruined the account. */
export function liveRows({ summary, rows }: Pick<RunResult, 'summary' | 'rows'>): readonly PlayedTrade[] {
  return summary.ruin === null ? rows : rows.slice(0, summary.ruin.trade)
}

/** End of the account, or of the data; ISO 8601, null without times. */
export function liveEnd({ summary }: Pick<RunResult, 'summary'>): string | null {
  return summary.ruin === null ? summary.period.end : summary.ruin.time
}
