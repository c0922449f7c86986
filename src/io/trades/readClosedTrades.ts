import type { CsvHead } from '../csv/csvHead.ts'
import { type FoundColumns, findColumns } from '../csv/findColumns.ts'
import { type NamedRow, namedRows } from '../csv/namedRows.ts'
import type { ProblemList } from '../csv/problemList.ts'
import { StampReader } from '../csv/stampReader.ts'
import { NAIVE_NOTICE } from '../csv/tableFacts.ts'
import { checkExitOrder } from './checkExitOrder.ts'
import { type FileTrades, holdDays } from './closedTrades.ts'
import { LEDGER_COLUMNS, RESULT_COLUMNS } from './resultColumns.ts'

/**
 * Reads a trade list with results: net in money, R, or both. Of a `ledger`, the trades.csv of a results folder, the
 * trades that were taken and closed count, as in its summary. `start` is the equity before the first trade, null where
 * it is not given. Throws InputError with all problems, each with its line.
 */
export async function readClosedTrades(
  bytes: Uint8Array,
  head: CsvHead,
  kind: 'results' | 'ledger',
  start: number | null,
  problems: ProblemList,
): Promise<FileTrades> {
  const isLedger = kind === 'ledger'
  const columns = findColumns(head.rows[0]!, isLedger ? [...RESULT_COLUMNS, ...LEDGER_COLUMNS] : RESULT_COLUMNS)
  const { indices } = columns
  for (const { message, hint } of columns.problems) problems.add(1, '', message, hint)
  const hasNet = indices.has('net')
  const hasR = indices.has('r')
  if (!hasNet && !hasR) problems.add(1, '', 'there is no column "net" and no column "r"', 'one of them is enough')
  problems.throwIfAny()

  const stamps = new StampReader()
  const rows = await namedRows(bytes, head, { indices, numbers: ['net', 'r'], stamps, problems })
  const closed = isLedger ? rows.filter(isClosed) : rows
  const net = hasNet ? closed.map(row => row.number('net')) : []
  const r = hasR ? closed.map(row => row.number('r')) : []
  const entryTime = closed.map(row => row.optionalTime('entry_time'))
  const exitTime = closed.map(row => row.optionalTime('exit_time'))
  const firstEquity = isLedger ? (rows[0]?.number('equity_before') ?? null) : null
  const lines = closed.map(row => row.line)
  checkExitOrder(entryTime, exitTime, lines, problems)
  problems.throwIfAny()

  return {
    net: hasNet ? net : r,
    r: hasR ? r : null,
    startEquity: hasNet ? (start ?? firstEquity) : null,
    holdDays: holdDays(entryTime, exitTime),
    unit: hasNet ? 'money' : 'R',
    entryTime,
    exitTime,
    notices: [
      ...(stamps.naive ? [NAIVE_NOTICE] : []),
      ...(isLedger ? leftOut(rows.length, closed.length) : columnNotices(head.rows[0]!, columns)),
    ],
  }
}

/** Taken, and closed by the strategy or by liquidation. */
function isClosed(row: NamedRow): boolean {
  if (row.text('status') !== 'taken') return false
  return row.text('reason') !== 'end' || row.text('events').split(';').includes('liquidated')
}

function leftOut(rows: number, closed: number): string[] {
  if (rows === closed) return []
  return [`${rows - closed} of ${rows} rows are left out: not taken, or closed by the end of the data`]
}

function columnNotices(header: readonly string[], { indices, ignored }: FoundColumns): string[] {
  const net = header[indices.get('net') ?? -1]?.trim()
  return [
    ...(net === undefined || /^net/i.test(net) ? [] : [`column "${net}" is taken as the result after all costs`]),
    ...(ignored.length > 0 ? [`columns that are not read: ${ignored.join(', ')}`] : []),
  ]
}
