import { plural } from '../format.ts'
import { term } from '../glossary.ts'
import { html } from '../html.ts'
import type { RunResult } from '../result.ts'
import type { Section } from '../section.ts'
import { table } from '../table.ts'
import { closestCallTable } from '../tables/closestCallTable.ts'

/** The trades that came nearest to a liquidation. */
export function liquidationSection(result: RunResult): Section {
  const { closestCalls, facts, data } = result.summary
  const happened =
    facts.liquidations === 0
      ? 'No trade was liquidated.'
      : `${plural(facts.liquidations, 'trade')} ended by liquidation.`
  const lead = html`<p>${happened} A ${term('liquidation', 'liquidation')} is tested on the ${data.liquidationOn}.</p>`
  const calls =
    closestCalls.length === 0 ? html`<p>No trade had a liquidation price.</p>` : table(closestCallTable(result))
  return { id: 'liquidation', title: 'Closest calls to liquidation', body: [lead, calls] }
}
