import type { SpreadBins } from '../series/spreadBins.ts'
import { axisMoney, count, percent } from '../words/format.ts'
import type { TableContent } from '../words/tableContent.ts'

/** Bars of the histogram that make one row. */
const BARS = 3

/** Accounts by where they end or how deep they fall. */
export function spreadTable({ kind, quote, bins }: SpreadBins): TableContent {
  const value = (at: number) => (kind === 'ends' ? axisMoney(at, quote) : percent(at))
  const rows = Array.from({ length: Math.ceil(bins.length / BARS) }, (_, i) => bins.slice(i * BARS, (i + 1) * BARS))
  return {
    caption: kind === 'ends' ? `Accounts by where they end, ${quote}` : 'Accounts by their worst drawdown',
    columns: [
      { head: 'From', kind: 'number' },
      { head: 'to below', kind: 'number' },
      { head: 'Accounts', kind: 'number' },
    ],
    rows: rows.map(merged => [
      value(merged[0]!.from),
      value(merged.at(-1)!.to),
      count(merged.reduce((sum, { accounts }) => sum + accounts, 0)),
    ]),
  }
}
