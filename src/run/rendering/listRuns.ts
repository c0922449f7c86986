import { statSync } from 'node:fs'
import { join } from 'node:path'
import { harshestDrawdown } from '../../report/words/drawdownKinds.ts'
import { HEDGE_LOOKS } from '../../report/words/hedgeWords.ts'
import { listedRun } from '../../report/words/panel/listedRun.ts'
import { isHedge, readHedgeSummary } from '../folder/readHedgeSummary.ts'
import { readSummary } from '../folder/readRun.ts'
import { runsIn } from './indexRuns.ts'

/** A past run, as a list tells it from others. */
export interface ListedRun {
  readonly folder: string
  readonly name: string
  /** What was played: a run, a comparison of so many levels, so many paths, a hedge. */
  readonly kind: string
  /** In the words of the page of all runs. */
  readonly outcome: string
  /** Per trade, a level or from the smallest to the largest; empty of a hedge. */
  readonly risk: string
  /** When its results were written, ISO 8601 UTC. */
  readonly written: string
}

/** The runs of a folder, the newest first. Throws InputError where one cannot be read. */
export async function listRuns(folder: string): Promise<readonly ListedRun[]> {
  const listed: ListedRun[] = []
  for (const run of runsIn(folder)) {
    const written = statSync(join(run, 'summary.json')).mtime.toISOString()
    listed.push({ folder: run, ...(isHedge(run) ? hedgeOf(run) : await runOf(run)), written })
  }
  return listed.sort((a, b) => (a.written < b.written ? 1 : a.written > b.written ? -1 : 0))
}

type Told = Omit<ListedRun, 'folder' | 'written'>

function hedgeOf(folder: string): Told {
  const { name, outcome } = readHedgeSummary(folder)
  return { name, kind: 'Hedge', outcome: HEDGE_LOOKS[outcome].words, risk: '' }
}

async function runOf(folder: string): Promise<Told> {
  const summary = await readSummary(folder)
  const { kind, look, risk } = listedRun(summary, harshestDrawdown([summary.facts]))
  return { name: summary.name, kind, outcome: look.words, risk: risk.text }
}
