import type { PlayedTrade } from '../../results/ledger.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import { closedRows } from './closedRows.ts'

/** How far the price went against and for a trade, in units of its stop distance, and what became of it in R. */
export interface Excursion {
  readonly trade: number
  /** Maximum adverse excursion. */
  readonly adverse: number
  /** Maximum favourable excursion. */
  readonly favourable: number
  readonly r: number
}

export type ExcursionSide = 'adverse' | 'favourable'

/** Excursions of the closed trades, at the tape's prices; about `limit` of them, the extreme ones among these. */
export function excursions(rows: readonly PlayedTrade[], limit: number): readonly Excursion[] {
  const all = closedRows(rows).flatMap(row => {
    const found = excursion(row)
    return Number.isFinite(found.adverse + found.favourable) ? [found] : []
  })
  const kept = thinnedRows(all.length, [i => all[i]!.adverse, i => all[i]!.favourable, i => all[i]!.r], limit)
  return kept.map(i => all[i]!)
}

/** One trade's. */
export function excursion({ trade, side, entry, stop, worst, best, r }: PlayedTrade): Excursion {
  const distance = Math.abs(entry - stop)
  return { trade, adverse: (side * (entry - worst)) / distance, favourable: (side * (best - entry)) / distance, r }
}
