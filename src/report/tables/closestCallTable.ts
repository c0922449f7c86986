import type { RunResult } from '../../results/runResult.ts'
import { count, date, percent, price } from '../words/format.ts'
import type { TableContent } from '../words/tableContent.ts'

/** The trades that came nearest to a liquidation. */
export function closestCallTable({ summary, rows }: RunResult): TableContent {
  return {
    caption: 'Closest calls: how much of the way from entry to liquidation was left at the worst price',
    columns: [
      { head: 'Trade', kind: 'number' },
      { head: 'Entered', kind: 'date' },
      { head: 'Entry', kind: 'number' },
      { head: 'Worst price', kind: 'number' },
      { head: 'Warning', kind: 'number' },
      { head: 'Liquidation price', kind: 'number' },
      { head: 'Way left', kind: 'number' },
    ],
    rows: summary.closestCalls.map(({ trade, approach, warning }) => {
      const row = rows[trade - 1]
      return [
        count(trade),
        date(row?.entryTime),
        price(row?.entry),
        price(row?.worst),
        price(warning),
        price(row?.liquidationPrice),
        percent(approach),
      ]
    }),
  }
}
