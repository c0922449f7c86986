import { oldEpochs } from '../columns/dates/oldEpochs.ts'
import { orderBySteps } from '../columns/dates/orderBySteps.ts'
import { yearPlace } from '../columns/dates/shortYears.ts'
import { withCenturies, yearInDoubt } from '../columns/dates/withCenturies.ts'
import { clockColumn, type Layout, type TimeColumn } from '../columns/layout.ts'
import type { ProblemList } from '../columns/problemList.ts'
import { type Repeats, tellBarsApart } from '../columns/repeatedHours.ts'
import { unitName } from '../columns/stampHints.ts'
import { StampReader } from '../columns/stampReader.ts'
import {
  type DateOrder,
  isByDots,
  isLongYearLast,
  isYearLast,
  provenOrder,
  withDateFirst,
} from '../columns/writtenTime.ts'
import { zoneOfCell } from '../columns/zones/rowZone.ts'
import { zoneHint } from '../columns/zones/zoneHint.ts'
import { paddedClocks } from './cells/paddedClocks.ts'

interface ReadStamps {
  /** UTC epoch milliseconds; of no length where the layout has no time. */
  readonly time: Float64Array
  readonly stamps: StampReader
  readonly repairs: readonly string[]
}

/** Columns of times by row, NaN where there is a problem. */
interface ReadTimes extends Omit<ReadStamps, 'time'> {
  readonly times: Float64Array[]
  /** Those of each column that a clock shows twice; their times are the first. */
  readonly repeats: readonly Repeats[]
  /** Whether no time was read, for one reason that holds for all. */
  readonly isRefused: boolean
}

/** Reads the times of a table; dates whose year is last in the order that they prove, or else in that of the layout. */
export function readStamps(
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  { time: column, texts: [symbol] }: Pick<Layout, 'time' | 'texts'>,
  problems: ProblemList,
): ReadStamps {
  if (column === null) return { time: new Float64Array(0), stamps: new StampReader(), repairs: [] }
  const clock = clockColumn(column)
  const dates = rows.map(cells => cells[column.column]!)
  const ofDay = clock === null ? null : rows.map(cells => cells[clock]!)
  const padded = ofDay === null ? null : paddedClocks(dates, ofDay, { lines, name: 'time', problems })
  const clocked = padded === null ? dates : dates.map((date, row) => `${date} ${padded.clocks[row]}`)
  const texts = withZones(clocked, rows, lines, column.zoneBeside, problems)
  const old = column.day === undefined ? oldEpochs(texts) : null
  if (old !== null) {
    const stamps = new StampReader()
    stamps.unit = old.unit
    return {
      time: old.time,
      stamps,
      repairs: [`times before 1973: counts of ${unitName(old.unit)}, as their steps tell`],
    }
  }
  const written = [{ name: 'time', texts, mayBeEmpty: false }]
  const { times, repeats, stamps, repairs } = readTimes(written, lines, column, problems, all =>
    orderBySteps(all, column.inDoubt),
  )
  tellBarsApart(times[0]!, repeats[0]!, symbol === undefined ? null : rows.map(cells => cells[symbol.column]!.trim()))
  return { time: times[0]!, stamps, repairs: [...(padded?.repairs ?? []), ...repairs] }
}

/** Times with the zone behind each that a column says. */
function withZones(
  times: readonly string[],
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  column: number | undefined,
  problems: ProblemList,
): readonly string[] {
  if (column === undefined) return times
  return times.map((time, row) => {
    const cell = rows[row]![column]!.trim()
    const zone = zoneOfCell(cell)
    const message = cell === '' ? 'the zone of the time is empty' : `"${cell}" is not the zone of a time`
    if (zone === null) problems.add(lines[row]!, 'time', message, zoneHint(cell))
    return `${time} ${zone ?? 'UTC'}`
  })
}

/** One column of times, by row. */
export interface TimeTexts {
  /** For messages. */
  readonly name: string
  readonly texts: readonly string[]
  /** An empty cell is NaN. */
  readonly mayBeEmpty: boolean
}

const STATE_YEAR = 'state it: dates: year-first, dates: day-first, or dates: month-first (--dates on the command line)'
const WRITE_YEAR = 'write years with four digits: 1949-12-30'
const STATE_ORDER = 'state it: dates: day-first, or dates: month-first (--dates on the command line)'
const TWO_ORDERS = 'it is made of two files: keep each of them by itself, or write all dates as 2024-01-31'

/**
 * Reads columns of times that are written in one way: what the dates of one prove holds for all.
 * @param bySteps tells the order of dates that go from row to row, of which no number is above 12 and nothing else is known
 */
