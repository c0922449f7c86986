import type { RunResult } from '../../../results/runResult.ts'
import { term } from '../../markup/glossary.ts'
import { html } from '../../markup/html.ts'
import { table } from '../../markup/table.ts'
import { closestCallTable } from '../../tables/closestCallTable.ts'
import { plural } from '../../words/format.ts'
import { marginCallWords } from '../../words/liquidationWords.ts'
import type { Section } from '../section.ts'

/** The trades that came nearest to a liquidation. */
export function liquidationSection(result: RunResult): Section {
  const { closestCalls, facts, data } = result.summary
  const happened =
    facts.liquidations === 0
      ? 'No trade was liquidated.'
      : `${plural(facts.liquidations, 'trade')} ended by liquidation.`
  const lead = html`<p>${happened} A ${term('liquidation', 'liquidation')} is tested on the ${data.liquidationOn}.</p>
<p>${marginCallWords(facts)}</p>`
  const calls =
    closestCalls.length === 0 ? html`<p>No trade had a liquidation price.</p>` : table(closestCallTable(result))
  return { id: 'liquidation', title: 'Closest calls to liquidation', body: [lead, calls] }
}
