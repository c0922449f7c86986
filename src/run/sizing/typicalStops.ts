import { quantileSorted } from 'simple-statistics'
import type { Tape } from '../../core/tape.ts'
import { above, atLeast } from '../../core/tolerance.ts'
import { plural, setting } from '../../report/words/format.ts'

const STOP_QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9]

interface TypicalStops {
  /** Narrowest first. */
  readonly stops: readonly { readonly label: string; readonly distance: number }[]
  /** Place of the median; of an even number of distances the wider one in the middle. */
  readonly middle: number
}

/** Distances from entry to stop that the tape shows: all where they are few, else their quantiles (type 7) and the widest. */
export function typicalStops(tape: Tape): TypicalStops {
  const distances: number[] = []
  for (let i = 0; i < tape.count; i++) if (tape.void[i] === 0) distances.push(Math.abs(tape.entry[i]! - tape.stop[i]!))
  distances.sort((a, b) => a - b)
  const all = distinct(distances)
  if (all.length > STOP_QUANTILES.length) {
    const label = (p: number) => (p === 0.5 ? 'median' : setting(p))
    const stops = STOP_QUANTILES.map(p => ({ label: label(p), distance: quantileSorted(distances, p) }))
    const widest = all.at(-1)!.distance
    if (above(widest, stops.at(-1)!.distance)) stops.push({ label: 'widest', distance: widest })
    return { stops, middle: STOP_QUANTILES.indexOf(0.5) }
  }
  if (all.length === 1) return { stops: [{ label: 'every trade', distance: all[0]!.distance }], middle: 0 }
  const median = distances[Math.floor(distances.length / 2)]!
  return {
    stops: all.map(({ distance, trades }) => ({ label: plural(trades, 'trade'), distance })),
    middle: all.findLastIndex(({ distance }) => atLeast(median, distance)),
  }
}

/** Of values sorted upwards, those that differ by more than the slack, with how often each is there. */
function distinct(sorted: readonly number[]): { distance: number; trades: number }[] {
  const found: { distance: number; trades: number }[] = []
  for (const distance of sorted) {
    const last = found.at(-1)
    if (last !== undefined && atLeast(last.distance, distance)) last.trades++
    else found.push({ distance, trades: 1 })
  }
  return found
}
