import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'

/** Runs that once failed, by the name of their test; `path` leads to the shrunk counterexample. Nothing is taken off. */
export type FailedRuns = Readonly<Record<string, readonly { readonly seed: number; readonly path: string }[]>>

export const FAILED_RUNS_FILE = join(import.meta.dirname, 'failedRuns.json')

const FAILED_RUNS = JSON.parse(readFileSync(FAILED_RUNS_FILE, 'utf8')) as FailedRuns

/** `fc.assert`, after every run of this test that ever failed has been played again. The seed is stated where it is used. */
export function holds<Values>(
  property: fc.IProperty<Values>,
  parameters: fc.Parameters<Values> & { readonly seed: number },
  failedRuns?: FailedRuns,
): void
export function holds<Values>(
  property: fc.IAsyncProperty<Values>,
  parameters: fc.Parameters<Values> & { readonly seed: number },
  failedRuns?: FailedRuns,
): Promise<void>
export function holds<Values>(
  property: fc.IRawProperty<Values>,
  parameters: fc.Parameters<Values> & { readonly seed: number },
  failedRuns: FailedRuns = FAILED_RUNS,
): void | Promise<void> {
  const failed = failedRuns[expect.getState().currentTestName!] ?? []
  const runs = [...failed.map(run => ({ ...parameters, ...run, endOnFailure: true })), parameters]
  if (!property.isAsync()) {
    for (const run of runs) fc.assert(property as fc.IProperty<Values>, run)
    return
  }
  return runs.reduce<Promise<void>>(
    (before, run) => before.then(() => fc.assert(property as fc.IAsyncProperty<Values>, run)),
    Promise.resolve(),
  )
}
