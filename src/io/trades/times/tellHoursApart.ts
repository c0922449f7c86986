import type { ProblemList } from '../../columns/problemList.ts'
import { tellEventsApart } from '../../columns/repeatedHours.ts'
import { withOffset } from '../../columns/zones/withOffset.ts'
import type { TradeShape, TradeText } from '../tradeLayout.ts'
import { kindOfRow } from '../tradeWords.ts'
import { type ClockedTimes, delayBehind } from './clockedTimes.ts'
import { type ClockedTrade, tellTradesApart } from './tellTradesApart.ts'

/** The rows of a list that count, and what their texts say. */
export interface ClockedRows {
  readonly shape: TradeShape
  readonly isAsked: (row: number) => boolean
  readonly text: (name: TradeText) => readonly string[] | undefined
}

/**
 * Sets the times of a list that are of the second hour where a clock goes back: as the order of the rows shows, that of
 * entries and of exits each by itself; as no trade leaves before it enters; and as none enters before the one before it has
 * left, where trades follow each other. Adds a problem where fills, which are paired by their times, are in no order that
 * shows it, and where it decides which trades were open together.
 */
export function tellHoursApart(
  columns: readonly ClockedTimes[],
  { shape, isAsked, text }: ClockedRows,
  place: { readonly lineOf: (row: number) => number; readonly zone: string | null; readonly problems: ProblemList },
): void {
  if (columns.every(({ repeats }) => repeats.size === 0)) return
  const [symbols, accounts] = [text('symbol') ?? [], text('account') ?? []]
  const markets = Array.from(columns[0]!.time, (_, row) => `${accounts[row] ?? ''}\n${symbols[row] ?? ''}`)
  const parts = shape === 'pairs' ? partsOf(text('kind') ?? []) : null
  for (const { name, time, repeats } of columns) {
    if (parts === null) {
      const untold = tellEventsApart(time, repeats, markets, isAsked)
      if (shape === 'fills' && untold.length > 0) refuse(untold, { name, time }, IN_NO_ORDER, place)
    } else for (const part of PARTS) tellEventsApart(time, repeats, markets, row => isAsked(row) && parts[row] === part)
  }
  const trades = parts === null ? tradesOfRows(columns) : tradesOfPairs(columns, parts, text('trade') ?? [])
  for (const { entry, exit } of trades) delayBehind(entry, exit)
  const asked = trades.filter(({ entry }) => isAsked(entry.row))
  const byMarket = Map.groupBy(asked, ({ entry }) => markets[entry.row]!)
  const untold = [...byMarket.values()].flatMap(tellTradesApart).map(({ entry }) => entry)
  if (untold.length > 0) {
    const rows = untold.map(({ row }) => row)
    refuse(rows, untold[0]!.column, OPEN_TOGETHER, place)
  }
}

/** Trades of which each row has both times. */
function tradesOfRows(columns: readonly ClockedTimes[]): ClockedTrade[] {
  const [entry, exit] = ['entry_time', 'exit_time'].map(name => columns.find(({ role }) => role === name))
  if (entry === undefined || exit === undefined) return []
  return Array.from(entry.time, (_, row) => ({ entry: { column: entry, row }, exit: { column: exit, row } }))
}

/** Trades of which one row has the entry, and each of the others an exit. */
function tradesOfPairs(
  columns: readonly ClockedTimes[],
  parts: readonly ('entry' | 'exit' | undefined)[],
  ids: readonly string[],
): ClockedTrade[] {
  const column = columns.find(({ role }) => role === 'time')
  if (column === undefined) return []
  const entryOf = new Map(ids.map((id, row) => [parts[row] === 'entry' ? id : null, row]))
  return ids.flatMap((id, row) => {
    const entry = entryOf.get(id)
    return parts[row] === 'exit' && entry !== undefined
      ? [{ entry: { column, row: entry }, exit: { column, row } }]
      : []
  })
}

type Place = Parameters<typeof tellHoursApart>[2]

function refuse(
  rows: readonly number[],
  { name, time }: Pick<ClockedTimes, 'name' | 'time'>,
  [why, way]: readonly [string, string],
  { lineOf, zone, problems }: Place,
): void {
  const [first, ...more] = rows.toSorted((a, b) => lineOf(a) - lineOf(b)) as [number, ...number[]]
  const others = more.length === 0 ? '' : `; and ${more.length} more like it, the last on line ${lineOf(more.at(-1)!)}`
  const hint = `${way}: in the first of the two hours ${withOffset(time[first]!, zone)}`
  problems.add(lineOf(first), name, `the clock shows this time twice, and ${why}${others}`, hint)
}

const WITH_OFFSET = 'write these times with their offset from UTC'
const IN_NO_ORDER = [
  'the rows are in no order that tells which of the two is meant',
  `put the rows in order, oldest first, or ${WITH_OFFSET}`,
] as const
const OPEN_TOGETHER = [
  'in the first hour the trade before is still open, in the second it is not: nothing tells which of the two is meant',
  WITH_OFFSET,
] as const

const PARTS = ['entry', 'exit'] as const

function partsOf(kinds: readonly string[]) {
  return kinds.map(kind => kindOfRow(kind)?.part)
}
