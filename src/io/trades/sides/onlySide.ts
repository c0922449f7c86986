import type { ProblemList } from '../../columns/problemList.ts'
import type { RoundTrip } from '../trips/roundTrip.ts'

/** The trades of one side, where one is asked for: an account that held long and short at once held two positions. */
export function onlySide(
  trips: readonly RoundTrip[],
  asked: 'long' | 'short' | null,
  problems: ProblemList,
): { readonly trips: readonly RoundTrip[]; readonly notices: readonly string[] } {
  if (asked === null) return { trips, notices: [] }
  const unknown = trips.find(({ side }) => Number.isNaN(side))
  if (unknown !== undefined) {
    const hint = 'name its column: --column side=…; or leave out the side'
    problems.add(unknown.line, '', 'the row does not say whether the trade was long or short', hint)
  }
  const kept = trips.filter(({ side }) => side === (asked === 'long' ? 1 : -1))
  const left = trips.length - kept.length
  return { trips: kept, notices: left > 0 ? [`${left} of ${trips.length} trades are not ${asked}: left out`] : [] }
}
