import { quoteTape } from '../../core/quotes.ts'
import type { Tape } from '../../core/tape.ts'
import type { PathLane, TapeLane } from './job.ts'

/** A tape as each lane quotes it; lanes that quote it alike share their quotes. */
export function quoteLanes(lanes: readonly PathLane[], tape: Tape): TapeLane[] {
  const quoted: TapeLane[] = []
  for (const { contracts, riskIncludesCosts, ...lane } of lanes) {
    const alike = lanes.findIndex(
      other => other.contracts === contracts && other.riskIncludesCosts === riskIncludesCosts,
    )
    const quotes = quoted[alike]?.quotes ?? quoteTape(contracts, tape, riskIncludesCosts).quotes
    quoted.push({ ...lane, quotes })
  }
  return quoted
}
