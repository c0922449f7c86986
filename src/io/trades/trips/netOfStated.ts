import type { ProblemList } from '../../columns/problemList.ts'
import type { CostReading, TradeLayout } from '../tradeLayout.ts'
import { type KnownOfCosts, type NetTrips, netOfGiven } from './netOfGiven.ts'
import type { RawTrip } from './rawTrip.ts'
import { resultTold } from './resultTold.ts'

/**
 * Brings results to net where a user says of some columns of costs how they count: these count so, and the others as if
 * nothing had been said, or as all columns together prove.
 */
export function netOfStated(
  trips: readonly RawTrip[],
  layout: TradeLayout,
  { each, ...known }: KnownOfCosts & { readonly each: Readonly<Record<string, CostReading>> | null },
  problems: ProblemList,
): NetTrips {
  if (each === null) return netOfGiven(trips, layout, known, problems)
  const { costs } = layout
  const told = resultTold(trips)
  const isTold = told !== null && !told.held.isOfExits
  const isStated = (k: number) => each[costs[k]!.name] !== undefined
  const isHeld = (k: number) => isTold && told.held.columns[k] === true
  const all = costs.map((_, k) => k)
  const rest = all.filter(k => !isStated(k) && !isHeld(k))
  const pick = <T>(own: readonly T[]) => rest.map(k => own[k]!)
  const others = netOfGiven(
    trips.map(trip => ({ ...trip, costs: pick(trip.costs), ...ownParts(trip, pick) })),
    { ...layout, costs: pick(costs) },
    { ...known, amounts: known.amounts.map(pick), isApart: true, ...(isTold ? { isGross: true } : {}) },
    problems,
  )
  const signs = costs.map(({ name }) => SIGNS[each[name] ?? 'included'])
  const statedOf = (trip: RawTrip) => trip.costs.reduce((sum, cost, k) => sum + signs[k]! * cost, 0)
  const text = (columns: readonly number[]) => columns.map(k => JSON.stringify(costs[k]!.name)).join(', ')
  const held = all.filter(k => !isStated(k) && isHeld(k))
  const name = layout.header[layout.columns.get('net') ?? -1]?.trim() ?? 'result'
  const ways = (['subtract', 'add', 'included'] as const).flatMap(reading => {
    const columns = all.filter(k => each[costs[k]!.name] === reading)
    return columns.length === 0 ? [] : [`${WORDS[reading]}: ${text(columns)}`]
  })
  return {
    trips: others.trips.map((trip, i) => ({ ...trip, net: trip.net + statedOf(trips[i]!) })),
    notices: [
      ...(held.length > 0 ? [`"${name}" is net of ${text(held)}, as ${told!.by} show: not taken off`] : []),
      `as stated, ${ways.join('; ')}`,
      ...(rest.length > 0 ? others.notices : []),
    ],
  }
}

const SIGNS = { subtract: -1, add: 1, included: 0 } as const
const WORDS = { subtract: 'taken off the result', add: 'added to it', included: 'not counted beside it' } as const

function ownParts({ entryCosts, exitCosts }: RawTrip, pick: <T>(own: readonly T[]) => T[]) {
  return {
    ...(entryCosts === undefined ? {} : { entryCosts: pick(entryCosts) }),
    ...(exitCosts === undefined ? {} : { exitCosts: pick(exitCosts) }),
  }
}
