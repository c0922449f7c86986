import type { ProblemList } from '../../columns/problemList.ts'
import type { CostReading, TradeLayout } from '../tradeLayout.ts'
import type { RawTrip } from '../trips/rawTrip.ts'
import { isAfter } from './costWords.ts'

/** What counts beside a result that is after costs by its name. */
export interface Uncovered {
  readonly trips: readonly RawTrip[]
  readonly layout: TradeLayout
  readonly amounts: readonly (readonly number[])[]
  readonly notices: readonly string[]
}

/**
 * Leaves out the costs that the result is after by its name (`P&L after fees`); null where it is after none of them. Fees
 * beside them, of which the name says nothing, are asked for.
 */
export function withoutCovered(
  { trips, layout, amounts }: Omit<Uncovered, 'notices'>,
  name: string,
  stated: CostReading | null,
  problems: ProblemList,
): Uncovered | null {
  const { costs } = layout
  const kept = costs.flatMap((cost, k) => (isAfter(name, cost.name) ? [] : [k]))
  if (kept.length === costs.length || stated === 'included') return null
  const text = (of: TradeLayout['costs']) => of.map(cost => JSON.stringify(cost.name)).join(', ')
  const others = kept.map(k => costs[k]!)
  const covered = text(costs.filter((_, k) => !kept.includes(k)))
  const fees = others.filter(({ isSwap }) => !isSwap)
  if (others.length === 0 && stated !== null)
    problems.add(
      1,
      '',
      `"${name}" is after ${covered} by its name`,
      `leave out --costs ${stated}, or name the result before them: --column net=…`,
    )
  if (fees.length > 0 && stated === null)
    problems.add(
      1,
      '',
      `is "${name}" after ${text(fees)}, too?`,
      'say --costs included where it is; --costs subtract where it is not',
    )
  const pick = (own: readonly number[]) => kept.map(k => own[k]!)
  return {
    trips: trips.map(trip => ({ ...trip, costs: pick(trip.costs) })),
    layout: { ...layout, costs: others },
    amounts: amounts.map(pick),
    notices: [`"${name}" is after ${covered} by its name: not taken off`],
  }
}
