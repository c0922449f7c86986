import type { RunResult } from '../../../results/runResult.ts'
import { html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { hashTable } from '../../tables/hashTable.ts'
import { repeatCommand } from '../../words/repeatCommand.ts'
import type { Section } from '../section.ts'

/** All that it takes to get the same numbers again. */
export function repeatSection({ summary, outputs }: RunResult): Section {
  const { versions, seed, inputs, scenario } = summary
  const body = html`<p>This command repeats the run:</p>
<pre><code>${repeatCommand(summary)}</code></pre>
<p>Seed <code>${seed}</code>, stepup ${versions.stepup}, Node ${versions.node}, results format ${String(versions.format)}.</p>
${[hashTable('Inputs', inputs), hashTable('Results', outputs)].filter(({ rows }) => rows.length > 0).map(table)}
${scenario.text === '' ? null : html`<details><summary>The scenario as it was read</summary><pre><code>${scenario.text}</code></pre></details>`}`
  return { id: 'repeat', title: 'Repeat this run', body }
}
