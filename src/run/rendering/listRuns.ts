import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { outcomeWords } from '../../report/words/outcomeWords.ts'
import { isHedge } from '../folder/isHedge.ts'
import { readSummary } from '../folder/readRun.ts'
import { runsIn } from './indexRuns.ts'

/** A past run, as a list tells it from others. */
export interface ListedRun {
  readonly folder: string
  readonly name: string
  /** In words; of a hedge that it is one. */
  readonly outcome: string
  /** When its results were written, ISO 8601 UTC. */
  readonly written: string
}

/** The runs of a folder, the newest first. Throws InputError where one cannot be read. */
export async function listRuns(folder: string): Promise<readonly ListedRun[]> {
  const listed: ListedRun[] = []
  for (const run of runsIn(folder)) {
    const written = statSync(join(run, 'summary.json')).mtime.toISOString()
    if (isHedge(run)) listed.push({ folder: run, name: basename(run), outcome: 'Hedge', written })
    else {
      const summary = await readSummary(run)
      listed.push({ folder: run, name: summary.name, outcome: outcomeWords(summary), written })
    }
  }
  return listed.sort((a, b) => (a.written < b.written ? 1 : a.written > b.written ? -1 : 0))
}
