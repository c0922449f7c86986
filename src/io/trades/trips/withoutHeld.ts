import type { Uncovered } from '../costs/withoutCovered.ts'
import type { HeldCosts } from './heldCosts.ts'

/** The costs that a result is shown to be after are left out; those beside them count. */
export function withoutHeld(
  { trips, layout, amounts }: Omit<Uncovered, 'notices'>,
  { columns, isOfExits }: HeldCosts,
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
    const notice = `"${name}" is net of ${text(true)} of the exits, as ${shownBy} show: those of the entries count`
    return {
      trips: trips.map(trip => ({ ...trip, costs: trip.entryCosts! })),
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
