import type { LedgerRow } from '../../results/ledger.ts'
import type { RunResult } from '../../results/runResult.ts'
import { thinnedRows } from '../../stats/numeric/thinnedRows.ts'
import { tierLabel } from '../words/tierLabel.ts'
import { liveRows } from './liveRun.ts'

/** The part of one trade's position that one tier made up. */
export interface PositionPart {
  readonly trade: number
  readonly tier: string
  /** Index of the tier, 0 = smallest. */
  readonly level: number
  /** Contracts × multiplier: units of the underlying. */
  readonly quantity: number
}

export interface PositionSizes {
  readonly parts: readonly PositionPart[]
  readonly tiers: readonly string[]
  readonly trades: number
  readonly thinned: boolean
}

/** Sizes of about `limit` trades at most: of each stretch of trades the one with the largest position. */
export function positionSizes(result: RunResult, limit: number): PositionSizes {
  const { tiers } = result.summary.market
  const rows = liveRows(result)
  const labels = tiers.map(tierLabel)
  const parts = (row: LedgerRow): PositionPart[] =>
    tiers.flatMap((tier, k) => {
      const n = row.contracts[k] ?? 0
      return n === 0 ? [] : [{ trade: row.trade, tier: labels[k]!, level: k, quantity: n * tier.multiplier }]
    })
  const kept = thinnedRows(rows.length, [i => rows[i]!.quantity], limit)
  return {
    parts: kept.flatMap(i => parts(rows[i]!)),
    tiers: labels,
    trades: rows.length,
    thinned: kept.length < rows.length,
  }
}
