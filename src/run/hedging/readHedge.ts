import { amendResults } from '../../io/folder/amendResults.ts'
import { readOwnTable } from '../../io/folder/readTables.ts'
import type { HedgeResult } from '../../results/hedge.ts'
import { rowOf } from '../folder/column.ts'
import { readHedgeSummary } from '../folder/readHedgeSummary.ts'
import { hedgeReports } from './hedgeReports.ts'
import { hedgeColumns, hedgeCurveOf, hedgePoint } from './hedgeTables.ts'

/** Renders page and report of a hedge's folder again. Throws InputError where the folder is damaged. */
export async function renderHedge(folder: string): Promise<void> {
  amendResults(folder, await hedgeReports(await readHedge(folder)))
}

async function readHedge(folder: string): Promise<HedgeResult> {
  const summary = readHedgeSummary(folder)
  const columns = hedgeColumns(summary.market.tiers.map(({ name }) => name))
  const rows = await readOwnTable(folder, 'trades.csv', row => rowOf(columns, row))
  return { summary, rows, curve: hedgeCurveOf(await readOwnTable(folder, 'equity.csv', hedgePoint)) }
}
