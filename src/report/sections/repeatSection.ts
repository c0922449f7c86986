import { type Html, html } from '../html.ts'
import { repeatCommand } from '../repeatCommand.ts'
import type { RunResult } from '../result.ts'
import type { Section } from '../section.ts'
import type { FileHash } from '../summary.ts'
import { table } from '../table.ts'

/** All that it takes to get the same numbers again. */
export function repeatSection({ summary }: RunResult): Section {
  const { versions, seed, inputs, outputs, scenario } = summary
  const body = html`<p>This command repeats the run:</p>
<pre><code>${repeatCommand(summary)}</code></pre>
<p>Seed <code>${seed}</code>, stepup ${versions.stepup}, Node ${versions.node}, results format ${String(versions.format)}.</p>
${hashes('Inputs', inputs)}${hashes('Results', outputs)}
${scenario.text === '' ? null : html`<details><summary>The scenario as it was read</summary><pre><code>${scenario.text}</code></pre></details>`}`
  return { id: 'repeat', title: 'Repeat this run', body }
}

function hashes(caption: string, files: readonly FileHash[]): Html | null {
  if (files.length === 0) return null
  return table({
    caption: `${caption}, with their SHA-256 hashes`,
    columns: [{ head: 'File' }, { head: 'SHA-256' }],
    rows: files.map(({ file, sha256 }) => [file, html`<code class="hash">${sha256}</code>`]),
  })
}
