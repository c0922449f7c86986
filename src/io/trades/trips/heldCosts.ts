import type { RawTrip } from './rawTrip.ts'

export type OwnCosts = Pick<RawTrip, 'costs' | 'entryCosts' | 'exitCosts'>

/** A way in which results may hold their costs. */
export interface Way {
  /** Of each column: not at all (0), as costs (1), or as credits (-1). */
  readonly signs: readonly number[]
  /** Of fills: those of the exits alone. */
  readonly isOfExits: boolean
  /** Of these the whole costs of a fill that closes one position and opens the next. */
  readonly isOfFlips: boolean
  /** All columns, or none. */
  readonly isWhole: boolean
  /** Not some columns as costs and others as credits. */
  readonly isUniform: boolean
}

/** The columns that a result is after, and whether those of the exits alone. */
export interface HeldCosts {
  readonly columns: readonly boolean[]
  readonly isOfExits: boolean
  readonly way: Way
}

/** Of more columns than these results hold all or none. */
const MOST_COLUMNS = 4

/** Every way in which the results of trades may hold their columns of costs. */
export function waysToHold(trips: readonly OwnCosts[]): readonly Way[] {
  const isUsed = trips[0]!.costs.map((_, k) => trips.some(({ costs }) => costs[k] !== 0))
  const whole = [0, 1, -1].map(sign => isUsed.map(used => (used ? sign : 0)))
  const signs = isUsed.filter(Boolean).length > MOST_COLUMNS ? whole : everyWay(isUsed)
  const ofAll = signs.map(way => ({
    signs: way,
    ...{ isOfExits: false, isOfFlips: false },
    isWhole: new Set(way.filter((_, k) => isUsed[k]).map(Math.abs)).size < 2,
    isUniform: new Set(way.filter(sign => sign !== 0)).size < 2,
  }))
  const parts = hasTwoParts(trips) ? whole.slice(1) : []
  const ofExits = [false, ...(hasFlips(trips) ? [true] : [])].flatMap(isOfFlips =>
    parts.map(way => ({ signs: way, isOfExits: true, isOfFlips, isWhole: false, isUniform: true })),
  )
  return [...ofAll, ...ofExits]
}

function everyWay(isUsed: readonly boolean[]): number[][] {
  let ways: number[][] = [[]]
  for (const used of isUsed) ways = ways.flatMap(way => (used ? [0, 1, -1] : [0]).map(sign => [...way, sign]))
  return ways
}

/** Whether costs stand beside entries, and others beside exits. */
function hasTwoParts(trips: readonly OwnCosts[]): boolean {
  const some = (of: (cost: number, entry: number) => boolean) =>
    trips.some(({ costs, entryCosts = [] }) => entryCosts.some((entry, k) => of(costs[k]!, entry)))
  return some((_, entry) => entry !== 0) && some((cost, entry) => cost !== entry)
}

/** Whether fills that close a position open another, at a cost. */
function hasFlips(trips: readonly OwnCosts[]): boolean {
  const isMore = (more: number, cost: number) => Math.abs(more - cost) > LEAST_SHARE * Math.abs(cost)
  return trips.some(({ costs, entryCosts = [], exitCosts = [] }) =>
    exitCosts.some((cost, k) => isMore(cost, costs[k]! - entryCosts[k]!)),
  )
}

const LEAST_SHARE = 1e-9

/** What a result that holds its costs so has lost by them. */
export function heldOf({ costs, entryCosts, exitCosts }: OwnCosts, { signs, isOfExits, isOfFlips }: Way): number {
  const ofExits = () => (isOfFlips ? exitCosts! : costs.map((cost, k) => cost - entryCosts![k]!))
  const held = isOfExits ? ofExits() : costs
  return signs.reduce((sum, sign, k) => sum + sign * held[k]!, 0)
}

/** The one answer that all these ways give; null where they give several, or none. */
export function onlyAnswer(ways: readonly Way[]): HeldCosts | null {
  const [way] = ways
  if (way === undefined || ways.some(other => answerOf(other) !== answerOf(way))) return null
  return { columns: way.signs.map(sign => sign !== 0), isOfExits: way.isOfExits, way }
}

/** The same for ways that differ in their signs alone. */
export function answerOf({ signs, isOfExits, isOfFlips }: Way): string {
  return `${signs.map(Math.abs).join(' ')}${isOfExits ? ' of exits' : ''}${isOfFlips ? ' and flips' : ''}`
}
