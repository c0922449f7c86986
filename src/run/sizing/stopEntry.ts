import type { Tape } from '../../core/tape.ts'
import { atLeast } from '../../core/tolerance.ts'

/** How a trade is entered: what its quotes depend on besides its prices. */
export interface StopEntry {
  readonly side: number
  /** A resting limit: no crossing, and the maker fee. */
  readonly rests: boolean
  readonly outside: boolean
  /** UTC epoch ms of the entry, which dates margin and stress; Infinity = as last known. */
  readonly time: number
  /** A number of `DayBar`: what the bar of the entry is for a day margin. */
  readonly dayBar: number
}

/**
 * How the trades of each stop distance enter, each way once: the sides, orders and hours of those from the distance before
 * up to this one, of the next wider where there are none. Time and day bar are those of the moment that is sized.
 */
export function stopEntries(
  tape: Tape,
  distances: readonly number[],
  moment: Pick<StopEntry, 'time' | 'dayBar'>,
): StopEntry[][] {
  const found = distances.map(() => new Map<string, StopEntry>())
  for (let i = 0; i < tape.count; i++) {
    if (tape.void[i] === 1) continue
    const distance = Math.abs(tape.entry[i]! - tape.stop[i]!)
    const place = distances.findIndex(shown => atLeast(shown, distance))
    const [side, rests, outside] = [tape.side[i]!, tape.entryRests[i] === 1, tape.outside?.entry[i] === 1]
    found[place === -1 ? distances.length - 1 : place]!.set(`${side} ${rests} ${outside}`, {
      side,
      rests,
      outside,
      ...moment,
    })
  }
  return found.map((_, i) => [...(found.slice(i).find(entries => entries.size > 0) ?? found.at(-1)!).values()])
}
