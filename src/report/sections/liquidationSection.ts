import { count, date, percent, plural, price } from '../format.ts'
import { term } from '../glossary.ts'
import { html } from '../html.ts'
import type { RunResult } from '../result.ts'
import type { Section } from '../section.ts'
import { table } from '../table.ts'

/** The trades that came nearest to a liquidation. */
export function liquidationSection({ summary, rows }: RunResult): Section {
  const { closestCalls, facts, data } = summary
  const happened =
    facts.liquidations === 0
      ? 'No trade was liquidated.'
      : `${plural(facts.liquidations, 'trade')} ended by liquidation.`
  const lead = html`<p>${happened} A ${term('liquidation', 'liquidation')} is tested on the ${data.liquidationOn}.</p>`
  const calls =
    closestCalls.length === 0
      ? html`<p>No trade had a liquidation price.</p>`
      : table({
          caption: 'Closest calls: how much of the way from entry to liquidation was left at the worst price',
          columns: [
            { head: 'Trade', kind: 'number' },
            { head: 'Entered', kind: 'date' },
            { head: 'Entry', kind: 'number' },
            { head: 'Worst price', kind: 'number' },
            { head: 'Liquidation price', kind: 'number' },
            { head: 'Way left', kind: 'number' },
          ],
          rows: closestCalls.map(({ trade, approach }) => {
            const row = rows[trade - 1]
            return [
              count(trade),
              date(row?.entryTime),
              price(row?.entry),
              price(row?.worst),
              price(row?.liquidationPrice),
              percent(approach),
            ]
          }),
        })
  return { id: 'liquidation', title: 'Closest calls to liquidation', body: [lead, calls] }
}
