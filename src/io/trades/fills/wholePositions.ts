import { type ListedFill, pairFills } from '../trips/pairFills.ts'

/** Fills that are tried as the first one, from the oldest on. */
const MOST_TRIED = 1000

/**
 * The first fill of a market that may have opened a position: from it on results stand at what closes one, and nowhere
 * else. Null where there is none.
 * @param fills of one market, the oldest first
 */
export function firstOpening(fills: readonly ListedFill[]): ListedFill | null {
  for (let first = 0; first < Math.min(fills.length, MOST_TRIED); first++) {
    if (Math.abs(fills[first]!.result) > 0) continue
    const { older, trips } = pairFills(fills.slice(first))
    const isBare = trips.some(({ exits }) => exits.some(({ fill }) => fill.result === 0))
    if (older.length === 0 && trips.length > 0 && !isBare) return fills[first]!
  }
  return null
}
