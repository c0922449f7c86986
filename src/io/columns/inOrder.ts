import type { Columns } from './columns.ts'
import { swappedDays } from './dates/swappedDays.ts'
import type { TimeColumn } from './layout.ts'
import { pickRows } from './pickRows.ts'
import type { ProblemList } from './problemList.ts'
import { counted } from './repairText.ts'
import type { Source } from './source.ts'
import { isShownTwice } from './zoneClock.ts'
import { withOffset } from './zones/withOffset.ts'

const DAY_MS = 86_400_000
const CLOCKS =
  'times without a zone repeat an hour when clocks go back: state the zone of the file, zone: America/New_York (--zone on the command line), or write them in UTC'

const NO_ORDER =
  'the clock of the zone shows this hour twice, and the rows are in no order that tells which is meant: put them in order, oldest or newest first, or write these times with their offset from UTC'

/**
 * A table by time with its rows in order, oldest first, and of identical rows one. Adds a problem for every two rows of
 * one time that differ: nobody can tell which is right.
 * @param at zone and order of dates as they are stated or known
 */
export function inOrder(table: Columns, at: Pick<TimeColumn, 'zone' | 'dates'> | null, source: Source): Columns {
  if (isIncreasing(table.time)) return table
  const { problems } = source
  const zone = at?.zone ?? null
  return sortedTable(at?.dates === 'year-first' ? table : withDaysTurned(table, zone, problems), zone, problems)
}

/** A table whose days and months were swapped in some of its rows, with these turned back; where that is not proved it is asked. */
function withDaysTurned(table: Columns, zone: string | null, problems: ProblemList): Columns {
  const swapped = swappedDays(table.time, zone)
  if (swapped === null) return table
  const { row, time, isProved } = swapped
  const was = dayOf(table.time[row]!)
  const found = `day and month are swapped where both are at most 12`
  if (!isProved) {
    problems.add(
      table.lineOf(row),
      'time',
      `${was} is not in order, and seems to be ${dayOf(time[row]!)}: ${found}`,
      REWRITE,
    )
    problems.throwIfAny()
  }
  const turned = counted(time.filter((ms, i) => ms !== table.time[i]).length, 'row')
  const repair = `${found}: ${turned} read with them turned, only so are the rows in order`
  return { ...table, time, repairs: [...table.repairs, repair] }
}

const REWRITE =
  'write the dates again from their source, as 2024-01-31; where they are right as they stand: dates: year-first (--dates year-first on the command line)'

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

function sortedTable(table: Columns, zone: string | null, problems: ProblemList): Columns {
  const { time } = table
  if (isIncreasing(time)) return table
  const { order, how } = sorted(time)
  const kept: number[] = []
  const twice: Twice[] = []
  let same = 0
  for (const row of order) {
    const before = kept.at(-1)
    if (before === undefined || time[row] !== time[before]) kept.push(row)
    else if (table.numbers.every(column => Object.is(column[row], column[before]))) same++
    else {
      const [first, second] = [table.lineOf(before), table.lineOf(row)].sort((a, b) => a - b)
      const message = `${new Date(time[row]!).toISOString()} is the time of line ${first} too, and the rows differ`
      const ofClock = table.naive
        ? time[row]! % DAY_MS === 0
          ? null
          : CLOCKS
        : isShownTwice(zone, time[row]!)
          ? `${NO_ORDER}: in the first of the two hours ${withOffset(time[row]!, zone)}`
          : null
      twice.push({ line: second!, message, ofClock })
    }
  }
  const clocks = twice.filter(({ ofClock }) => ofClock !== null)
  for (const { line, message, ofClock } of twice) {
    if (ofClock === null) problems.add(line, 'time', message, 'keep one of the two rows')
    else if (line === clocks[0]!.line) problems.add(line, 'time', message + others(clocks), ofClock)
  }
  return {
    ...pickRows(table, kept),
    repairs: [
      ...table.repairs,
      ...(how === null ? [] : [how]),
      ...(same > 0 ? [`${counted(same, 'row')} left out: the same as another in every cell that is read`] : []),
    ],
  }
}

function isIncreasing(time: Float64Array): boolean {
  for (let i = 1; i < time.length; i++) if (!(time[i]! > time[i - 1]!)) return false
  return true
}

/** Rows from the oldest to the newest, those of one time as they stand, and what had to be done for it. */
function sorted(time: Float64Array): { order: number[]; how: string | null } {
  let [backward, forward] = [0, 0]
  for (let i = 1; i < time.length; i++) {
    if (time[i]! < time[i - 1]!) backward++
    else if (time[i]! > time[i - 1]!) forward++
  }
  const order = Array.from(time, (_, row) => row)
  if (backward === 0) return { order, how: null }
  if (forward === 0) return { order: order.reverse(), how: 'the file is newest first: its rows were turned round' }
  order.sort((a, b) => time[a]! - time[b]!)
  return { order, how: `the rows are not in order: ${counted(backward, 'step')} back in time, sorted` }
}

/** A row that has the time of another, and differs from it. */
interface Twice {
  readonly line: number
  readonly message: string
  /** What to do where a clock that goes back may be the one reason of all; null where it is not. */
  readonly ofClock: string | null
}

function others(clocks: readonly Twice[]): string {
  const lines = clocks.slice(1).map(({ line }) => line)
  const shown = `${lines.slice(0, SHOWN).join(', ')}${lines.length > SHOWN ? ' …' : ''}`
  return lines.length === 0
    ? ''
    : `; and ${lines.length} more like it, on ${lines.length === 1 ? 'line' : 'lines'} ${shown}`
}

const SHOWN = 5
