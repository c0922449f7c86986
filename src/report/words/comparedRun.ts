import { onBarClock } from '../../results/barClock.ts'
import type { RunResult } from '../../results/runResult.ts'
import { plural } from './format.ts'

/** How the title of every comparison begins. */
export const COMPARISON = 'Comparison of '

export function comparisonTitle(runs: readonly ComparedRun[]): string {
  return `${COMPARISON}${plural(runs.length, 'run')}`
}

/** The runs with bars in place of the made-up dates of simulated prices. */
export function runsOnBarClock(runs: readonly ComparedRun[]): readonly ComparedRun[] {
  return runs.map(run => ({ ...run, result: onBarClock(run.result) }))
}

/** One of several runs side by side. */
export interface ComparedRun {
  /** Its number on the page, and what tells it from the others. */
  readonly label: string
  /** Of its own report, as a link from the page; null = none to link to. */
  readonly href: string | null
  readonly result: RunResult
  /** Of its scenario, by key path, as they are written; and what its files hold, where another run has other contents. */
  readonly settings: ReadonlyMap<string, string>
  /** Final equity of every sample at the run's own risk; null where samples are not kept one by one. */
  readonly finals: readonly number[] | null
}
