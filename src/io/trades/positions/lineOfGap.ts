import type { RoundTrip } from '../trips/roundTrip.ts'

/** The line of the first of some rows that has no result, where others have one; null where all have, or none has. */
export function lineOfGap(trips: readonly Pick<RoundTrip, 'line' | 'net'>[]): number | null {
  const gap = trips.find(({ net }) => Number.isNaN(net))
  return gap === undefined || trips.every(({ net }) => Number.isNaN(net)) ? null : gap.line
}
