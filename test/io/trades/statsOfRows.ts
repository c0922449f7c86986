import type { TradeStats } from '../../../src/results/fileStats.ts'
import { PLAIN_STATS, type StatsOptions, statsOfFile } from '../../../src/run/stats/statsOfFile.ts'
import { inputFile } from '../inputs.ts'

/** What `stats` finds in a list of trades of these lines, written into a folder. */
export async function statsOfRows(folder: string, rows: readonly string[], options: Partial<StatsOptions> = {}) {
  const file = inputFile(folder, 'list.csv', rows.join('\n'))
  return (await statsOfFile(file, { ...PLAIN_STATS, ...options })) as TradeStats
}
