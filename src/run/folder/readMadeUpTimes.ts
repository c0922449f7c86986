import { readOwnTable } from '../../io/folder/readTables.ts'
import { hasMadeUpDates } from '../../results/barClock.ts'
import type { Summary } from '../../results/summary.ts'
import { timeOf } from './curveColumns.ts'

/** The opens of the simulated bars of a run; null where its dates are real. Throws InputError. */
export async function readMadeUpTimes(folder: string, summary: Summary): Promise<Float64Array | null> {
  return hasMadeUpDates(summary) ? Float64Array.from(await readOwnTable(folder, 'equity.csv', timeOf)) : null
}
