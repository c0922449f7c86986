import type { CutOff } from '../../results/cutOff.ts'
import type { ClosedTrades } from '../../stats/metrics/tradeMetrics.ts'

/** The trades of a file that count, in its order. */
export interface FileTrades extends ClosedTrades {
  readonly unit: 'money' | 'R'
  /** Times of entry and exit, UTC epoch milliseconds; NaN where the file has none. */
  readonly entryTime: readonly number[]
  readonly exitTime: readonly number[]
  /** Trades that the end of the data closed; of results in R, their net is R. Null where there are none. */
  readonly cutOff: CutOff | null
  readonly notices: readonly string[]
}

const DAY_MS = 86_400_000

/** Days from entry to exit; null unless every trade has both times. */
export function holdDays(entryTime: readonly number[], exitTime: readonly number[]): number[] | null {
  const days = exitTime.map((exit, i) => (exit - entryTime[i]!) / DAY_MS)
  return days.some(Number.isNaN) ? null : days
}
