import { type CutOffTrade, cutOffOf } from '../../results/cutOff.ts'
import { isClosed, isCutOff } from '../../results/ledger.ts'
import { type FoundColumns, findColumns } from '../columns/findColumns.ts'
import { type NamedRow, namedRows } from '../columns/namedRows.ts'
import type { ProblemList } from '../columns/problemList.ts'
import type { Source } from '../columns/source.ts'
import { StampReader } from '../columns/stampReader.ts'
import { NAIVE_NOTICE } from '../columns/tableFacts.ts'
import { checkExitOrder } from './checkExitOrder.ts'
import { type FileTrades, holdDays } from './closedTrades.ts'
import { pairColumns, pairRows } from './pairedRows.ts'
import { LEDGER_COLUMNS, RESULT_COLUMNS } from './resultColumns.ts'
import { type CostColumn, type CostReading, costColumns, costReading } from './resultCosts.ts'

/**
 * Reads a trade list with results: net in money, R, or both. Of a `ledger`, the trades.csv of a results folder, the
 * trades that were taken and closed count, as in its summary. A result beside columns of costs is gross, unless its name
 * says net. `start` is the equity before the first trade and `costs` how those columns count, null where it is not given.
 * Throws InputError with all problems, each with its line.
 */
export async function readClosedTrades(
  source: Source,
  kind: 'results' | 'ledger',
  { start, costs }: { readonly start: number | null; readonly costs: CostReading | null },
): Promise<FileTrades> {
  const { head, problems } = source
  const isLedger = kind === 'ledger'
  const columns = findColumns(head.rows[0]!, isLedger ? [...RESULT_COLUMNS, ...LEDGER_COLUMNS] : RESULT_COLUMNS)
  const { indices } = columns
  for (const { message, hint } of columns.problems) problems.add(1, '', message, hint)
  const hasNet = indices.has('net')
  const hasR = indices.has('r')
  if (!hasNet && !hasR) problems.add(1, '', 'there is no column "net" and no column "r"', 'one of them is enough')
  problems.throwIfAny()

  const stamps = new StampReader()
  const pairs = isLedger ? null : pairColumns(head.rows)
  const beside = isLedger || !hasNet || isNet(head.rows[0]!, columns) ? [] : costColumns(head.rows[0]!)
  const named = new Map([
    ...indices,
    ...beside.map(({ index }, k): [string, number] => [`cost ${k}`, index]),
    ...(pairs === null
      ? []
      : ([
          ['pair_trade', pairs.trade],
          ['pair_kind', pairs.kind],
        ] as const)),
  ])
  const numbers = ['net', 'r', ...beside.map((_, k) => `cost ${k}`)]
  const rows = await namedRows(source, { indices: named, numbers, stamps })
  const paired = pairs === null ? null : pairRows(rows, problems)
  const closed = paired?.map(pair => pair.exit) ?? (isLedger ? rows.filter(row => isClosed(standing(row))) : rows)
  const results = hasNet ? closed.map(row => row.number('net')) : []
  const { net, notices: costNotices } = afterCosts(results, closed, beside, costs, problems)
  const r = hasR ? closed.map(row => row.number('r')) : []
  const both = net.map((money, i) => ({ net: money, r: r[i]! }))
  const cutOff = isLedger && hasNet && hasR ? cutOffOf(both, cutOffTrades(rows)) : null
  const entryTime =
    paired?.map(({ entry }) => entry.optionalTime('exit_time')) ?? closed.map(row => row.optionalTime('entry_time'))
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
    cutOff,
    notices: [
      ...(stamps.naive ? [NAIVE_NOTICE] : []),
      ...(paired === null
        ? []
        : ['each trade has a row of its entry and one of its exit: results are those of the exits']),
      ...costNotices,
      ...(isLedger ? notTaken(rows) : columnNotices(head.rows[0]!, columns, beside, pairs)),
    ],
  }
}

/** What tells whether a trade of a ledger was taken and closed. */
function standing(row: NamedRow) {
  return { status: row.text('status'), reason: row.text('reason'), events: row.text('events').split(';') }
}

/** What the end of the data cut off from a ledger; its rows are numbered as its trades are. */
function cutOffTrades(rows: readonly NamedRow[]): CutOffTrade[] {
  return rows.flatMap((row, i) =>
    isCutOff(standing(row)) ? [{ trade: i + 1, net: row.number('net'), r: row.number('r') }] : [],
  )
}

function notTaken(rows: readonly NamedRow[]): string[] {
  const left = rows.filter(row => row.text('status') !== 'taken').length
  return left === 0 ? [] : [`${left} of ${rows.length} rows are left out: not taken`]
}

/** Whether the column of results says that they are net. */
function isNet(header: readonly string[], { indices }: FoundColumns): boolean {
  return /^net/i.test(header[indices.get('net') ?? -1]?.trim() ?? '')
}

interface AfterCosts {
  readonly net: readonly number[]
  readonly notices: readonly string[]
}

/** Results less the costs that stand beside them, and how that was read. */
function afterCosts(
  results: readonly number[],
  rows: readonly NamedRow[],
  columns: readonly CostColumn[],
  stated: CostReading | null,
  problems: ProblemList,
): AfterCosts {
  if (columns.length === 0) return { net: results, notices: [] }
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const amounts = columns.map((_, k) => rows.map(row => row.number(`cost ${k}`)))
  const reading = stated ?? costReading(columns, amounts)
  if (reading === null) {
    const message = `are the amounts of ${names} costs, or credits and debits? they have both signs, or a swap is positive`
    problems.add(1, '', message, 'say it: --costs subtract, --costs add, or --costs included where the result is net')
  }
  if (reading === null || reading === 'included') {
    return { net: results, notices: [`${names}: not taken off, as the result is stated to be net`] }
  }
  const sign = reading === 'add' ? 1 : -1
  const net = results.map((result, i) => amounts.reduce((sum, column) => sum + sign * column[i]!, result))
  const how = reading === 'add' ? 'added to' : 'taken off'
  return {
    net,
    notices: [`the result beside ${names} is gross: these are ${how} it; where it is net, say --costs included`],
  }
}

function columnNotices(
  header: readonly string[],
  columns: FoundColumns,
  beside: readonly CostColumn[],
  pairs: { readonly trade: number; readonly kind: number } | null,
): string[] {
  const net = header[columns.indices.get('net') ?? -1]?.trim()
  const isPlain = net === undefined || isNet(header, columns) || beside.length > 0
  const read = new Set([...beside.map(({ index }) => index), ...(pairs === null ? [] : [pairs.trade, pairs.kind])])
  const readNames = new Set([...read].map(index => header[index]!.trim()))
  const ignored = columns.ignored.filter(name => !readNames.has(name))
  return [
    ...(isPlain ? [] : [`column "${net}" is taken as the result after all costs`]),
    ...(ignored.length > 0 ? [`columns that are not read: ${ignored.join(', ')}`] : []),
  ]
}
