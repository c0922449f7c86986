import { quoteTape } from '../../core/quotes.ts'
import type { Tape } from '../../core/tape.ts'
import type { PathLane, TapeLane } from './job.ts'

/**
 * A tape as each lane quotes it; lanes that quote it alike share their quotes.
 * @param dayBars of the bars that the tape was made on, where the account has a day margin
 */
export function quoteLanes(lanes: readonly PathLane[], tape: Tape, dayBars: Uint8Array | null = null): TapeLane[] {
  const quoted: TapeLane[] = []
  for (const { contracts, riskIncludesCosts, ...lane } of lanes) {
    const alike = lanes.findIndex(
      other => other.contracts === contracts && other.riskIncludesCosts === riskIncludesCosts,
    )
    const quotes = quoted[alike]?.quotes ?? quoteTape(contracts, tape, riskIncludesCosts, dayBars).quotes
    quoted.push({ ...lane, quotes })
  }
  return quoted
}
