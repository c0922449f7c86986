import type { ProblemList } from '../../columns/problemList.ts'
import { type Repeats, tellEventsApart } from '../../columns/repeatedHours.ts'
import type { TradeShape, TradeText, TradeTime } from '../tradeLayout.ts'
import { kindOfRow } from '../tradeWords.ts'

/** A column of times, with those that the clock shows twice, read as the first. */
interface TimesOf {
  readonly role: TradeTime
  readonly time: Float64Array
  readonly repeats: Repeats
}

/**
 * Sets the times of a list that are of the second hour where a clock goes back: as the order of the rows shows, that of
 * entries and of exits each by itself, and as no trade leaves before it enters. Adds a problem where fills, which are paired by
 * their times, are in no order that shows it.
 */
export function tellHoursApart(
  columns: readonly TimesOf[],
  shape: TradeShape,
  text: (name: TradeText) => readonly string[] | undefined,
  place: { readonly lineOf: (row: number) => number; readonly problems: ProblemList },
): void {
  if (columns.every(({ repeats }) => repeats.size === 0)) return
  for (const { time, repeats } of columns) {
    const names = text('symbol') ?? Array.from(time, () => '')
    const parts = shape === 'pairs' ? partsOf(text('kind') ?? []) : null
    if (parts === null) {
      const untold = tellEventsApart(time, repeats, names, () => true)
      if (shape === 'fills' && untold.length > 0) refuseUntold(untold, place)
    } else for (const part of PARTS) tellEventsApart(time, repeats, names, row => parts[row] === part)
    const entryOf = new Map<string, number>()
    const ids = text('trade') ?? []
    for (const [row, id] of ids.entries()) if (parts?.[row] === 'entry') entryOf.set(id, time[row]!)
    for (const [row, later] of repeats) {
      if (parts?.[row] === 'exit') time[row] = notBefore(entryOf.get(ids[row]!), time[row]!, later)
    }
  }
  const [entry, exit] = ['entry_time', 'exit_time'].map(name => columns.find(({ role }) => role === name))
  for (const [row, later] of exit?.repeats ?? []) exit!.time[row] = notBefore(entry?.time[row], exit!.time[row]!, later)
}

function refuseUntold(untold: readonly number[], { lineOf, problems }: Parameters<typeof tellHoursApart>[3]): void {
  const [first, ...more] = untold.map(lineOf).sort((a, b) => a - b)
  const others = more.length === 0 ? '' : `; and ${more.length} more like it, the last on line ${more.at(-1)}`
  const message = `the clock shows this time twice, and the rows are in no order that tells which of the two is meant${others}`
  problems.add(first!, 'time', message, STATE_OFFSET)
}

const STATE_OFFSET =
  'put the rows in order, oldest first, or write these times with their offset from UTC: 2024-11-03T01:30:00-04:00'

const PARTS = ['entry', 'exit'] as const

function partsOf(kinds: readonly string[]) {
  return kinds.map(kind => kindOfRow(kind)?.part)
}

/** The time of an exit; the later one where it would be before its entry. */
function notBefore(entry: number | undefined, exit: number, later: number): number {
  return entry !== undefined && exit < entry && later >= entry ? later : exit
}
