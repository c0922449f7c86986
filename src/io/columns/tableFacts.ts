import type { Columns } from './columns.ts'
import type { Delimiter } from './head.ts'
import { type Intervals, intervals } from './intervals.ts'
import type { Layout } from './layout.ts'
import type { Source } from './source.ts'
import type { TimeUnit } from './stampReader.ts'

/** What is known about a file of rows by time, after reading it. Times in UTC epoch milliseconds. */
export interface TableFacts {
  readonly file: string
  readonly sha256: string
  readonly reader: Columns['reader']
  readonly delimiter: Delimiter
  readonly timeUnit: TimeUnit
  /** Whether at least one time names no zone and none is stated: it is read as UTC. */
  readonly naive: boolean
  /** Rows of the file, and of the period that was asked for. */
  readonly rowsInFile: number
  readonly rows: number
  /** Of the period. */
  readonly first: number
  readonly last: number
  readonly intervals: Intervals
  readonly ignoredColumns: readonly string[]
  /** What was repaired or left out, one sentence each; `notices` hold them, too. */
  readonly repairs: readonly string[]
  /** Sentences that a user should read. */
  readonly notices: readonly string[]
}

const DAY_MS = 86_400_000

/**
 * Says that times without a zone are read as UTC, where there are any: days without a time of day miss none.
 * @param times UTC epoch milliseconds, NaN = none
 */
export function zoneNotices(naive: boolean, times: Iterable<number>): string[] {
  if (!naive) return []
  for (const ms of times) if (ms % DAY_MS !== 0 && !Number.isNaN(ms)) return ['times without a zone are read as UTC']
  return []
}

/** The facts of a table by time, `time` being the times of the period. */
export function tableFacts({ head, sha256 }: Source, layout: Layout, table: Columns, time: Float64Array): TableFacts {
  return {
    file: head.file,
    sha256,
    reader: table.reader,
    delimiter: head.delimiter,
    timeUnit: table.timeUnit,
    naive: table.naive,
    rowsInFile: table.rows,
    rows: time.length,
    first: time[0]!,
    last: time.at(-1)!,
    intervals: intervals(time),
    ignoredColumns: layout.ignored,
    repairs: table.repairs,
    notices: [...zoneNotices(table.naive, time), ...table.repairs],
  }
}
