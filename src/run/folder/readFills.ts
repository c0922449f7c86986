import { LEGS } from '../../io/folder/legsFile.ts'
import { readOwnTable } from '../../io/folder/readTables.ts'
import { readManifest } from '../../io/folder/resultsManifest.ts'
import type { FillRow } from '../../results/ledger.ts'
import type { Summary } from '../../results/summary.ts'
import { rowOf } from './column.ts'
import { fillColumns, legColumns } from './columns.ts'

const FILLS = 'fills.csv'

/** The fills of a run, from its folder; none where an older program wrote no such table. Throws InputError. */
export async function readFills(folder: string, tiers: readonly string[]): Promise<FillRow[]> {
  if (!readManifest(folder).has(FILLS)) return []
  const columns = fillColumns(tiers)
  return readOwnTable(folder, FILLS, row => rowOf(columns, row))
}

/**
 * Whether the entry of a trade was a limit order that rested, from 1; null where a list does not say. A run that has no
 * legs.csv had none. Throws InputError.
 */
export async function readEntryRested(
  folder: string,
  trade: number,
  { facts, period }: Summary,
): Promise<boolean | null> {
  if (period.bars === null) return null
  if (!readManifest(folder).has(LEGS)) return false
  const columns = legColumns(facts.trades)
  const rows = await readOwnTable(folder, LEGS, row => rowOf(columns, row))
  return rows.some(row => row.trade === trade && row.leg === 0 && row.rests)
}
