import { table } from '../../markup/table.ts'
import type { ComparedRun } from '../../words/comparedRun.ts'
import { NONE, plural } from '../../words/format.ts'
import { settingDifferences } from '../../words/settingDifferences.ts'
import type { Section } from '../section.ts'

/** What differs between the scenarios of the runs; null where nothing does. */
export function runSettings(runs: readonly ComparedRun[]): Section | null {
  const differences = settingDifferences(runs.map(run => run.settings))
  if (differences.length === 0) return null
  const body = table({
    caption: `Settings that are not the same in all runs, as they are written; ${NONE} = not given`,
    columns: [{ head: 'Setting' }, ...runs.map(({ label }) => ({ head: label, kind: 'name' as const }))],
    rows: differences.map(({ key, values }) => [key, ...values.map(value => value ?? NONE)]),
  })
  return { id: 'settings', title: 'What differs', body, sum: plural(differences.length, 'setting') }
}
