import type { EdgeDifference, EdgeParts } from '../../results/edgeParts.ts'
import type { LedgerRow } from '../../results/ledger.ts'
import { edgeOf } from '../../stats/edge.ts'
import { meanRDifference } from '../../stats/intervals/meanRDifference.ts'

/** The edge of each half and of each side, of closed trades in their order. */
export function edgeParts(closed: readonly Pick<LedgerRow, 'r' | 'side'>[]): EdgeParts {
  const half = Math.ceil(closed.length / 2)
  const inFirst = closed.map((_, i) => i < half)
  const isLong = closed.map(({ side }) => side > 0)
  const r = closed.map(row => row.r)
  const of = (chosen: readonly boolean[], wanted: boolean) => edgeOf(r.filter((_, i) => chosen[i] === wanted))
  return {
    firstHalf: of(inFirst, true),
    secondHalf: of(inFirst, false),
    long: of(isLong, true),
    short: of(isLong, false),
    betweenHalves: difference(r, inFirst, false),
    betweenSides: difference(r, isLong, true),
  }
}

/** Mean of the trades that are `more`, less that of the others. */
function difference(r: readonly number[], chosen: readonly boolean[], more: boolean): EdgeDifference {
  const weights = (wanted: boolean) => chosen.map(is => (is === wanted ? 1 : 0))
  const { value, reason } = meanRDifference(r, weights(more), weights(!more))
  return { value: value?.value ?? null, low: value?.low ?? null, high: value?.high ?? null, reason }
}
