import type { WayToMove } from '../costs/movedSums.ts'
import { costFlag, eachStated } from '../costs/statedCosts.ts'
import type { CostReading, TradeLayout } from '../tradeLayout.ts'

interface Question {
  /** Whether other columns of costs are known: a question of some is answered for these alone. */
  readonly isApart: boolean
  /** How costs are written; null = nobody knows. */
  readonly usual: CostReading | null
  /** What may be true of each column, where they differ. */
  readonly ways: readonly WayToMove[]
}

/** What a user can say where nobody can tell whether a result is after its costs. */
export function howToState(
  costs: TradeLayout['costs'],
  amounts: readonly (readonly number[])[],
  { isApart, usual, ways }: Question,
): string {
  const flags = (reading: CostReading) => costs.map(({ name }) => costFlag(name, reading)).join(' ')
  const all = (reading: CostReading) => (isApart ? flags(reading) : `--costs ${reading}`)
  const isBelow = (k: number) => amounts.some(row => row[k]! < 0) && !amounts.some(row => row[k]! > 0)
  const each = eachStated(costs.map((cost, k) => (isBelow(k) ? { ...cost, isSwap: true } : cost)))
  const oneByOne = costs.length > 1 ? `; where they differ, one by one: ${each}` : ''
  if (ways.length > 0) {
    const ofWay = ({ signs }: WayToMove) =>
      costs.map(({ name }, k) => costFlag(name, READINGS[signs[k]! + 1]!)).join(' ')
    return `say it to npx stepup stats: ${ways.map(ofWay).join(', or ')}; --costs included where the result is after all`
  }
  if (usual !== null)
    return `say it to npx stepup stats: ${all('included')} where it is after them, ${all(usual)} where it is before them${oneByOne}`
  if (isApart)
    return `say it to npx stepup stats: ${flags('subtract')}, or ${flags('add')}, or ${flags('included')} where the result holds ${costs.length === 1 ? 'it' : 'them'}${oneByOne}`
  return `say it to npx stepup stats: --costs subtract, --costs add, or --costs included where the result is net${oneByOne}`
}

const READINGS = ['subtract', 'included', 'add'] as const
