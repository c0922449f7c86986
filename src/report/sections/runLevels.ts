import type { ComparedRun } from '../comparedRun.ts'
import { percent, signedPercent } from '../format.ts'
import { term } from '../glossary.ts'
import { html } from '../html.ts'
import type { Section } from '../section.ts'
import { table } from '../table.ts'
import { estimate, levelName, share } from './levelCells.ts'

/** Every risk level of every run; null where no run has samples. */
export function runLevels(runs: readonly ComparedRun[]): Section | null {
  const rows = runs.flatMap(({ label, result: { summary } }) =>
    (summary.samples?.risks ?? []).map(level => {
      const growth = (final: number) => signedPercent(final / summary.facts.start - 1)
      return [
        label,
        levelName(level, 'its plan'),
        estimate(level.medianFinal, growth),
        growth(level.p05Final.value),
        share(level.survived),
        share(level.ruined),
        percent(level.drawdownP95.value),
      ]
    }),
  )
  if (rows.length === 0) return null
  const number = (head: string) => ({ head, kind: 'number' as const })
  const body = table({
    caption: html`What becomes of the sampled accounts; under a figure its ${term('interval', '95% interval')}`,
    columns: [
      { head: 'Run', kind: 'name' },
      ...['Risk', 'Median growth', '5% grow less than', 'Survived', 'Ruined', '5% fall deeper than'].map(number),
    ],
    rows,
  })
  return { id: 'levels', title: 'Risk levels', body }
}
