import { readOwnTable } from '../../io/folder/readTables.ts'
import { readManifest } from '../../io/folder/resultsManifest.ts'
import type { FillRow } from '../../results/ledger.ts'
import { rowOf } from './column.ts'
import { fillColumns } from './columns.ts'

const FILLS = 'fills.csv'

/** The fills of a run, from its folder; none where an older program wrote no such table. Throws InputError. */
export async function readFills(folder: string, tiers: readonly string[]): Promise<FillRow[]> {
  if (!readManifest(folder).has(FILLS)) return []
  const columns = fillColumns(tiers)
  return readOwnTable(folder, FILLS, row => rowOf(columns, row))
}
