import type { CostReading } from '../tradeLayout.ts'
import type { RawTrip } from '../trips/rawTrip.ts'
import { decimalsOf } from './decimalsOf.ts'

/** By how much rounded sums may miss. */
const CENT = 0.0151
/** Steps are so many times what rounded sums may miss by, in the mean. */
const LEAST_STEPS = 2
/** Of a result and its costs, row by row, where the sums are rounded more than these. */
const ROUNDED = 0.005
const FLOAT = 1e-9
/** Of more columns than these all or none move a sum. */
const MOST_COLUMNS = 4

/** What a row says of a sum. */
export type SummedRow = Pick<RawTrip, 'result' | 'costs' | 'cumulative' | 'account' | 'exitTime'>

/** How a sum may move by results and costs. */
export interface WayToMove {
  /** Of all columns alike, `included`: by the results alone; null where by some of them, or by some taken off and others added. */
  readonly reading: CostReading | null
  /** Of each column: added (1), taken off (-1) or neither (0). */
  readonly signs: readonly number[]
}

/** How a running sum, or a balance, moves by results and costs. */
export interface MovedSums extends WayToMove {
  /** All that it fits, where these do not give the same results: where it tells, only of ways of which none is of all columns alike. */
  readonly ways: readonly WayToMove[]
  /** The columns of costs that no step touches. */
  readonly untouched: readonly number[]
  /** Whether it begins at 0, as no account does. */
  readonly isFromZero: boolean
  /** Whether its steps tell how all costs count: not where one is in no step, nor where what is rounded hides them. */
  readonly isTold: boolean
}

/** A row, and by how much the sum moved by it. */
export interface SumStep<Row extends SummedRow> {
  readonly trip: Row
  readonly step: number
}

/**
 * How running sums of results, or the balance behind them, or before them, move by the results they are made of; null where
 * there are none, or they fit nothing.
 */
export function movedSums(trips: readonly SummedRow[]): MovedSums | null {
  if (trips.length < 2 || trips.some(({ cumulative }) => Number.isNaN(cumulative))) return null
  if (trips.every(({ costs }) => costs.every(cost => Math.abs(cost) <= CENT))) return null
  const ways = waysToMove(trips)
  const decimals = trips.reduce((most, { cumulative }) => Math.max(most, decimalsOf(cumulative)), 0)
  const slacks = [CENT, ...(decimals < 2 ? [10 ** -decimals + CENT] : [])]
  for (const slack of slacks)
    for (const steps of stepsOfSums(trips)) {
      const found = movedBy(steps, ways, slack)
      if (found !== null) return found
    }
  return null
}

/** Of every column how it may move a sum: all alike first. */
export function waysToMove(trips: readonly Pick<SummedRow, 'costs'>[]): readonly WayToMove[] {
  const isUsed = trips[0]!.costs.map((_, k) => trips.some(({ costs }) => costs[k] !== 0))
  const alike = READINGS.map(([reading, sign]) => ({ reading, signs: isUsed.map(used => (used ? sign : 0)) }))
  if (isUsed.filter(Boolean).length > MOST_COLUMNS) return alike
  let each: number[][] = [[]]
  for (const used of isUsed) each = each.flatMap(way => (used ? [0, -1, 1] : [0]).map(sign => [...way, sign]))
  const mixed = each.filter(way => new Set(way.filter((_, k) => isUsed[k])).size > 1)
  return [...alike, ...mixed.map(signs => ({ reading: null, signs }))]
}

const READINGS = [
  ['included', 0],
  ['subtract', -1],
  ['add', 1],
] as const

export function movedOf({ result, costs }: Pick<SummedRow, 'result' | 'costs'>, signs: readonly number[]): number {
  return signs.reduce((sum, sign, k) => sum + sign * costs[k]!, result)
}

