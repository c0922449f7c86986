import type { WayToMove } from '../costs/movedSums.ts'
import type { Uncovered } from '../costs/withoutCovered.ts'
import { withoutHeld } from '../trips/withoutHeld.ts'

/**
 * Columns of costs that count in different ways are brought to one: those that results hold are left out, and those that are
 * added turned round where others are taken off.
 */
export function asMoved(
  { trips, layout, amounts }: Omit<Uncovered, 'notices'>,
  { signs }: WayToMove,
  name: string,
  shownBy: string,
): Uncovered {
  const isUsed = (k: number) => trips.some(({ costs }) => costs[k] !== 0)
  const held = signs.map((sign, k) => sign === 0 && isUsed(k))
  const isMixed = signs.includes(1) && signs.includes(-1)
  const turnedOf = (own: readonly number[]) =>
    own.map((cost, k) => (isMixed && signs[k] === 1 && cost !== 0 ? -cost : cost))
  const turned = {
    trips: isMixed ? trips.map(trip => ({ ...trip, costs: turnedOf(trip.costs) })) : trips,
    amounts: amounts.map(turnedOf),
    layout: {
      ...layout,
      habits: { ...layout.habits, costs: isMixed ? null : layout.habits.costs },
      costs: layout.costs.map((cost, k) => (isMixed && signs[k] === 1 ? { ...cost, isTurned: true as const } : cost)),
    },
  }
  if (!held.includes(true)) return { ...turned, notices: [] }
  const way = { signs: held.map(Number), isOfExits: false, isOfFlips: false, isWhole: false, isUniform: true }
  return withoutHeld(turned, { columns: held, isOfExits: false, way }, name, shownBy)
}
