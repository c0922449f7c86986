import type { RunResult } from '../../../results/runResult.ts'
import { term } from '../../markup/glossary.ts'
import { html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { planTables } from '../../tables/planTables.ts'
import { plural, setting } from '../../words/format.ts'
import type { Section } from '../section.ts'

/** How the plan stepped up: sizes, stages, unlocks, base steps. */
export function planSection({ summary }: RunResult): Section {
  const lead = html`<p>Risk per trade ${setting(summary.plan.risk)} of the ${term('base', 'base')};
    ${summary.plan.rebase === 0 ? 'the base moves after every trade' : `the base moves in steps of ${setting(summary.plan.rebase)}`}.</p>`
  return {
    id: 'plan',
    title: 'The plan',
    sum:
      summary.plan.unlocks.length === 0
        ? 'smallest contract throughout'
        : plural(summary.plan.unlocks.length, 'unlock'),
    body: [lead, ...planTables(summary).map(table)],
  }
}