function movedBy<Row extends SummedRow>(
  { series, first }: StepsOfSums<Row>,
  ways: readonly WayToMove[],
  slack: number,
): MovedSums | null {
  const steps = series.flat()
  const sizes = steps.reduce((sum, { step }) => sum + Math.abs(step), 0)
  if (slack > CENT && sizes < LEAST_STEPS * slack * steps.length) return null
  const isCosted = ({ trip }: SumStep<Row>) => trip.costs.some(cost => cost !== 0)
  const isNear = (one: SumStep<Row>, { signs }: WayToMove) => Math.abs(one.step - movedOf(one.trip, signs)) <= slack
  if (!steps.every(one => isCosted(one) || isNear(one, ways[0]!))) return null
  const costed = steps.filter(isCosted)
  const isRounded = slack > CENT
  const near = ways.filter(
    way => costed.every(one => isNear(one, way)) && !(isRounded && series.some(own => driftOf(own, way) > slack)),
  )
  if (near.length === 0) return null
  const isFromZero = (way: WayToMove) => first.every(one => isNear(one, way))
  // Where the steps allow several ways, those of a sum from 0 are told by its first row, too.
  const whole = near.length > 1 && near.some(isFromZero) ? near.filter(isFromZero) : near
  const touching = near.some(isFromZero) ? [...first, ...steps] : steps
  const untouched = untouchedBy(near, touching)
  const alike = whole.filter(({ reading }) => reading !== null)
  const left = alike.length > 0 ? alike : whole
  const isSame = ({ trip }: SumStep<Row>) =>
    left.every(({ signs }) => Math.abs(movedOf(trip, signs) - movedOf(trip, left[0]!.signs)) <= FLOAT)
  const isOne = untouched.length === 0 && first.every(isSame) && steps.every(isSame)
  const isTold = isOne || (untouched.length === 0 && alike.length === 0)
  const found = isOne ? [left[0]!] : isTold ? left : whole
  return { ...left[0]!, ways: found, untouched, isFromZero: isFromZero(left[0]!), isTold }
}

/** The columns of costs that some way moves a sum by, and that no step holds. */
function untouchedBy(ways: readonly WayToMove[], steps: readonly SumStep<SummedRow>[]): number[] {
  return ways[0]!.signs.flatMap((_, k) => {
    const isUsed = ways.some(({ signs }) => signs[k] !== 0)
    return isUsed && steps.every(({ trip }) => trip.costs[k] === 0) ? [k] : []
  })
}

/** How far a sum strays from results and costs between any two rows: one that is rounded does not go astray. */
function driftOf(steps: readonly SumStep<SummedRow>[], { signs }: WayToMove): number {
  let [astray, least, most] = [0, 0, 0]
  for (const { trip, step } of steps) {
    astray += step - movedOf(trip, signs)
    least = Math.min(least, astray)
    most = Math.max(most, astray)
  }
  return most - least - ROUNDED * steps.length
}

interface StepsOfSums<Row extends SummedRow> {
  /** Of each account. */
  readonly series: readonly (readonly SumStep<Row>[])[]
  /** From 0 to the first row of every account. */
  readonly first: readonly SumStep<Row>[]
}

/**
 * The steps of sums behind each row, and before each, in the orders in which a file may have added up, account by account: its
 * own from either end, and that of the exits where its rows are in another.
 */
export function* stepsOfSums<Row extends SummedRow>(trips: readonly Row[]): Generator<StepsOfSums<Row>> {
  const isTimed = !trips.some(({ exitTime }) => Number.isNaN(exitTime))
  for (const isBehind of [true, false])
    for (const isOfExits of isTimed ? [false, true] : [false])
      for (const rows of [trips, trips.toReversed()]) {
        const order = isOfExits ? rows.toSorted((a, b) => a.exitTime - b.exitTime) : rows
        const accounts = [...Map.groupBy(order, ({ account }) => account).values()]
        yield {
          series: accounts.map(own => stepsOf(own, isBehind)),
          first: accounts.map(own => firstOf(own, isBehind)),
        }
      }
}

function stepsOf<Row extends SummedRow>(rows: readonly Row[], isBehind: boolean): SumStep<Row>[] {
  return rows
    .slice(1)
    .map((next, i) => ({ trip: isBehind ? next : rows[i]!, step: next.cumulative - rows[i]!.cumulative }))
}

/** A sum before each row begins at what it had before any. */
function firstOf<Row extends SummedRow>([row]: readonly Row[], isBehind: boolean): SumStep<Row> {
  const trip = isBehind ? row! : { ...row!, result: 0, costs: row!.costs.map(() => 0) }
  return { trip, step: row!.cumulative }
}
