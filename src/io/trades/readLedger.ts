import { type CutOffTrade, cutOffOf } from '../../results/cutOff.ts'
import { isClosed, isCutOff } from '../../results/ledger.ts'
import { findColumns, type WantedColumn } from '../columns/findColumns.ts'
import { type NamedRow, namedRows } from '../columns/namedRows.ts'
import type { Source } from '../columns/source.ts'
import { StampReader } from '../columns/stampReader.ts'
import { zoneNotices } from '../columns/tableFacts.ts'
import { checkExitOrder } from './checkExitOrder.ts'
import { type FileTrades, holdDays } from './closedTrades.ts'

const COLUMNS: readonly WantedColumn[] = ['status', 'reason', 'events', 'equity_before', 'net', 'r'].map(name => ({
  name,
  aliases: [name.replace('_', '')],
  required: true,
}))
const TIMES: readonly WantedColumn[] = ['entry_time', 'exit_time'].map(name => ({
  name,
  aliases: [name.replace('_', '')],
  required: false,
}))

/**
 * Reads the trades.csv of a results folder: the trades that were taken and closed count, as in its summary. `start` is
 * the equity before the first trade, null = the ledger's own. Throws InputError with all problems, each with its line.
 */
export async function readLedger(source: Source, start: number | null): Promise<FileTrades> {
  const { head, problems } = source
  const { indices, problems: missing } = findColumns(head.rows[0]!, [...COLUMNS, ...TIMES])
  for (const { message, hint } of missing) problems.add(1, '', message, hint)
  problems.throwIfAny()
  const stamps = new StampReader()
  const { rows, repairs } = await namedRows(source, { indices, numbers: ['net', 'r'], stamps })
  const closed = rows.filter(row => isClosed(standing(row)))
  const results = closed.map(row => ({ net: row.number('net'), r: row.number('r') }))
  const cutOff = cutOffOf(results, cutOffTrades(rows))
  const entryTime = closed.map(row => row.optionalTime('entry_time'))
  const exitTime = closed.map(row => row.optionalTime('exit_time'))
  const firstEquity = rows[0]?.number('equity_before') ?? null
  const lines = closed.map(row => row.line)
  checkExitOrder(entryTime, exitTime, lines, problems)
  problems.throwIfAny()
  return {
    net: results.map(({ net }) => net),
    r: results.map(({ r }) => r),
    startEquity: start ?? firstEquity,
    holdDays: holdDays(entryTime, exitTime),
    unit: 'money',
    entryTime,
    exitTime,
    cutOff,
    notices: [...zoneNotices(stamps.naive, [...entryTime, ...exitTime]), ...repairs, ...notTaken(rows)],
  }
}

/** What tells whether a trade was taken and closed. */
function standing(row: NamedRow) {
  return { status: row.text('status'), reason: row.text('reason'), events: row.text('events').split(';') }
}

/** What the end of the data cut off; rows are numbered as trades are. */
function cutOffTrades(rows: readonly NamedRow[]): CutOffTrade[] {
  return rows.flatMap((row, i) =>
    isCutOff(standing(row)) ? [{ trade: i + 1, net: row.number('net'), r: row.number('r') }] : [],
  )
}

function notTaken(rows: readonly NamedRow[]): string[] {
  const left = rows.filter(row => row.text('status') !== 'taken').length
  return left === 0 ? [] : [`${left} of ${rows.length} rows are left out: not taken`]
}