export function readTimes(
  written: readonly TimeTexts[],
  lines: readonly number[],
  { zone, dates, day }: Pick<TimeColumn, 'zone' | 'dates' | 'day'>,
  problems: ProblemList,
  bySteps: (texts: readonly string[]) => DateOrder | null = () => null,
): ReadTimes {
  const columns = written.map(column => ({ ...column, texts: column.texts.map(withDateFirst) }))
  const all = columns.flatMap(({ texts }) => texts)
  const first = all.findIndex(isYearLast)
  const known = dates === 'year-first' && first >= 0 && all.some(isLongYearLast) ? null : dates
  const year = first < 0 || known !== null ? null : yearPlace(columns.map(({ texts }) => texts))
  const proven = first < 0 || known === 'year-first' ? null : year === 'first' ? 'year-first' : provenOrder(all)
  const stepped = first < 0 || proven !== null || known !== null ? null : bySteps(all)
  const order = proven ?? known ?? stepped
  const stamps = new StampReader(zone, order === 'both' ? null : order, day ?? null)
  const refused = (): ReadTimes => {
    const times = columns.map(() => new Float64Array(lines.length).fill(Number.NaN))
    return { times, repeats: columns.map(() => new Map()), stamps, repairs: [], isRefused: true }
  }
  if (year === 'open') {
    const { name } = columns[Math.floor(first / lines.length)]!
    const message = `"${all[first]!.trim()}" may begin or end with its year, and no date of the file tells`
    problems.add(lines[first % lines.length]!, name, message, STATE_YEAR)
    return refused()
  }
  if (first >= 0 && (order === null || order === 'both')) {
    const message =
      order === 'both'
        ? 'the dates of the file are day first and month first, both'
        : `"${all[first]!.trim()}" may be day or month first, and no date of the file tells`
    const { name } = columns[Math.floor(first / lines.length)]!
    problems.add(lines[first % lines.length]!, name, message, order === 'both' ? TWO_ORDERS : STATE_ORDER)
    return refused()
  }
  const encoder = new TextEncoder()
  let local: { readonly name: string; readonly text: string; readonly row: number } | null = null
  const repeats = columns.map(() => new Map<number, number>())
  const aged = columns.map(({ texts }) => withCenturies(texts, order === 'both' ? null : order))
  const inDoubt = columns.map(({ texts }, k) => yearInDoubt(texts, aged[k] ?? texts, order === 'both' ? null : order))
  const open = inDoubt.findIndex(row => row >= 0)
  if (open >= 0) {
    const row = inDoubt[open]!
    const { name, texts } = columns[open]!
    problems.add(
      lines[row]!,
      name,
      `"${texts[row]!.trim()}" is of the last century or of 2030 on, and nothing tells`,
      WRITE_YEAR,
    )
    return refused()
  }
  const times = columns.map(({ name, texts, mayBeEmpty }, k) =>
    Float64Array.from(aged[k] ?? texts, (text, row) => {
      if (mayBeEmpty && text.trim() === '') return Number.NaN
      const stamp = encoder.encode(text)
      const ms = stamps.read(stamp, 0, stamp.length)
      if (Number.isNaN(ms)) {
        const { message, hint } = stamps.explain(text)
        problems.add(lines[row]!, name, message, hint)
      }
      if (stamps.later > ms) repeats[k]!.set(row, stamps.later)
      if (local === null && stamps.hasLocal) local = { name, text, row }
      return ms
    }),
  )
  if (stamps.hasZoned) refuseLocal(local, lines, problems)
  return {
    times,
    repeats,
    stamps,
    isRefused: false,
    repairs: [
      ...orderRepairs(first < 0 ? null : order, proven !== null, stepped !== null, all),
      ...unitRepairs(stamps),
      ...(aged.some(texts => texts !== null) ? [CENTURIES] : []),
    ],
  }
}

const CENTURIES = 'years of two digits are of the centuries in which alone the rows follow each other'

const STATE_ZONE =
  'state the zone of those that name none: zone: UTC, or zone: America/New_York (--zone on the command line)'

/** Adds the problem of a time without a zone among times that name theirs. */
function refuseLocal(
  local: { readonly name: string; readonly text: string; readonly row: number } | null,
  lines: readonly number[],
  problems: ProblemList,
): void {
  if (local === null) return
  const { name, text, row } = local
  problems.add(lines[row]!, name, `"${text.trim()}" names no zone, and other times of the file do`, STATE_ZONE)
}

function orderRepairs(
  order: DateOrder | 'both' | null,
  isProven: boolean,
  isStepped: boolean,
  texts: readonly string[],
): string[] {
  if (order === null) return []
  if (isStepped) return [`dates are ${order.replace('-', ' ')}: only so does one follow the other`]
  const byOrder = order === 'day-first' && isByDots(texts) ? ': dates with dots are' : ': a number above 12 proves it'
  const proof = order === 'year-first' ? ': only so are they dates in order' : byOrder
  return [`dates are ${order.replace('-', ' ')}${isProven ? proof : ', as the format or the scenario says'}`]
}

export function unitRepairs({ unitChanged }: StampReader): string[] {
  return unitChanged ? ['the unit of the times changes in the file: told by their size, row by row'] : []
}
