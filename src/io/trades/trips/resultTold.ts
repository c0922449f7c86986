import type { HeldCosts } from './heldCosts.ts'
import { provenByGross, provenByPrices } from './provenResult.ts'
import type { RawTrip } from './rawTrip.ts'

export interface ResultTold {
  readonly proven: 'gross' | 'partly' | 'included'
  readonly held: HeldCosts
  readonly by: string
}

/** What the file itself tells of results and costs, and by what. */
export function resultTold(trips: readonly RawTrip[]): ResultTold | null {
  const byGross = provenByGross(trips)
  const held = byGross ?? provenByPrices(trips)
  if (held === null) return null
  const isUsed = held.columns.map((_, k) => trips.some(({ costs }) => costs[k] !== 0))
  const isWhole = held.columns.every((isHeld, k) => isHeld === isUsed[k])
  const isOfFills = trips.some(({ entryCosts }) => entryCosts !== undefined)
  const isNone = !held.columns.includes(true)
  const proven = isNone ? 'gross' : isWhole && !held.isOfExits ? 'included' : 'partly'
  return {
    proven,
    held,
    by: byGross === null ? 'its prices' : isOfFills ? 'the balance behind its fills' : 'the results before costs',
  }
}
