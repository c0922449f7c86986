import type { LedgerRow } from '../../../results/ledger.ts'
import type { RunResult } from '../../../results/runResult.ts'
import type { Summary } from '../../../results/summary.ts'
import { table } from '../../markup/table.ts'
import { ledgerRows } from '../../series/ledgerRows.ts'
import type { Content } from '../../words/cell.ts'
import { eventWords } from '../../words/eventWords.ts'
import { count, date, money, plural, price, signed } from '../../words/format.ts'
import { fillLines, fillsToOpen, heldWords } from '../../words/heldWords.ts'
import type { Section } from '../section.ts'

/** The trades one by one; of a long ledger both ends and the rows with events. */
export function ledgerSection({ rows, fills, summary }: RunResult): Section | null {
  if (rows.length === 0) return null
  const shown = ledgerRows(rows)
  const opened = fillsToOpen(fills, rows)
  const whole =
    shown.length === rows.length
      ? 'All trades'
      : `${count(shown.length)} of ${count(rows.length)} trades: the first, the last, and those with events`
  const body = table({
    caption: `${whole}. The whole ledger with all columns: trades.csv`,
    columns: [
      { head: 'Trade', kind: 'number' },
      { head: 'Side' },
      { head: 'Entered', kind: 'date' },
      { head: 'Entry', kind: 'number' },
      { head: 'Stop', kind: 'number' },
      { head: 'Left', kind: 'date' },
      { head: 'Exit', kind: 'number' },
      { head: 'Why' },
      { head: 'Contracts' },
      { head: 'Risk taken', kind: 'number' },
      { head: 'Costs', kind: 'number' },
      { head: 'Net', kind: 'number' },
      { head: { text: 'R', term: 'r' }, kind: 'number' },
      { head: 'Equity after', kind: 'number' },
      { head: 'Events' },
    ],
    rows: shown.flatMap((row, i) => [
      ...withGap(row, shown[i - 1], summary),
      ...fillLines(opened.get(row.trade) ?? [], row, summary).map(line => [`Trade ${count(row.trade)}, ${line}`]),
    ]),
  })
  return { id: 'ledger', title: 'Trades', body }
}

/** A row, after a note on the trades left out before it. */
function withGap(row: LedgerRow, before: LedgerRow | undefined, summary: Summary): Content[][] {
  const missing = row.trade - (before?.trade ?? 0) - 1
  const cells = ledgerCells(row, summary)
  return missing > 0 ? [[`${plural(missing, 'trade')} not shown`], cells] : [cells]
}

function ledgerCells(row: LedgerRow, summary: Summary): Content[] {
  const { market } = summary
  const { quote } = market
  const taken = row.status === 'taken'
  const ifTaken = (text: string) => (taken ? text : '')
  return [
    count(row.trade),
    row.side > 0 ? 'long' : 'short',
    date(row.entryTime),
    price(row.entry),
    price(row.stop),
    date(row.exitTime),
    price(row.exit),
    taken ? row.reason : { text: '', tag: row.skipReason === '' ? 'not taken' : row.skipReason },
    ifTaken(heldWords(row, market)),
    ifTaken(money(row.riskTaken, quote)),
    ifTaken(money(row.spreadCost + row.fees + row.funding + row.liquidationFee, quote)),
    ifTaken(money(row.net, quote)),
    ifTaken(signed(row.r, 2)),
    money(row.equityAfter, quote),
    eventWords(row.events, summary),
  ]
}
