import type { Uncovered } from '../costs/withoutCovered.ts'
import { type HeldCosts, heldOf } from './heldCosts.ts'
import type { RawTrip } from './rawTrip.ts'

/** The costs that a result is shown to be after are left out; those beside them count. */
export function withoutHeld(
  { trips, layout, amounts }: Omit<Uncovered, 'notices'>,
  { columns, isOfExits, way }: HeldCosts,
  name: string,
  shownBy: string,
): Uncovered {
  const { costs } = layout
  const text = (isHeld: boolean) =>
    costs
      .filter((_, k) => columns[k] === isHeld)
      .map(cost => JSON.stringify(cost.name))
      .join(', ')
  if (isOfExits) {
    const flips = way.isOfFlips ? ', that of a fill that turns a position whole' : ''
    const notice = `"${name}" is net of ${text(true)} of the exits${flips}, as ${shownBy} show: those of the entries count`
    // What a fill paid to open the next position is of that one.
    const resultOf = (trip: RawTrip) =>
      way.isOfFlips ? trip.result + heldOf(trip, way) - heldOf(trip, { ...way, isOfFlips: false }) : trip.result
    return {
      trips: trips.map(trip => ({ ...trip, result: resultOf(trip), costs: trip.entryCosts! })),
      layout,
      amounts,
      notices: [notice],
    }
  }
  const pick = <T>(own: readonly T[]) => own.filter((_, k) => !columns[k])
  return {
    trips: trips.map(trip => ({ ...trip, costs: pick(trip.costs) })),
    layout: { ...layout, costs: pick(costs) },
    amounts: amounts.map(pick),
    notices: [`"${name}" is net of ${text(true)}, as ${shownBy} show: not taken off`],
  }
}
