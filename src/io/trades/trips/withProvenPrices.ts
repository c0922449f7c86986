import type { ProblemList } from '../../columns/problemList.ts'
import type { TradeCells } from '../tradeCells.ts'
import type { RawTrip } from './rawTrip.ts'

/** Of the entry: mean prices are rounded, so that a smaller move may have either sign. */
const ROUNDED = 1e-4

/**
 * Where rows say what was bought and sold at, and not when, the side tells which came first. A result before costs of the
 * other sign than the move proves that the columns mean another thing: then no price is used.
 * @param problems of a list that is played by its prices; null = its results are read
 */
export function withProvenPrices(
  cells: TradeCells,
  trips: readonly RawTrip[],
  problems: ProblemList | null,
): { readonly trips: readonly RawTrip[]; readonly notices: readonly string[] } {
  const { columns } = cells.layout
  if (!columns.has('bought_at') || columns.has('bought_time')) return { trips, notices: [] }
  const isOdd = ({ side, entry, exit, gross }: RawTrip) =>
    side * (exit - entry) * gross < 0 && Math.abs(exit - entry) > ROUNDED * entry
  const odd = trips.filter(isOdd).length
  if (odd === 0) return { trips, notices: [] }
  const [bought, sold, gross] = (['bought_at', 'sold_at', 'gross'] as const).map(name => `"${cells.label(name)}"`)
  const notice = `${gross} has another sign than ${sold} less ${bought} in ${odd} of ${trips.length} rows: these prices are not used`
  problems?.add(1, '', notice, 'npx stepup stats reads the results')
  return { trips: trips.map(trip => ({ ...trip, entry: Number.NaN, exit: Number.NaN })), notices: [notice] }
}
