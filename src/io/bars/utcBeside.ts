import { normaliseName } from '../columns/findColumns.ts'
import { clockColumn, type TimeColumn } from '../columns/layout.ts'
import { StampReader } from '../columns/stampReader.ts'
import { provenOrder, withDateFirst } from '../columns/writtenTime.ts'
import { CLOCK, OWN_ZONE } from '../columns/zones/headerZone.ts'

/** Names of a column that gives the moment of a row in UTC, normalised. */
const OF_MOMENTS = /utc|gmt|unix|epoch|^timestamp|^ts(ms)?$/
const OF_UTC = /utc|gmt/
const OF_NO_OPEN = /close|end|last|exit|offset|expir|updat|receiv|recv|settle|creat|fetch/
const HOUR_MS = 3_600_000
/** Zones are between these hours behind and ahead of UTC, and some are of parts of an hour. */
const [MOST_BEHIND, MOST_AHEAD] = [12, 14] as const
const OF_PARTS: ReadonlySet<number> = new Set([
  -9.5, -3.5, -2.5, 3.5, 4.5, 5.5, 5.75, 6.5, 8.75, 9.5, 10.5, 12.75, 13.75,
])

type Rows = readonly (readonly string[])[]

/** A column of times of UTC, and what is to be said of it. */
interface UtcBeside {
  /** Null where the other clock is read. */
  readonly column: number | null
  readonly note?: string
}

/**
 * The column that gives in UTC, or as counts since 1970, what another shows on a clock that the file does not name: they are as
 * far apart as a zone is from UTC. One that is a bar behind the other may be of its close, and is not taken. Null where there is none.
 * @param rows the header first
 */
export function utcBeside([header = [], ...rows]: Rows, time: TimeColumn): UtcBeside | null {
  const clock = clockColumn(time)
  const names = header.map(normaliseName)
  const found = rows.map(cells => [cells[time.column], clock === null ? '' : cells[clock]].join(' ').trim())
  if (found.length === 0 || !found.every(isOfClock)) return null
  const walls = momentsOf(found)
  const textsOf = (column: number) => rows.map(cells => cells[column]?.trim() ?? '')
  const others = [...header.keys()].filter(column => column !== time.column && column !== clock)
  const ahead = (column: number) => momentsOf(textsOf(column)).map((ms, row) => walls[row]! - ms)
  if (OF_UTC.test(names[time.column]!)) {
    const isLocal = (column: number) => textsOf(column).every(isOfClock) && areOfZone(ahead(column).map(ms => -ms))
    return others.some(isLocal) ? { column: time.column } : null
  }
  const isOfMoments = (column: number) =>
    OF_MOMENTS.test(names[column]!) &&
    !OF_NO_OPEN.test(names[column]!) &&
    (OF_UTC.test(names[column]!) || textsOf(column).every(isMoment))
  const taken = others.filter(column => isOfMoments(column) && areOfZone(ahead(column)))
  const bar = shortestStep(walls)
  const mayBeClose = (column: number) => ahead(column).every(ms => ms === -bar)
  const column = taken.find(each => !mayBeClose(each))
  const [name, other] = [time.column, column ?? taken[0]].map(each => `"${header[each!]?.trim()}"`)
  if (column !== undefined) {
    const isSame = ahead(column).every(ms => ms === 0)
    return { column, ...(isSame ? {} : { note: `times are those of ${other}, in UTC; ${name} shows another clock` }) }
  }
  if (taken.length === 0) return null
  const note = `${other} is one bar after ${name} and taken for the close: state the zone of ${name} (--zone) if it is no UTC`
  return { column: null, note }
}

function shortestStep(times: readonly number[]): number {
  const steps = times.slice(1).map((ms, i) => Math.abs(ms - times[i]!))
  return Math.min(...steps.filter(step => step > 0))
}

/** A time of day without its zone. */
function isOfClock(text: string): boolean {
  return CLOCK.test(text) && !OWN_ZONE.test(text)
}

/** A count, or a time of day with its zone. */
function isMoment(text: string): boolean {
  return /^\d{9,}(?:\.\d+)?$/.test(text) || (CLOCK.test(text) && OWN_ZONE.test(text))
}

/** Whether a clock that is so far ahead of UTC may be that of one zone, of which summer differs from winter by an hour at most. */
function areOfZone(ahead: readonly number[]): boolean {
  return ahead.every(isOfZone) && Math.max(...ahead) - Math.min(...ahead) <= HOUR_MS
}

function isOfZone(ms: number): boolean {
  const hours = ms / HOUR_MS
  return (Number.isInteger(hours) && hours >= -MOST_BEHIND && hours <= MOST_AHEAD) || OF_PARTS.has(hours)
}

/** NaN where one is not told. */
function momentsOf(texts: readonly string[]): number[] {
  const order = provenOrder(texts)
  const stamps = new StampReader('UTC', order === 'both' ? null : order)
  const encoder = new TextEncoder()
  return texts.map(text => {
    const bytes = encoder.encode(withDateFirst(text))
    return stamps.read(bytes, 0, bytes.length)
  })
}
